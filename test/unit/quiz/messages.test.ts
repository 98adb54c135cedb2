import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authoredCards } from '../../../src/core/quiz/card';
import { type Clock } from '../../../src/core/ports';
import { seededRandom } from '../../../src/core/quiz/random';
import { isSession } from '../../../src/core/quiz/sessionGuard';
import { startSession } from '../../../src/core/quiz/session';
import { type Blueprint } from '../../../src/core/quiz/simulation/blueprint';
import { isExamSession } from '../../../src/core/quiz/simulation/examGuard';
import { startExam } from '../../../src/core/quiz/simulation/examSession';
import { dealForm } from '../../../src/core/quiz/simulation/form';
import { noReviews } from '../../../src/core/review/fold';
import { ExamRun } from '../../../src/extension/quiz/examRun';
import { route, type Routed } from '../../../src/extension/quiz/route';
import { SessionRun } from '../../../src/extension/quiz/sessionRun';
import { isPanelMessage } from '../../../src/shared/guards';
import { examTypes, type PanelMessage, practiceTypes } from '../../../src/shared/protocol';
import { libraryOf, note, option, question } from './builders';

const cards = authoredCards(libraryOf(note('n.md', { questions: ['One', 'Two', 'Three'].map((stem) => question(stem, [option('a', true), option('b'), option('c')])) })), {});
const blueprint: Blueprint = { code: 'T', name: 'T', questions: 3, minutes: 3, passMark: 0.7, domains: [], areas: [] };
const clock: Clock = { now: () => 1000, offsetMinutes: () => 0 };
const world = { reviews: { reviews: noReviews, whenReady: () => Promise.resolve(), append: () => Promise.resolve() }, save: () => Promise.resolve(), clock, log: { info: () => undefined, warn: () => undefined, error: () => undefined } };
let ids = 0;
const newRuns = () => [
  new SessionRun(startSession({ id: 's', mode: 'quick', title: '', cards, seed: 1, at: 0 }, noReviews), { ...world, newId: () => `id${ids++}` }),
  new ExamRun(startExam({ id: 's', title: '', blueprint, form: dealForm(cards, { blueprint, length: 3, extraTime: false, lastSeen: () => undefined }, seededRandom(1)), seed: 1, at: 1000 }, noReviews), world),
] as const;

/** A message that fits what is on screen. */
const valid = (session: string, step: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ type: fc.constantFrom<PanelMessage['type']>(...practiceTypes, ...examTypes, 'openNote', 'report', 'practise'), session: fc.constant(session), step: fc.constant(step), chosen: fc.array(fc.nat(2), { maxLength: 2 }), option: fc.nat(2), card: fc.nat(2), knew: fc.boolean(), easier: fc.boolean() });

const needed: Readonly<Record<string, readonly string[]>> = { select: ['chosen'], strike: ['option'], go: ['card'], grade: ['knew'], rate: ['easier'], openNote: ['card'], report: ['card'] };
const nonsense = fc.oneof(fc.nat(3), fc.boolean(), fc.array(fc.nat(3), { maxLength: 2 }), fc.constantFrom<unknown>(...practiceTypes, ...examTypes), fc.constantFrom<unknown>('s', 't', undefined, null, -1, 0.5, 1e300, Number.NaN, '', 'tick', 'resume', '__proto__', {}, [], [-1], [0, 0], ['0']), fc.anything());

describe('10,000 messages, each a valid one with one field changed', () => {
  it('change the session only where they are still valid and meant for what is shown; all others are counted', async () => {
    const random = { sent: 0, malformed: 0, late: 0, none: 0, done: 0, other: 0 };
    let runs = newRuns();
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.infiniteStream(nonsense), fc.infiniteStream(fc.nat(5)), fc.infiniteStream(fc.gen()), async (which, values, choices, gens) => {
        const choose = (): number => Number(choices.next().value);
        const spoil = (): unknown => values.next().value as unknown;
        for (let i = 0; i < 100; i++) {
          const run = runs[which] ?? runs[0];
          if (run.session.phase === 'finished' || run.session.phase === 'submitted') runs = newRuns();
          const before = run.session;
          const gen = gens.next().value as fc.GeneratorValue;
          const whole = gen(() => valid('s', before.step));
          const own = ['type', 'session', 'step', ...(needed[whole.type as string] ?? [])];
          const field = own[choose()] ?? 'step';
          const message = { ...Object.fromEntries(own.map((key) => [key, whole[key]])), [field]: field === 'step' && choose() > 2 ? before.step - 1 : spoil() };
          random.sent++;
          const outcome: Routed | 'malformed' = isPanelMessage(message) ? await route(run, message) : 'malformed';
          random[outcome]++;
          if (outcome === 'done') assert.ok('session' in message && message.session === 's' && 'step' in message && message.step === before.step, JSON.stringify(message));
          else assert.equal(run.session, before, `${outcome}: ${JSON.stringify(message)}`);
          assert.ok(run.kind === 'exam' ? isExamSession(run.session) : isSession(run.session));
        }
      }),
      { numRuns: 100 },
    );
    const { sent, ...counts } = random;
    assert.equal(sent, 10_000);
    assert.equal(Object.values(counts).reduce((sum, each) => sum + each, 0), sent);
    assert.ok(counts.malformed > 1000 && counts.late > 500, JSON.stringify(counts));
  });

  it('and whole ones reach every session', async () => {
    for (const type of practiceTypes) {
      const [run] = newRuns();
      assert.notEqual(await route(run, { type, session: 's', step: 0, chosen: [0], option: 0, card: 1, knew: true, easier: true }), 'late', type);
    }
    const [practice, exam] = newRuns();
    assert.equal(await route(practice, { type: 'submit', session: 's', step: 0 }), 'none');
    assert.equal(await route(exam, { type: 'giveUp', session: 's', step: 0 }), 'none');
    assert.equal(await route(exam, { type: 'submit', session: 's', step: 0 }), 'done');
    assert.equal(await route(exam, { type: 'next', session: 'other', step: 1 }), 'late');
    assert.equal(await route(undefined, { type: 'next', session: 's', step: 0 }), 'late');
    assert.equal(await route(exam, { type: 'openUse', session: 's', step: 0 }), 'other');
  });
});
