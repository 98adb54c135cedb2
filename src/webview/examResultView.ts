import { type ExamResultView, type ReviewedView } from '../shared/protocol';
import { button, clockText, element, fill, icon, rendered } from './dom';
import { drawHeader, drawNotice } from './frame';
import { durationText } from './list';
import { type Drawn, type Page } from './page';

const percentOf = (right: number, asked: number): number => (asked === 0 ? 0 : Math.round((right / asked) * 100));

/** The result of a simulated exam: the plain share, each domain's, an estimate that says what it is, and every question explained. */
export function drawExamResult(view: ExamResultView, page: Page): Drawn {
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const wrong = view.asked - view.right;
  const heading = element('h2', { class: 'score', tabindex: -1 }, `${fill(strings.percent, percentOf(view.right, view.asked))} · ${fill(strings.score, view.right, view.asked)}`);
  const practise = button(fill(strings.practise, wrong), 'primary', () => {
    send({ ...at, type: 'practise' });
  }, '↵');
  const newQuiz = button(strings.newQuiz, wrong > 0 ? 'secondary' : 'primary', () => {
    send({ type: 'newQuiz' });
  }, wrong > 0 ? '' : '↵');
  return {
    content: [
      drawHeader(view, page),
      element(
        'main',
        {},
        drawNotice(view.notice, page),
        heading,
        element('p', { class: 'muted' }, durationText(view.ms, strings)),
        view.remarks.length > 0 && element('ul', { class: 'remarks' }, ...view.remarks.map((remark) => element('li', {}, remark))),
        view.domains.length > 0 && drawDomains(view, page),
        drawEstimate(view, page),
        drawQuestions(view, page),
        view.attempts.length > 0 && drawAttempts(view, page),
      ),
      element('footer', { class: 'bar' }, element('div', { class: 'bar-row' }, element('p', { class: 'status' }), newQuiz, wrong > 0 && practise)),
    ],
    focus: heading,
    enter: () => {
      (wrong > 0 ? practise : newQuiz).click();
    },
    digit: () => undefined,
    letters: {},
  };
}

/** A bar, in percent, with its numbers in words beside it; the bar itself says nothing more. */
function drawBar(from: number, to: number, mark?: number): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, each] of Object.entries({ viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'bar-chart', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, each);
  const rect = (name: string, x: number, width: number): void => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [key, each] of Object.entries({ class: name, x: String(x), y: '0', width: String(Math.max(0, width)), height: '8' })) made.setAttribute(key, each);
    svg.append(made);
  };
  rect('bar-track', 0, 100);
  rect('bar-value', from, to - from);
  if (mark !== undefined) rect('bar-mark', mark - 0.4, 0.8);
  return svg;
}

function drawDomains({ domains }: ExamResultView, { strings }: Page): HTMLElement {
  return element(
    'ul',
    { class: 'domains' },
    ...domains.map(({ name, right, asked }) =>
      element('li', {}, element('div', { class: 'domain-row' }, element('span', {}, name === '' ? strings.otherDomains : name), element('span', { class: 'muted' }, fill(strings.domainScore, right, asked))), drawBar(0, percentOf(right, asked))),
    ),
  );
}

function drawEstimate({ estimate, estimateWhy, interval: [low, high, mark] }: ExamResultView, { strings }: Page): HTMLElement {
  const isGiven = low !== undefined && high !== undefined && mark !== undefined;
  return element(
    'section',
    { class: 'estimate', 'aria-labelledby': 'estimate-title' },
    element('h3', { id: 'estimate-title' }, strings.estimateHeading),
    element('p', { class: 'estimate-verdict' }, estimate),
    isGiven && drawBar(low, high, mark),
    isGiven && element('p', {}, fill(strings.interval, low, high, mark)),
    element('p', { class: 'muted' }, estimateWhy),
  );
}

/** All questions, or only those that were wrong or flagged, each with what explains it. */
function drawQuestions(view: ExamResultView, page: Page): HTMLElement {
  const { strings } = page;
  const every = [...view.questions.keys()];
  const sets = [
    { label: fill(strings.wrongQuestions, view.asked - view.right), shown: every.filter((index) => view.questions[index]?.correct === false) },
    { label: fill(strings.flagged, view.flags.length), shown: every.filter((index) => view.flags.includes(index)) },
    { label: fill(strings.allQuestions, view.questions.length), shown: every },
  ].filter(({ shown }) => shown.length > 0);
  const list = element('ol', { class: 'reviewed' });
  const show = (chosen: number): void => {
    list.replaceChildren(...(sets[chosen]?.shown ?? []).flatMap((index) => (view.questions[index] === undefined ? [] : [drawReviewed(view.questions[index], index, view, page)])));
    for (const [index, each] of tabs.entries()) each.setAttribute('aria-pressed', String(index === chosen));
  };
  const tabs = sets.map(({ label }, index) =>
    button(label, 'quiet', () => {
      show(index);
    }),
  );
  show(0);
  return element('section', { class: 'missed' }, element('div', { class: 'tools', role: 'group', 'aria-label': strings.helpList }, ...tabs), list);
}

function drawReviewed(question: ReviewedView, card: number, { session, step }: ExamResultView, page: Page): HTMLElement {
  const { strings, send } = page;
  const at = { session, step, card };
  const name = question.correct ? 'right' : 'wrong';
  const option = (html: string, index: number): HTMLElement => {
    const isKey = question.key.includes(index);
    const isChosen = question.chosen.includes(index);
    const words = [isKey && strings.correctAnswer, isChosen && strings.yourAnswer].filter((word) => word !== false).join(' · ');
    return element(
      'li',
      { class: isKey ? 'is-right' : isChosen ? 'is-wrong' : 'is-other' },
      isKey || isChosen ? icon(isKey ? 'right' : 'wrong') : element('span', { class: 'dot' }),
      element('div', {}, rendered('div', { class: 'why-option' }, html), words !== '' && element('p', { class: 'muted' }, words), rendered('div', { class: 'prose' }, question.explanations[index] ?? '')),
    );
  };
  return element(
    'li',
    { 'data-card': card },
    element(
      'details',
      {},
      element('summary', {}, icon(name), element('span', { class: 'only-heard' }, question.correct ? strings.right : strings.wrong), rendered('span', { class: 'missed-stem' }, question.stem), element('span', { class: 'muted' }, clockText(question.ms))),
      element('ul', { class: 'whys' }, ...question.options.map(option)),
      question.explanation !== '' && rendered('div', { class: 'prose' }, question.explanation),
      element(
        'p',
        { class: 'source' },
        button(fill(strings.openNote, question.source), 'link', () => {
          send({ ...at, type: 'openNote' });
        }),
        button(strings.report, 'link', () => {
          send({ ...at, type: 'report' });
        }),
      ),
    ),
  );
}

function drawAttempts({ attempts }: ExamResultView, { strings }: Page): HTMLElement {
  return element(
    'section',
    { class: 'missed', 'aria-labelledby': 'attempts-title' },
    element('h2', { id: 'attempts-title' }, strings.attempts),
    element('div', { class: 'table-scroll' }, element('table', {}, element('tbody', {}, ...attempts.map(({ when, right, asked, ms }) => element('tr', {}, element('th', { scope: 'row' }, when), element('td', {}, fill(strings.percent, percentOf(right, asked))), element('td', {}, fill(strings.score, right, asked)), element('td', {}, durationText(ms, strings))))))),
  );
}
