import { type CardMark, type QuestionView, type ResultView } from '../shared/protocol';
import { button, element, fill } from './dom';
import { type Page } from './page';

/** The top of the page: what the quiz is about, how far it is, and a way out. */
export function drawHeader(view: QuestionView | ResultView, page: Page, showHelp: () => void): HTMLElement {
  const { strings } = page;
  const done = view.marks.filter((mark) => mark === 'right' || mark === 'wrong').length;
  const position = view.kind === 'question' ? fill(strings.position, Math.min(view.card + 1, view.marks.length), view.marks.length) : strings.result;
  const right = view.marks.filter((mark) => mark === 'right').length;
  const helpButton = button('?', 'quiet round', showHelp);
  helpButton.setAttribute('aria-label', strings.showHelp);
  helpButton.title = strings.showHelp;
  return element(
    'header',
    { class: 'top' },
    element(
      'div',
      { class: 'top-row' },
      element('h1', { class: 'title' }, view.title),
      element('span', { class: 'position' }, position),
      view.kind === 'question' &&
        button(strings.endQuiz, 'quiet', () => {
          page.send({ type: 'finish', session: view.session, step: view.step });
        }),
      helpButton,
    ),
    drawMarks(view.marks, fill(strings.progress, done, view.marks.length, right)),
  );
}

/** A stroke for each card; told apart by form as well as by colour. */
function drawMarks(marks: readonly CardMark[], label: string): HTMLElement {
  return element('div', { class: 'marks', role: 'img', 'aria-label': label }, ...marks.map((mark) => element('span', { class: `mark mark-${mark}` })));
}

/** Says that answers could not be kept, and offers to try once more. */
export function drawNotice(notice: string, page: Page): HTMLElement | undefined {
  if (notice === '') return undefined;
  return element(
    'div',
    { class: 'notice', role: 'alert' },
    element('span', {}, fill(page.strings.appendNotice, notice)),
    button(page.strings.retrySave, 'secondary', () => {
      page.send({ type: 'retrySave' });
    }),
  );
}
