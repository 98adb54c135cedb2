import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isProgressHostMessage, isProgressPageMessage } from '../../../src/shared/progressGuards';
import { progressActions, type ProgressHostMessage, type ProgressPageMessage, progressStringKeys, type ProgressStrings } from '../../../src/shared/progressProtocol';

const pageMessages: readonly ProgressPageMessage[] = [
  { type: 'ready' },
  ...progressActions.map((action): ProgressPageMessage => ({ type: 'run', action })),
  { type: 'quizTerm', term: 'Amazon ECR' },
  { type: 'undo', event: 'e' },
  { type: 'askAgain', card: 'c' },
  { type: 'attach', from: 'a', to: 'b' },
  { type: 'rejected', count: 1 },
];
const hostMessage: ProgressHostMessage = {
  type: 'progress',
  strings: Object.fromEntries(progressStringKeys.map((key) => [key, key])) as ProgressStrings,
  view: {
    isEmpty: false,
    notice: '',
    today: { headline: '3 due', detail: '', canStart: true },
    standing: [{ state: 'weak', label: 'Weak', count: 1 }],
    reviews: [{ day: '1 Nov', right: 2, wrong: 1 }],
    reviewsText: '',
    ahead: [{ day: '1 Nov', due: 2 }],
    aheadText: '',
    topics: [{ title: 'ECR', recall: 0.5, percent: '50%', seen: '1 of 2', kept: '–' }],
    weakest: [{ term: 'ECR', detail: '1 of 2' }],
    readiness: { title: 'CLF-C02', when: '', predicted: 0.4, headline: '40%', detail: '', advice: '', domains: [{ name: 'Security', share: '30%', predicted: 0.3, percent: '30%', seen: '' }] },
    exams: [{ exam: 'CLF-C02', when: '', score: '', detail: '' }],
    answers: [{ event: 'e', what: '', stem: '', when: '' }],
    suspended: [{ card: 'c', stem: '' }],
    lost: [{ card: 'c', stem: '', detail: '', home: { card: 'd', stem: '' } }],
    elsewhere: '',
    unread: '',
  },
};

/** Every way to spoil one part of a message, and where. */
function* spoilt(message: object): Generator<{ readonly path: string; readonly value: unknown }> {
  const paths: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      paths.push([...path, key]);
      walk(child, [...path, key]);
    }
  };
  walk(message, []);
  for (const path of paths) {
    for (const wrong of [Symbol.for('wrong'), undefined]) {
      const copy = structuredClone(message) as Record<string, unknown>;
      const last = path.at(-1) ?? '';
      let at = copy;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      // What is a list's own may be missing as a whole, but a hole in it is no entry.
      at[last] = wrong;
      yield { path: `${path.join('.')} ${String(wrong)}`, value: copy };
    }
  }
}

describe('messages of the Progress page', () => {
  it('pass when they are whole, and without what may be left out', () => {
    for (const message of pageMessages) assert.ok(isProgressPageMessage(message), JSON.stringify(message));
    assert.ok(isProgressHostMessage(hostMessage));
    const { readiness, ...without } = hostMessage.view;
    assert.ok(readiness !== undefined && isProgressHostMessage({ ...hostMessage, view: without }));
  });

  it('do not pass with any one part spoilt', () => {
    for (const message of pageMessages) for (const { path, value } of spoilt(message)) assert.ok(!isProgressPageMessage(value), path);
    for (const { path, value } of spoilt(hostMessage)) {
      if (!/^view\.(?:readiness|lost\.0\.home) undefined$/.test(path)) assert.ok(!isProgressHostMessage(value), path);
    }
  });

  it('may be anything without an error', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isProgressPageMessage(value) && !isProgressHostMessage(value)));
  });
});
