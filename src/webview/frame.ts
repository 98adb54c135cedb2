import { type CardMark, type ClockView, type PanelView } from '../shared/protocol';
import { button, clockText, element, fill } from './dom';
import { letterOf, type Page } from './page';

type SessionView = Exclude<PanelView, { kind: 'empty' }>;

/** The top of the page: what it is about, how far it is, and a way out. */
export function drawHeader(view: SessionView, page: Page, clock?: HTMLElement): HTMLElement {
  const { strings } = page;
  const at = { session: view.session, step: view.step };
  const done = view.marks.filter((mark) => mark === 'right' || mark === 'wrong').length;
  const right = view.marks.filter((mark) => mark === 'right').length;
  const isAsking = view.kind === 'question' || view.kind === 'exam';
  const position = isAsking ? fill(strings.position, Math.min(view.card + 1, view.marks.length), view.marks.length) : view.kind === 'review' ? strings.review : strings.result;
  const answered = view.marks.filter((mark) => mark === 'answered').length;
  const helpButton = button('?', 'quiet round', page.showHelp);
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
      clock,
      (view.kind === 'question' || (view.kind === 'exam' && !view.isPaused)) && button(strings.helpList, 'quiet', page.showList, letterOf(page, 'l')),
      view.kind === 'question' &&
        button(strings.endQuiz, 'quiet', () => {
          page.send({ ...at, type: 'finish' });
        }),
      helpButton,
    ),
    drawMarks(view.marks, fill(strings.progress, 'clock' in view ? answered : done, view.marks.length, right), 'clock' in view ? fill(strings.position, answered, view.marks.length) : undefined),
  );
}

/** A stroke for each card; told apart by form as well as by colour. */
function drawMarks(marks: readonly CardMark[], label: string, instead: string | undefined): HTMLElement {
  return element('div', { class: `marks${marks.length > 40 ? ' many' : ''}`, role: 'img', 'aria-label': instead ?? label }, ...marks.map((mark) => element('span', { class: `mark mark-${mark}` })));
}

/** Time left and pace. Ticking is not said aloud; what matters is, once. */
export function drawClock(first: ClockView, page: Page): { readonly element: HTMLElement; readonly set: (clock: ClockView) => void } {
  const { strings } = page;
  const time = element('span', { class: 'time' });
  const pace = element('span', { class: 'pace' });
  const box = element('span', { class: 'clock', role: 'timer', 'aria-live': 'off' }, time, pace);
  let last = first.left;
  const set = (clock: ClockView): void => {
    time.textContent = fill(strings.timeLeft, clockText(clock.left));
    pace.textContent = clock.pace === 0 ? strings.atPace : clock.pace > 0 ? fill(strings.ahead, clock.pace) : fill(strings.behind, -clock.pace);
    box.classList.toggle('is-late', clock.left < 5 * 60_000);
    for (const minutes of [30, 10, 5, 1]) if (last > minutes * 60_000 && clock.left <= minutes * 60_000) page.announce(fill(strings.minutesLeft, minutes));
    last = clock.left;
  };
  set(first);
  return { element: box, set };
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
