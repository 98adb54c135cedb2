import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countUnread, decodeLog, encodeEvents, encodeLog, eventsOf } from '../../../src/core/review/codec';
import { type AnswerEvent } from '../../../src/core/review/events';
import { anEvent } from './arbitraries';

const answer: AnswerEvent = { v: 1, id: 'e1', t: '2026-11-22T10:00:00.000Z', tz: 60, card: 'ecr-01', kind: 'answer', rating: 3, correct: true, key: 'k1', ms: 8120, session: 's1' };
const line = JSON.stringify(answer);

describe('review log', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.array(anEvent), (events) => {
        const text = encodeEvents(events);
        assert.equal(text.split('\n').length, events.length + 1);
        assert.deepEqual(JSON.parse(JSON.stringify(eventsOf(decodeLog(text)))), JSON.parse(JSON.stringify(events)));
      }),
    );
  });

  it('keeps every line that it cannot read, byte for byte and in its place', () => {
    const strange = fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,v1 kindanswer')) }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.oneof(strange, anEvent.map((event) => JSON.stringify(event)))), (texts) => {
        const text = texts.map((t) => `${t}\n`).join('');
        assert.equal(encodeLog(decodeLog(text)), text);
      }),
    );
  });

  it('loses no more than the torn line when a write is cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { minLength: 1 }), fc.nat(), (events, at) => {
        const whole = encodeEvents(events);
        const cut = whole.slice(0, at % whole.length);
        const lines = decodeLog(cut);
        const complete = cut.split('\n').length - 1;
        assert.ok(eventsOf(lines).length >= complete);
        assert.ok(lines.length <= complete + 1);
      }),
    );
  });

  it('says why a line is not read', () => {
    const text = [
      line,
      line.slice(0, 40),
      '<<<<<<< HEAD',
      JSON.stringify({ ...answer, v: 2 }),
      JSON.stringify({ v: 1, id: 'u', t: answer.t, kind: 'dream', event: 'e1' }),
      '[1,2]',
      'null',
      '{"name":"someone else"}',
      JSON.stringify({ ...answer, rating: 5 }),
      JSON.stringify({ ...answer, t: 'yesterday' }),
      JSON.stringify({ ...answer, ms: -1 }),
      JSON.stringify({ ...answer, key: undefined }),
      '',
    ].join('\n');
    assert.deepEqual(countUnread(decodeLog(text)), { torn: 2, unknown: 2, foreign: 7 });
    assert.deepEqual(eventsOf(decodeLog(text)), [answer]);
  });

  it('reads files with a byte order mark and Windows line ends', () => {
    assert.deepEqual(eventsOf(decodeLog(`\uFEFF${line}\r\n\r\n${line}\r\n`)), [answer, answer]);
  });

  it('reads an answer without a zone', () => {
    const { tz, ...zoneless } = answer;
    assert.equal(tz, 60);
    assert.deepEqual(eventsOf(decodeLog(JSON.stringify(zoneless))), [zoneless]);
  });

  it('keeps fields that a later version added', () => {
    const later = JSON.stringify({ ...answer, device: 'laptop' });
    assert.equal(encodeLog(decodeLog(later)), `${later}\n`);
  });

  it('reads no event that lacks a field or has one of another type, and keeps its line', () => {
    const optional = new Set(['tz', 'keys', 'schedule']);
    fc.assert(
      fc.property(anEvent, fc.nat(), fc.constantFrom<unknown>(undefined, null, {}, [[]], -1), (event, at, wrong) => {
        const fields = Object.keys(event).filter((field) => !optional.has(field));
        const field = fields[at % fields.length] ?? 'v';
        const text = JSON.stringify({ ...event, [field]: wrong });
        const lines = decodeLog(text);
        assert.deepEqual(eventsOf(lines), []);
        assert.equal(encodeLog(lines), `${text}\n`);
      }),
    );
  });

  it('reads the lines of the first version as they were', () => {
    const card = '{"v":1,"id":"c1","t":"2026-11-22T09:59:59.000Z","tz":60,"card":"ecr-01","kind":"card","key":"k1","stem":"Which?","options":[{"text":"A","correct":true}],"note":"file:///a.md"}';
    assert.deepEqual(eventsOf(decodeLog(`${card}\n${line}\n`)).map(({ id }) => id), ['c1', 'e1']);
  });
});
