import { type PanelStrings, type PanelView } from '../shared/protocol';
import { button, element, fill } from './dom';
import { type Page } from './page';

type ListedView = Exclude<PanelView, { kind: 'empty' }>;

/** All questions as numbers, with how each stands in form and words; a button where one can go there. */
export function drawGrid(view: ListedView, { strings, send }: Page, onGo: () => void): HTMLElement {
  const names: Readonly<Record<string, string>> = { open: strings.open, now: strings.open, right: strings.right, wrong: strings.wrong, answered: strings.reviewAnswered, aside: strings.aside };
  const canReach = (card: number): boolean => view.kind === 'exam' || view.kind === 'review' || (view.kind === 'question' && view.reachable.includes(card));
  const present = view.kind === 'exam' || view.kind === 'question' ? view.card : -1;
  return element(
    'ol',
    { class: 'grid' },
    ...view.marks.map((mark, card) => {
      const isFlagged = view.flags.includes(card);
      const cell = button(String(card + 1), `cell cell-${mark}${isFlagged ? ' is-flagged' : ''}`, () => {
        send({ type: 'go', session: view.session, step: view.step, card });
        onGo();
      });
      cell.disabled = !canReach(card);
      cell.setAttribute('aria-label', [fill(strings.questionNumber, card + 1), names[mark] ?? '', isFlagged && strings.marked].filter((part) => part !== false && part !== '').join(', '));
      if (card === present) cell.setAttribute('aria-current', 'true');
      return element('li', {}, cell);
    }),
  );
}

/** The list of questions in a dialog, over the question. */
export function drawList(view: ListedView, page: Page): HTMLDialogElement {
  const { strings, send } = page;
  const close = (): void => {
    dialog.close();
  };
  const dialog = element(
    'dialog',
    { class: 'help list', 'aria-labelledby': 'list-title' },
    element('h2', { id: 'list-title' }, strings.helpList),
    drawGrid(view, page, close),
    element(
      'div',
      { class: 'dialog-row' },
      view.kind === 'exam' &&
        button(strings.review, 'secondary', () => {
          send({ type: 'review', session: view.session, step: view.step });
          close();
        }),
      button(strings.close, 'primary', close),
    ),
  );
  return dialog;
}

/** How time was spent, in words. */
export function durationText(ms: number, strings: PanelStrings): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? fill(strings.timeSeconds, seconds) : fill(strings.timeMinutes, Math.floor(seconds / 60), seconds % 60);
}
