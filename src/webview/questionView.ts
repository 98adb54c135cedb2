import { type AnswerView, type QuestionView } from '../shared/protocol';
import { button, clockText, element, fill, icon, rendered, toggle } from './dom';
import { drawHeader, drawNotice } from './frame';
import { drawOptions } from './options';
import { type Drawn, letterOf, type Page } from './page';

/** A question, and after the answer what was right and why. The question keeps its place; the explanation appears below it. */
export function drawQuestion(view: QuestionView, page: Page): Drawn {
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const stem = rendered('div', { class: 'stem', id: 'stem', role: 'heading', 'aria-level': 2, tabindex: -1, 'data-card': view.card }, view.stem);
  const status = element('p', { class: 'status' });
  const refresh = (): void => {
    status.textContent = options.hint();
    primary.disabled = !options.isReady();
  };
  const options = drawOptions(view, view.answer, page, refresh);
  const use = element('p', { class: 'use' });
  const explanation = view.answer && drawExplanation(view, view.answer, page, use);

  const check = (): void => {
    if (options.isReady()) send({ ...at, type: 'check' });
    else page.announce(options.hint());
  };
  const giveUp = button(strings.dontKnow, 'secondary', () => {
    send({ ...at, type: 'giveUp' });
  });
  const primary = button(view.input === 'turn' ? strings.showAnswer : strings.checkAnswer, 'primary', check, '↵');

  const grade = (knew: boolean): void => {
    send({ ...at, type: 'grade', knew });
  };
  const next = button(view.answer?.isLast === true ? strings.showResult : strings.next, 'primary', () => {
    send({ ...at, type: 'next' });
  }, '↵');
  const knewIt = button(strings.knewIt, 'primary', () => {
    grade(true);
  }, '2');
  const rate = (easier: boolean) => (): void => {
    send({ ...at, type: 'rate', easier });
  };
  const canRate = view.phase === 'revealed' || (view.phase === 'answered' && view.answer?.correct === true);
  const raters = canRate ? [button(strings.harder, 'quiet', rate(false), page.letterKeys ? '−' : ''), button(strings.easier, 'quiet', rate(true), page.letterKeys ? '+' : '')] : [];

  const bar: Record<QuestionView['phase'], () => readonly HTMLElement[]> = {
    asking: () => (view.input === 'turn' ? [status, primary] : [status, giveUp, primary]),
    revealed: () => [
      status,
      ...raters,
      button(strings.didNotKnow, 'secondary', () => {
        grade(false);
      }, '1'),
      knewIt,
    ],
    answered: () => [drawVerdict(view, page), ...raters, next],
  };
  if (view.phase === 'asking') refresh();
  const act = (type: 'mark' | 'undo' | 'bury' | 'suspend') => (): void => {
    send({ ...at, type });
  };
  const undo = view.canUndo ? act('undo') : undefined;
  const tools = element(
    'div',
    { class: 'tools' },
    toggle(strings.mark, view.isMarked, 'quiet', act('mark'), letterOf(page, 'm')),
    undo && button(strings.undo, 'quiet', undo, letterOf(page, 'u')),
    button(strings.later, 'quiet', act('bury')),
    button(strings.never, 'quiet', act('suspend')),
    button(strings.report, 'quiet', () => {
      send({ ...at, type: 'report', card: view.card });
    }),
  );

  const openNote = view.answer && ((): void => {
    send({ ...at, type: 'openNote', card: view.card });
  });
  return {
    content: [
      drawHeader(view, page),
      element('main', {}, drawNotice(view.notice, page), drawTags(view, page), stem, view.choose > 1 && element('p', { class: 'choose', id: 'choose' }, fill(strings.choose, view.choose)), options.element, explanation, tools),
      element('footer', { class: 'bar' }, element('div', { class: 'bar-row' }, ...bar[view.phase]())),
    ],
    focus: explanation ?? stem,
    enter: () => {
      if (view.phase === 'asking') check();
      else if (view.phase === 'answered') next.click();
      else knewIt.focus();
    },
    digit: (digit, shift) => {
      if (view.phase === 'revealed' && digit <= 2 && !shift) grade(digit === 2);
      if (view.phase === 'asking') options.digit(digit, shift);
    },
    letters: { m: act('mark'), l: page.showList, ...(undo && { u: undo }), ...(openNote && { o: openNote }), ...(canRate && { '-': rate(false), '+': rate(true) }) },
    setUse: (place) => {
      use.replaceChildren(
        button(fill(strings.useThis, place), 'link', () => {
          send({ ...at, type: 'openUse' });
        }),
      );
      page.announce(fill(strings.useThis, place));
    },
  };
}

function drawTags({ isRetry, isRecall, isCorrected }: QuestionView, { strings }: Page): HTMLElement | undefined {
  const tags = [isRetry && strings.retry, isRecall && strings.recall, isCorrected && strings.corrected].filter((tag) => tag !== false);
  return tags.length === 0 ? undefined : element('ul', { class: 'tags' }, ...tags.map((tag) => element('li', {}, tag)));
}

function drawVerdict({ answer }: QuestionView, { strings }: Page): HTMLElement {
  const correct = answer?.correct === true;
  const text = correct ? strings.right : answer?.gaveUp === true ? strings.noAnswer : strings.wrong;
  const grade = ['', strings.gradeAgain, strings.gradeHard, strings.gradeGood, strings.gradeEasy][answer?.rating ?? 0] ?? '';
  const facts = [answer !== undefined && fill(strings.timeOn, clockText(answer.ms)), correct && grade !== '' && fill(strings.yourGrade, grade)].filter((fact) => fact !== false).join(' · ');
  return element('p', { class: `verdict ${correct ? 'is-right' : 'is-wrong'}` }, icon(correct ? 'right' : 'wrong'), element('span', {}, text), element('span', { class: 'facts' }, facts));
}

/** Why the chosen option is wrong first, then why the right one is right, then the rest. */
function drawExplanation(view: QuestionView, answer: AnswerView, page: Page, use: HTMLElement): HTMLElement {
  const { strings } = page;
  const rank = (index: number): number => (answer.key.includes(index) ? 1 : view.chosen.includes(index) ? 0 : 2);
  const order = [...answer.explanations.keys()].filter((index) => answer.explanations[index] !== '').sort((a, b) => rank(a) - rank(b) || a - b);
  const heading = view.input === 'turn' ? strings.answerHeading : strings.explanation;
  return element(
    'section',
    { class: 'explanation', 'aria-label': heading, tabindex: -1, 'data-card': view.card },
    element('h2', {}, heading),
    order.length > 0 &&
      element(
        'ul',
        { class: 'whys' },
        ...order.map((index) => {
          const name = ['is-wrong', 'is-right', 'is-other'][rank(index)] ?? '';
          return element(
            'li',
            { class: name },
            name === 'is-other' ? element('span', { class: 'dot' }) : icon(name === 'is-right' ? 'right' : 'wrong'),
            element('div', {}, rendered('div', { class: 'why-option' }, view.options[index] ?? ''), rendered('div', { class: 'prose' }, answer.explanations[index] ?? '')),
          );
        }),
      ),
    answer.slips > 0 && element('p', { class: 'slips' }, fill(strings.slips, answer.slips)),
    answer.explanation !== '' && rendered('div', { class: view.input === 'turn' ? 'prose back' : 'prose' }, answer.explanation),
    element(
      'p',
      { class: 'source' },
      button(fill(strings.openNote, answer.source), 'link', () => {
        page.send({ type: 'openNote', session: view.session, step: view.step, card: view.card });
      }, page.letterKeys ? 'O' : ''),
      answer.path.length > 0 && element('span', { class: 'path' }, answer.path.join(' › ')),
    ),
    use,
  );
}
