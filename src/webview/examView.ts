import { type ExamQuestionView, type ExamReviewView } from '../shared/protocol';
import { button, element, fill, rendered, toggle } from './dom';
import { drawClock, drawHeader, drawNotice } from './frame';
import { drawGrid } from './list';
import { drawOptions } from './options';
import { type Drawn, letterOf, type Page } from './page';

/** A question of a simulated exam: it can be answered, flagged and left, and says nothing of right or wrong. */
export function drawExam(view: ExamQuestionView, page: Page): Drawn {
  if (view.isPaused) return drawPause(view, page);
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const clock = drawClock(view.clock, page);
  const stem = rendered('div', { class: 'stem', id: 'stem', role: 'heading', 'aria-level': 2, tabindex: -1, 'data-card': view.card }, view.stem);
  const status = element('p', { class: 'status' });
  const refresh = (): void => {
    status.textContent = options.hint();
  };
  const options = drawOptions(view, undefined, page, refresh);
  refresh();
  const act = (type: 'next' | 'previous' | 'mark' | 'pause') => (): void => {
    send({ ...at, type });
  };
  const isLast = view.card + 1 === view.marks.length;
  const next = button(isLast ? strings.review : strings.next, 'primary', act('next'), '↵');
  const previous = button(strings.previous, 'secondary', act('previous'));
  previous.disabled = view.card === 0;
  return {
    content: [
      drawHeader(view, page, clock.element),
      element(
        'main',
        {},
        drawNotice(view.notice, page),
        stem,
        view.choose > 1 && element('p', { class: 'choose', id: 'choose' }, fill(strings.choose, view.choose)),
        options.element,
        element('div', { class: 'tools' }, toggle(strings.mark, view.isMarked, 'quiet', act('mark'), letterOf(page, 'm')), button(strings.pause, 'quiet', act('pause'))),
      ),
      element('footer', { class: 'bar' }, element('div', { class: 'bar-row' }, status, previous, next)),
    ],
    focus: stem,
    enter: act('next'),
    digit: options.digit,
    letters: { m: act('mark'), l: page.showList },
    setClock: clock.set,
  };
}

/** The clock stands still, and nothing is to be read meanwhile. */
function drawPause(view: ExamQuestionView | ExamReviewView, page: Page): Drawn {
  const { strings, send } = page;
  const goOn = button(strings.continueExam, 'primary', () => {
    send({ type: 'continue', session: view.session, step: view.step });
  }, '↵');
  return {
    content: [
      drawHeader(view, page, drawClock(view.clock, page).element),
      element('main', { class: 'empty' }, drawNotice(view.notice, page), element('h2', { class: 'pause' }, strings.paused), view.remark !== '' && element('p', {}, view.remark), element('p', { class: 'muted' }, strings.pausedText), goOn),
    ],
    focus: goOn,
    enter: () => {
      goOn.click();
    },
    digit: () => undefined,
    letters: {},
  };
}

/** Before submitting: what has no answer, what is flagged, and the way back to each. */
export function drawReview(view: ExamReviewView, page: Page): Drawn {
  if (view.isPaused) return drawPause(view, page);
  const { strings, send } = page;
  const at = { session: view.session, step: view.step };
  const clock = drawClock(view.clock, page);
  const heading = element('h2', { class: 'score', tabindex: -1 }, strings.reviewHeading);
  const submit = button(view.unanswered > 0 ? fill(strings.submitBlanks, view.unanswered) : strings.submit, 'primary', () => {
    send({ ...at, type: 'submit' });
  });
  const previous = button(strings.previous, 'secondary', () => {
    send({ ...at, type: 'previous' });
  });
  return {
    content: [
      drawHeader(view, page, clock.element),
      element(
        'main',
        {},
        drawNotice(view.notice, page),
        heading,
        view.unanswered > 0 && element('p', { class: 'blanks', role: 'status' }, fill(strings.reviewOpen, view.unanswered)),
        view.flags.length > 0 && element('p', { class: 'muted' }, fill(strings.flagged, view.flags.length)),
        drawGrid(view, page, () => undefined),
      ),
      element('footer', { class: 'bar' }, element('div', { class: 'bar-row' }, element('p', { class: 'status' }), previous, submit)),
    ],
    focus: heading,
    // Submitting takes a deliberate step: Enter leads to the button, and only there submits.
    enter: () => {
      submit.focus();
    },
    digit: () => undefined,
    letters: {},
    setClock: clock.set,
  };
}
