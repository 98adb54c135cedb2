import { type AnswerView, type QuestionView } from '../shared/protocol';
import { button, element, fill, icon, rendered } from './dom';
import { drawHeader, drawNotice } from './frame';
import { type Drawn, type Page } from './page';

/** A question, and after the answer what was right and why. The question keeps its place; the explanation appears below it. */
export function drawQuestion(view: QuestionView, page: Page, showHelp: () => void): Drawn {
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const stem = rendered('div', { class: 'stem', id: 'stem', role: 'heading', 'aria-level': 2, tabindex: -1, 'data-card': view.card }, view.stem);
  const options = drawOptions(view, page);
  const inputs = options === undefined ? [] : [...options.querySelectorAll('input')];
  const explanation = view.answer && drawExplanation(view, view.answer, page);

  const check = (): void => {
    if (isReady()) send({ ...at, type: 'check' });
    else page.announce(hint());
  };
  const giveUp = button(strings.dontKnow, 'secondary', () => {
    send({ ...at, type: 'giveUp' });
  });
  const primary = button(view.input === 'turn' ? strings.showAnswer : strings.checkAnswer, 'primary', check, '↵');
  const status = element('p', { class: 'status' });

  const chosen = (): readonly number[] => inputs.flatMap((input, index) => (input.checked ? [index] : []));
  const isReady = (): boolean => view.input === 'turn' || chosen().length === view.choose;
  const hint = (): string => {
    if (view.input === 'turn') return strings.tellSelf;
    if (view.choose === 1) return isReady() ? '' : strings.chooseOne;
    return fill(strings.chosenOf, chosen().length, view.choose);
  };
  const refresh = (): void => {
    status.textContent = hint();
    primary.disabled = !isReady();
  };
  for (const input of inputs) {
    input.addEventListener('change', () => {
      send({ ...at, type: 'select', chosen: chosen() });
      refresh();
    });
  }

  const grade = (knew: boolean): void => {
    send({ ...at, type: 'grade', knew });
  };
  const next = button(view.answer?.isLast === true ? strings.showResult : strings.next, 'primary', () => {
    send({ ...at, type: 'next' });
  }, '↵');
  const knewIt = button(strings.knewIt, 'primary', () => {
    grade(true);
  }, '2');

  const bar: Record<QuestionView['phase'], () => readonly HTMLElement[]> = {
    asking: () => (view.input === 'turn' ? [status, primary] : [status, giveUp, primary]),
    revealed: () => [
      status,
      button(strings.didNotKnow, 'secondary', () => {
        grade(false);
      }, '1'),
      knewIt,
    ],
    answered: () => [drawVerdict(view, page), next],
  };
  if (view.phase === 'asking') refresh();

  const openNote = view.answer && ((): void => {
    send({ ...at, type: 'openNote', card: view.card });
  });
  return {
    content: [
      drawHeader(view, page, showHelp),
      element('main', {}, drawNotice(view.notice, page), drawTags(view, page), stem, view.choose > 1 && element('p', { class: 'choose', id: 'choose' }, fill(strings.choose, view.choose)), options, explanation),
      element('footer', { class: 'bar' }, element('div', { class: 'bar-row' }, ...bar[view.phase]())),
    ],
    focus: explanation ?? stem,
    enter: () => {
      if (view.phase === 'asking') check();
      else if (view.phase === 'answered') next.click();
      else knewIt.focus();
    },
    digit: (digit) => {
      if (view.phase === 'revealed' && digit <= 2) grade(digit === 2);
      const input = inputs[digit - 1];
      if (view.phase !== 'asking' || input === undefined) return;
      input.focus();
      input.click();
    },
    openNote,
  };
}

function drawTags({ isRetry, isRecall, isCorrected }: QuestionView, { strings }: Page): HTMLElement | undefined {
  const tags = [isRetry && strings.retry, isRecall && strings.recall, isCorrected && strings.corrected].filter((tag) => tag !== false);
  return tags.length === 0 ? undefined : element('ul', { class: 'tags' }, ...tags.map((tag) => element('li', {}, tag)));
}

/** Real radio buttons or check boxes, so that keys and screen readers find what they expect. */
function drawOptions(view: QuestionView, { strings }: Page): HTMLElement | undefined {
  if (view.input === 'turn') return undefined;
  const { answer } = view;
  const labelledBy = view.choose > 1 ? 'stem choose' : 'stem';
  return element(
    'div',
    { class: 'options', role: view.input === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': labelledBy, 'data-card': view.card },
    ...view.options.map((html, index) => {
      const isChosen = view.chosen.includes(index);
      const isKey = answer?.key.includes(index);
      const state = answer === undefined ? '' : isKey === true ? ' is-right' : isChosen ? ' is-wrong' : ' is-other';
      const verdict = answer === undefined ? '' : isKey === true ? (isChosen ? `${strings.yourAnswer} · ${strings.right}` : strings.correctAnswer) : isChosen ? strings.yourAnswer : '';
      const input = element('input', { type: view.input === 'turn' ? 'radio' : view.input, name: 'option', disabled: answer !== undefined, checked: isChosen });
      return element(
        'label',
        { class: `option${state}` },
        element('span', { class: 'box' }, input, state === ' is-right' && icon('right'), state === ' is-wrong' && icon('wrong')),
        rendered('span', { class: 'text' }, html),
        index < 9 && element('kbd', { 'aria-hidden': 'true' }, String(index + 1)),
        verdict !== '' && element('span', { class: 'chip' }, verdict),
      );
    }),
  );
}

function drawVerdict({ answer }: QuestionView, { strings }: Page): HTMLElement {
  const correct = answer?.correct === true;
  const text = correct ? strings.right : answer?.gaveUp === true ? strings.noAnswer : strings.wrong;
  return element('p', { class: `verdict ${correct ? 'is-right' : 'is-wrong'}` }, icon(correct ? 'right' : 'wrong'), element('span', {}, text));
}

/** Why the chosen option is wrong first, then why the right one is right, then the rest. */
function drawExplanation(view: QuestionView, answer: AnswerView, page: Page): HTMLElement {
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
    answer.explanation !== '' && rendered('div', { class: view.input === 'turn' ? 'prose back' : 'prose' }, answer.explanation),
    element(
      'p',
      { class: 'source' },
      button(fill(strings.openNote, answer.source), 'link', () => {
        page.send({ type: 'openNote', session: view.session, step: view.step, card: view.card });
      }, page.letterKeys ? 'O' : ''),
      answer.path.length > 0 && element('span', { class: 'path' }, answer.path.join(' › ')),
    ),
  );
}
