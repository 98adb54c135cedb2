import assert from 'node:assert/strict';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { historyCsv } from '../../../src/core/review/historyCsv';

describe('the history as a table', () => {
  it('has a line for each answer that stands, in order of time, and quotes what needs it', () => {
    const base = { v: 1, tz: 60, key: 'k', session: 's' } as const;
    const events: readonly ReviewEvent[] = [
      { ...base, id: '3', t: '2026-11-22T12:00:00.000Z', kind: 'answer', card: 'ecs-01', rating: 1, correct: false, ms: 4200 },
      { v: 1, id: '1', t: '2026-11-22T10:00:00.000Z', tz: 60, key: 'k', kind: 'card', card: 'ecs-01', stem: '=Which "service",\nthen?', options: [], note: 'file:///n.md' },
      { ...base, id: '2', t: '2026-11-22T10:00:00.000Z', kind: 'answer', card: 'ecs-01', rating: 3, correct: true, ms: 1500, schedule: false },
      { ...base, id: '4', t: '2026-11-22T13:00:00.000Z', kind: 'answer', card: 'ecs-01', rating: 3, correct: true, ms: 1 },
      { v: 1, id: '5', t: '2026-11-22T13:01:00.000Z', kind: 'undo', event: '4' },
    ];
    assert.equal(
      historyCsv(addEvents(noReviews, events)),
      [
        'time,utc_offset_minutes,card,question,note,correct,rating,seconds,session,counts_for_schedule',
        '2026-11-22T10:00:00.000Z,60,ecs-01,"\'=Which ""service"",\nthen?",file:///n.md,true,3,1.5,s,false',
        '2026-11-22T12:00:00.000Z,60,ecs-01,"\'=Which ""service"",\nthen?",file:///n.md,false,1,4.2,s,true',
        '',
      ].join('\r\n'),
    );
  });
});
