import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authoredCards } from '../../../src/core/quiz/card';
import { reduce, type SessionEvent } from '../../../src/core/quiz/reduce';
import { seededRandom } from '../../../src/core/quiz/random';
import { startSession } from '../../../src/core/quiz/session';
import { type Blueprint } from '../../../src/core/quiz/simulation/blueprint';
import { type ExamSession, startExam } from '../../../src/core/quiz/simulation/examSession';
import { dealForm } from '../../../src/core/quiz/simulation/form';
import { reduceExam } from '../../../src/core/quiz/simulation/reduceExam';
import { noReviews } from '../../../src/core/review/fold';
import { examView } from '../../../src/extension/quiz/examView';
import { panelView } from '../../../src/extension/quiz/panelView';
import { isCurrent, isHostMessage, isPanelMessage } from '../../../src/shared/guards';
import { type HostMessage, type PanelMessage, panelStringKeys, type PanelStrings, type PanelView } from '../../../src/shared/protocol';
import { libraryOf, note, option, question } from './builders';

const at = { session: 's', step: 3 };
const panelMessages: readonly PanelMessage[] = [
  { type: 'ready' },
  { ...at, type: 'select', chosen: [0, 2] },
  { ...at, type: 'check' },
  { ...at, type: 'giveUp' },
  { ...at, type: 'grade', knew: true },
  { ...at, type: 'next' },
  { ...at, type: 'finish' },
  { ...at, type: 'again' },
  { type: 'newQuiz' },
  { ...at, type: 'openNote', card: 0 },
  { ...at, type: 'openLink', card: 1, address: '../ecr.md#x' },
  { type: 'retrySave' },
  { type: 'rejected', count: 2 },
  { ...at, type: 'strike', option: 1 },
  { ...at, type: 'go', card: 4 },
  { ...at, type: 'rate', easier: false },
  { ...at, type: 'report', card: 2 },
  ...(['mark', 'undo', 'bury', 'suspend', 'previous', 'review', 'pause', 'continue', 'submit', 'practise', 'openUse'] as const).map((type) => ({ ...at, type })),
];

const cards = authoredCards(
  libraryOf(
    note('n.md', {
      questions: [
        question('Secret *key*', [option('SECRET-RIGHT', true, 'SECRET-WHY'), option('b', false, 'SECRET-WHY-NOT')], { explanation: 'SECRET-ALL [x](y.md)' }),
        question('Two', [option('a', true), option('b', true), option('c')]),
        question('Front', [option('SECRET-BACK', true)], { kind: 'flashcard' }),
      ],
    }),
  ),
  {},
);
const blueprint: Blueprint = { code: 'T', name: 'T', questions: 2, minutes: 2, passMark: 0.7, domains: [], areas: [] };
const play = (...events: readonly SessionEvent[]) => panelView(events.reduce(reduce, startSession({ id: 's', mode: 'quick', title: 'T', cards, seed: 5, at: 0 }, noReviews)), '', () => ({ resolveImage: () => undefined }));
const giveUp: SessionEvent = { kind: 'giveUp', at: 1, event: 'e' };
const next: SessionEvent = { kind: 'next', at: 2 };
const views = [play(), play(giveUp), play(giveUp, next), play(giveUp, next, giveUp, next, { kind: 'check', at: 1, event: 'e' }), play(giveUp, { kind: 'finish' })];
const exam = startExam({ id: 'x', title: 'T', blueprint, form: dealForm(cards, { blueprint, length: 2, extraTime: false, lastSeen: () => undefined }, seededRandom(1)), seed: 1, at: 0 }, noReviews);
const showExam = (session: ExamSession) => examView(session, { notice: '', remark: '' }, () => ({ resolveImage: () => undefined }));
const examViews = [showExam(exam), showExam({ ...exam, phase: 'paused' }), showExam({ ...exam, screen: 'review' })];
const examResult: PanelView = {
  ...{ kind: 'examResult', ...at, title: 'T', marks: ['right'], flags: [0], notice: '', right: 1, asked: 1, unanswered: 0, ms: 5, estimate: '', estimateWhy: '', remarks: ['r'] },
  domains: [{ name: 'd', right: 1, asked: 1 }],
  interval: [10, 20, 70],
  questions: [{ correct: true, stem: '', options: ['a'], chosen: [0], key: [0], explanations: [''], explanation: '', source: '', ms: 4 }],
  attempts: [{ when: 'w', right: 1, asked: 1, ms: 3 }],
};
const strings = Object.fromEntries(panelStringKeys.map((key) => [key, key])) as PanelStrings;
const hostMessages: readonly HostMessage[] = [
  { type: 'init', strings, letterKeys: true, view: { kind: 'empty' } },
  { type: 'letterKeys', letterKeys: false },
  { type: 'clock', session: 's', clock: { left: 5, pace: 0 } },
  { ...at, type: 'use', place: 'main.tf:42' },
  ...[...views, ...examViews, examResult].map((view): HostMessage => ({ type: 'view', view })),
];

/** Every way to spoil one part of a message: another type in its place, or nothing. */
function* spoilt(message: object): Generator<{ readonly what: string; readonly value: unknown }> {
  const paths: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (child === undefined) continue;
      paths.push([...path, key]);
      walk(child, [...path, key]);
    }
  };
  walk(message, []);
  for (const path of paths) {
    for (const replacement of [undefined, null, {}, -1, 0.5, Number.NaN]) {
      const value = structuredClone(message) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce((parentSoFar, key) => parentSoFar[key] as Record<string, unknown>, value);
      const key = path.at(-1) ?? '';
      if (Array.isArray(parent) && replacement === undefined) continue;
      parent[key] = replacement;
      yield { what: `${path.join('.')} = ${JSON.stringify(replacement)}`, value };
    }
  }
}

describe('messages of the quiz panel', () => {
  for (const message of panelMessages) {
    it(`“${message.type}” to the host passes, and nothing like it`, () => {
      assert.ok(isPanelMessage(JSON.parse(JSON.stringify(message))));
      for (const { what, value } of spoilt(message)) assert.ok(!isPanelMessage(value), what);
    });
  }

  for (const [index, message] of hostMessages.entries()) {
    it(`“${message.type}” to the panel passes, and nothing like it (${index})`, () => {
      assert.ok(isHostMessage(JSON.parse(JSON.stringify(message))));
      for (const { what, value } of spoilt(message)) {
        // One may be behind the pace.
        if (!what.endsWith('pace = -1')) assert.ok(!isHostMessage(value), what);
      }
    });
  }

  it('nothing else passes, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.ok(!isPanelMessage(value));
        assert.ok(!isHostMessage(value));
      }),
    );
    assert.ok(!isPanelMessage({ ...at, type: 'openLink', card: 0, address: 'x'.repeat(5000) }));
    assert.ok(!isPanelMessage({ ...at, type: 'select', chosen: Array<number>(501).fill(0) }));
  });

  it('are known to be late by session and step', () => {
    assert.ok(isCurrent(at, { session: 's', step: 3 }));
    assert.ok(!isCurrent(at, { session: 's', step: 4 }));
    assert.ok(!isCurrent(at, { session: 't', step: 3 }));
  });
});

describe('what the panel is shown', () => {
  const secrets = (view: unknown): boolean => /SECRET-(?!RIGHT)/.test(JSON.stringify(view));

  it('gives nothing away before the answer', () => {
    for (let step = 0; step < cards.length; step++) {
      const before = play(...Array.from({ length: step }, () => [giveUp, next]).flat());
      assert.ok(!secrets(before), JSON.stringify(before));
      assert.equal(before.kind === 'question' && before.answer, undefined);
    }
  });

  it('gives nothing away in an exam: the key changes nothing that is shown', () => {
    const turned: ExamSession = {
      ...exam,
      questions: exam.questions.map((each) => ({ ...each, card: { ...each.card, key: 'other', explanation: 'other', source: { address: 'other', title: 'other' }, topicPath: ['other'], options: each.card.options.map((one, i, all) => ({ ...one, correct: all[(i + 1) % all.length]?.correct === true, explanation: 'other' })) } })),
    };
    const steps = [{ kind: 'select', chosen: [0] }, { kind: 'mark' }, { kind: 'next' }, { kind: 'strike', option: 0 }, { kind: 'previous' }, { kind: 'pause' }, { kind: 'continue' }, { kind: 'review' }] as const;
    let [a, b] = [exam, turned];
    for (const step of steps) {
      [a, b] = [reduceExam(a, { ...step, at: 1 }), reduceExam(b, { ...step, at: 1 })];
      assert.deepEqual(showExam(a), showExam(b), step.kind);
      assert.ok(!secrets(showExam(a)));
    }
  });

  it('explains everything after it', () => {
    const after = JSON.stringify(play(giveUp));
    for (const part of ['SECRET-WHY', 'SECRET-WHY-NOT', 'SECRET-ALL']) assert.ok(after.includes(part));
    assert.ok(JSON.stringify(views[3]).includes('SECRET-BACK'));
  });

  it('says how often a card that keeps slipping was forgotten, once it is answered', () => {
    const session = startSession({ id: 's', mode: 'quick', title: 'T', cards, seed: 5, at: 0 }, noReviews);
    const slips = (shown: typeof session): number | undefined => {
      const view = panelView(shown, '', () => ({ resolveImage: () => undefined }), () => 7);
      return view.kind === 'question' ? view.answer?.slips : undefined;
    };
    assert.equal(slips(session), undefined);
    assert.equal(slips(reduce(session, giveUp)), 7);
  });

  it('renders links as data and blocks what is remote', () => {
    const spoiling = authoredCards(libraryOf(note('n.md', { questions: [question('<img src=x onerror=1> ![alt](https://e.com/x.png) [go](command:x) [ok](a.md)', [option('a', true), option('b')])] })), {});
    const view = panelView(startSession({ id: 's', mode: 'quick', title: '', cards: spoiling, seed: 1, at: 0 }, noReviews), '', () => ({ resolveImage: () => undefined }));
    const stem = view.kind === 'question' ? view.stem : '';
    assert.ok(!stem.includes('<img'));
    assert.ok(stem.includes('https://e.com/x.png'));
    assert.ok(!/(?<!data-)href="(?!#")/.test(stem));
    assert.deepEqual([...stem.matchAll(/data-href="([^"]*)"/g)].map(([, address]) => address), ['a.md']);
  });

  it('counts the first answers, and lists what was missed with the right answer', () => {
    const result = play(giveUp, next, { kind: 'select', chosen: [0, 1] }, { kind: 'finish' });
    assert.ok(result.kind === 'result');
    assert.deepEqual([result.right, result.answered, result.marks], [0, 1, ['wrong', 'open', 'open']]);
    assert.deepEqual(result.missed.map(({ right, chosen, source }) => [right, chosen, source]), [[['SECRET-RIGHT'], [], 'x']]);
  });
});
