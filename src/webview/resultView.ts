import { type EmptyView, type MissedView, type ResultView } from '../shared/protocol';
import { button, element, fill, icon, rendered } from './dom';
import { drawHeader, drawNotice } from './frame';
import { durationText } from './list';
import { type Drawn, letterOf, type Page } from './page';

/** The result: what was right at the first go, and what was missed with the way to its note. */
export function drawResult(view: ResultView, page: Page): Drawn {
  const { strings, send } = page;
  const again = (): void => {
    send({ type: 'again', session: view.session, step: view.step });
  };
  const newQuiz = button(strings.newQuiz, view.missed.length > 0 ? 'secondary' : 'primary', () => {
    send({ type: 'newQuiz' });
  }, view.missed.length > 0 ? '' : '↵');
  const undo = view.canUndo
    ? (): void => {
        send({ type: 'undo', session: view.session, step: view.step });
      }
    : undefined;
  const heading = element('h2', { class: 'score', tabindex: -1 }, view.answered === 0 ? strings.nothingAnswered : fill(strings.score, view.right, view.answered));
  const all = view.answered > 0 && view.missed.length === 0;
  return {
    content: [
      drawHeader(view, page),
      element(
        'main',
        {},
        drawNotice(view.notice, page),
        element(
          'div',
          { class: 'result' },
          heading,
          view.answered > 0 && element('p', { class: 'muted' }, durationText(view.ms, strings)),
          all && element('p', { class: 'all-right' }, icon('right'), strings.noneMissed),
        ),
        view.missed.length > 0 && element('section', { class: 'missed' }, element('h2', {}, strings.missedHeading), element('ol', {}, ...view.missed.map((missed) => drawMissed(missed, view, page)))),
      ),
      element(
        'footer',
        { class: 'bar' },
        element('div', { class: 'bar-row' }, element('p', { class: 'status' }, view.missed.length > 0 && strings.againHint), undo && button(strings.undo, 'quiet', undo, letterOf(page, 'u')), newQuiz, view.missed.length > 0 && button(fill(strings.again, view.missed.length), 'primary', again, '↵')),
      ),
    ],
    focus: heading,
    enter: () => {
      if (view.missed.length > 0) again();
      else newQuiz.click();
    },
    digit: () => undefined,
    letters: undo ? { u: undo } : {},
  };
}

function drawMissed({ card, stem, chosen, right, source }: MissedView, { session, step }: ResultView, page: Page): HTMLElement {
  const { strings } = page;
  const answer = (label: string, html: string, name: 'right' | 'wrong'): HTMLElement => element('div', { class: `given is-${name}` }, icon(name), element('span', { class: 'label' }, label), rendered('span', { class: 'text' }, html));
  return element(
    'li',
    { 'data-card': card },
    rendered('div', { class: 'missed-stem' }, stem),
    ...chosen.map((html) => answer(strings.yourAnswer, html, 'wrong')),
    ...right.map((html) => answer(strings.correctAnswer, html, 'right')),
    element(
      'p',
      { class: 'source' },
      button(fill(strings.openNote, source), 'link', () => {
        page.send({ type: 'openNote', session, step, card });
      }),
    ),
  );
}

/** No session: it was finished or thrown away before the window was reloaded. */
export function drawEmpty(_: EmptyView, { strings, send }: Page): Drawn {
  const newQuiz = button(strings.newQuiz, 'primary', () => {
    send({ type: 'newQuiz' });
  }, '↵');
  return {
    content: [element('main', { class: 'empty' }, element('h1', {}, strings.empty), newQuiz)],
    focus: newQuiz,
    enter: () => {
      newQuiz.click();
    },
    digit: () => undefined,
    letters: {},
  };
}
