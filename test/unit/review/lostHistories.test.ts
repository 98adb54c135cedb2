import assert from 'node:assert/strict';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, type Reviews } from '../../../src/core/review/fold';
import { lostHistories, ownReattachments, sameEventId } from '../../../src/core/review/lostHistories';
import { eventsForReattachment, type PresentCard } from '../../../src/core/review/reattach';
import { standingOf } from '../../../src/core/review/standing';
import { undoEvents } from '../../../src/core/review/undo';
import { answeredOnce, cardOf } from './shippedQuestions';

const text = (note: string, stem: string) => ({ note, stem, options: ['Amazon ECR', 'Amazon ECS', 'AWS Fargate'].map((option, at) => ({ text: option, correct: at === 0 })) });
const stores = cardOf(text('a.md', 'Which service stores the container images that a cluster runs?'));
const edited = cardOf(text('a.md', 'Which service stores the contaner images that a cluster runs?'));
const moved = cardOf(text('b.md', 'Which service stores the contaner images that a cluster runs?'));
const other = cardOf(text('a.md', 'Which service hands out temporary passwords for registries?'));
const reviews = answeredOnce([stores]);
const here = (...notes: readonly string[]) => (note: string) => notes.includes(note);

let count = 0;
const take = (before: Reviews, cards: readonly PresentCard[], isHere: (note: string) => boolean): { readonly after: Reviews; readonly events: readonly ReviewEvent[] } => {
  const events = ownReattachments(before, cards, isHere).flatMap((found) => {
    const ids = [sameEventId(found)];
    return eventsForReattachment(found, () => ({ v: 1, id: ids.pop() ?? `id${++count}`, t: new Date(Date.UTC(2026, 10, 1, 8, 0, ++count)).toISOString(), tz: 0 }));
  });
  return { after: addEvents(before, events), events };
};

describe('histories without a card', () => {
  it('go by themselves to the edited card of a note that is here', () => {
    const { after } = take(reviews, [edited, other], here('a.md'));
    assert.equal(standingOf(after, edited).right, 1);
    assert.equal(standingOf(after, other).right, 0);
  });

  it('wait while their note is missing, though a card elsewhere would fit', () => {
    assert.deepEqual(ownReattachments(reviews, [moved, other], here('b.md')), []);
    const { lost, elsewhere } = lostHistories(reviews, [moved, other], here('b.md'));
    assert.deepEqual(lost.map(({ orphan, candidate, answers }) => [orphan.card, candidate?.id, answers]), [[stores.id, moved.id, 1]]);
    assert.equal(elsewhere, 0);
  });

  it('of notes that are not here are counted, of notes that are here listed', () => {
    assert.deepEqual(lostHistories(reviews, [other], here('a.md')), { lost: [{ orphan: lostHistories(reviews, [other], here('a.md')).lost[0]?.orphan, answers: 1, candidate: undefined }], elsewhere: 0 });
    assert.deepEqual(lostHistories(reviews, [other], here('b.md')), { lost: [], elsewhere: 1 });
    assert.deepEqual(lostHistories(reviews, [stores], here('a.md')), { lost: [], elsewhere: 0 });
  });

  it('count once where two windows take them over, and are not taken again once that was undone', () => {
    const one = take(reviews, [edited], here('a.md'));
    const two = take(reviews, [edited], here('a.md'));
    const both = addEvents(one.after, two.events);
    assert.equal(standingOf(both, edited).right, 1);
    const same = [...one.events, ...two.events].filter(({ kind }) => kind === 'same');
    assert.equal(new Set(same.map(({ id }) => id)).size, 1);
    const [first] = same;
    assert.ok(first);
    const undone = addEvents(both, undoEvents([first], Date.UTC(2026, 11, 1), 0, () => 'undo'));
    assert.equal(standingOf(undone, edited).right, 0);
    assert.deepEqual(ownReattachments(undone, [edited], here('a.md')), []);
    assert.equal(lostHistories(undone, [edited], here('a.md')).lost[0]?.candidate?.id, edited.id);
  });
});
