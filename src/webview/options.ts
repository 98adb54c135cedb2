import { type AnswerView, type ExamQuestionView, type QuestionView } from '../shared/protocol';
import { button, element, fill, icon, rendered } from './dom';
import { type Page } from './page';

type AskedView = QuestionView | ExamQuestionView;

export interface Options {
  readonly element: HTMLElement | undefined;
  readonly inputs: readonly HTMLInputElement[];
  readonly chosen: () => readonly number[];
  readonly isReady: () => boolean;
  /** What is still to be done, in words; empty for nothing. */
  readonly hint: () => string;
  /** What a digit does: chooses, or with Shift strikes out. */
  readonly digit: (digit: number, shift: boolean) => void;
}

/** Real radio buttons or check boxes, so that keys and screen readers find what they expect. */
export function drawOptions(view: AskedView, answer: AnswerView | undefined, page: Page, onChange: () => void): Options {
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const isOpen = answer === undefined;
  const strike = (option: number): void => {
    if (isOpen && option < view.options.length) send({ ...at, type: 'strike', option });
  };
  const rows = view.options.map((html, index) => {
    const isChosen = view.chosen.includes(index);
    const isStruck = isOpen && view.struck.includes(index);
    const isKey = answer?.key.includes(index);
    const state = isOpen ? '' : isKey === true ? ' is-right' : isChosen ? ' is-wrong' : ' is-other';
    const verdict = isOpen ? '' : isKey === true ? (isChosen ? `${strings.yourAnswer} · ${strings.right}` : strings.correctAnswer) : isChosen ? strings.yourAnswer : '';
    const input = element('input', { type: view.input === 'turn' ? 'radio' : view.input, name: 'option', disabled: !isOpen, checked: isChosen, 'data-key': `option-${index}` });
    const label = element(
      'label',
      { class: `option${state}${isStruck ? ' is-struck' : ''}` },
      element('span', { class: 'box' }, input, state === ' is-right' && icon('right'), state === ' is-wrong' && icon('wrong')),
      rendered('span', { class: 'text' }, html),
      index < 9 && element('kbd', { 'aria-hidden': 'true' }, String(index + 1)),
      verdict !== '' && element('span', { class: 'chip' }, verdict),
    );
    if (!isOpen) return { input, row: label };
    const striker = button('', 'quiet round strike', () => {
      strike(index);
    });
    striker.append(icon('strike'));
    striker.title = strings.strike;
    striker.dataset.key = `strike-${index}`;
    striker.setAttribute('aria-pressed', String(isStruck));
    striker.setAttribute('aria-label', `${strings.strike} ${index + 1}`);
    return { input, row: element('div', { class: 'option-row' }, label, striker) };
  });
  const inputs = rows.map(({ input }) => input);
  const chosen = (): readonly number[] => inputs.flatMap((input, index) => (input.checked ? [index] : []));
  const isReady = (): boolean => view.input === 'turn' || chosen().length === view.choose;
  for (const input of inputs) {
    input.addEventListener('change', () => {
      const now = chosen();
      if (now.length > view.choose) {
        input.checked = false;
        page.announce(fill(strings.chosenOf, view.choose, view.choose));
        return;
      }
      input.closest('.option')?.classList.remove('is-struck');
      send({ ...at, type: 'select', chosen: now });
      onChange();
    });
  }
  const list = element('div', { class: 'options', role: view.input === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': view.choose > 1 ? 'stem choose' : 'stem', 'data-card': view.card }, ...rows.map(({ row }) => row));
  return {
    element: view.input === 'turn' ? undefined : list,
    inputs,
    chosen,
    isReady,
    hint: () => {
      if (view.input === 'turn') return strings.tellSelf;
      if (view.choose === 1) return isReady() ? '' : strings.chooseOne;
      return fill(strings.chosenOf, chosen().length, view.choose);
    },
    digit: (digit, shift) => {
      const input = inputs[digit - 1];
      if (!isOpen || input === undefined) return;
      if (shift) {
        strike(digit - 1);
        return;
      }
      input.focus();
      input.click();
    },
  };
}
