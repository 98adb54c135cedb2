import { isCurrent, isHostMessage } from '../shared/guards';
import { type PanelMessage, type PanelStrings, type PanelView } from '../shared/protocol';
import { element, fill } from './dom';
import { drawExam, drawReview } from './examView';
import { drawExamResult } from './examResultView';
import { drawHelp } from './help';
import { drawList } from './list';
import { type Drawn, type Letter, type Page } from './page';
import { drawQuestion } from './questionView';
import { drawEmpty, drawResult } from './resultView';

/** What VS Code gives to the page. */
interface Host {
  postMessage(message: PanelMessage): void;
  /** Outlives a reload of the window; holds nothing but the session's id. */
  setState(state: { readonly session: string }): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const app = element('div', { class: 'page' });
const live = element('div', { class: 'only-heard', 'aria-live': 'polite', role: 'status' });
document.body.append(app, live);

let strings: PanelStrings | undefined;
let letterKeys = true;
let view: PanelView | undefined;
let drawn: Drawn | undefined;
let help: HTMLDialogElement | undefined;
let list: HTMLDialogElement | undefined;
let rejected = 0;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isHostMessage(data)) {
    host.postMessage({ type: 'rejected', count: ++rejected });
    return;
  }
  if (data.type === 'clock') {
    if (view !== undefined && 'clock' in view && view.session === data.session) drawn?.setClock?.(data.clock);
    return;
  }
  if (data.type === 'use') {
    if (view?.kind === 'question' && isCurrent(data, view)) drawn?.setUse?.(data.place);
    return;
  }
  if (data.type === 'init') strings = data.strings;
  if (data.type !== 'view') letterKeys = data.letterKeys;
  show(data.type === 'letterKeys' ? view : data.view);
});

function show(next: PanelView | undefined): void {
  if (strings === undefined || next === undefined) return;
  const before = view;
  view = next;
  const page: Page = {
    strings,
    letterKeys,
    send: (message) => {
      // The host says nothing back to a selection, so it is remembered here for the next drawing.
      if (message.type === 'select' && (view?.kind === 'question' || view?.kind === 'exam')) view = { ...view, chosen: message.chosen };
      host.postMessage(message);
    },
    announce,
    showHelp: () => {
      if (!isDialogOpen()) help?.showModal();
    },
    showList: () => {
      if (!isDialogOpen()) list?.showModal();
    },
  };
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  drawn = draw(next, page);
  help?.remove();
  list?.remove();
  help = drawHelp(page);
  list = next.kind === 'question' || next.kind === 'exam' ? drawList(next, page) : undefined;
  app.replaceChildren(...drawn.content);
  document.body.append(help, ...(list === undefined ? [] : [list]));
  if (next.kind !== 'empty') host.setState({ session: next.session });
  letScroll();
  if (isSameQuestion(before, next)) refocus(focused, drawn);
  else arrive(next, drawn, strings);
}

/** What is wider than the page scrolls by itself; keys can reach it only if it takes the focus, and nothing else should. */
function letScroll(): void {
  for (const box of app.querySelectorAll<HTMLElement>('pre, .table-scroll')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

function draw(next: PanelView, page: Page): Drawn {
  switch (next.kind) {
    case 'question':
      return drawQuestion(next, page);
    case 'result':
      return drawResult(next, page);
    case 'exam':
      return drawExam(next, page);
    case 'review':
      return drawReview(next, page);
    case 'examResult':
      return drawExamResult(next, page);
    case 'empty':
      return drawEmpty(next, page);
  }
}

/** What is shown differs in a mark, a stroke or a grade at most: the person stays where they are. */
function isSameQuestion(a: PanelView | undefined, b: PanelView): boolean {
  if (a === undefined || a.kind === 'empty' || b.kind === 'empty' || a.kind !== b.kind || a.session !== b.session) return false;
  if (a.kind === 'question' && b.kind === 'question') return a.card === b.card && a.phase === b.phase && a.isRetry === b.isRetry;
  if (a.kind === 'exam' && b.kind === 'exam') return a.card === b.card && a.isPaused === b.isPaused;
  return a.step === b.step;
}

function refocus(key: string | undefined, { focus }: Drawn): void {
  const again = key === undefined ? null : app.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  (again ?? focus).focus({ preventScroll: true });
}

/** Moves the focus to what is new and has it said; a question begins at its top, an explanation leaves the question in place. */
function arrive(next: PanelView, { focus }: Drawn, texts: PanelStrings): void {
  focus.focus({ preventScroll: true });
  const answer = next.kind === 'question' ? next.answer : undefined;
  if (next.kind !== 'question' || answer === undefined) {
    window.scrollTo(0, 0);
    announce('');
    return;
  }
  (focus.firstElementChild ?? focus).scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  if (next.phase === 'answered') {
    const key = answer.key.map((index) => plain(next.options[index] ?? '')).join('; ');
    announce(answer.correct ? texts.right : `${answer.gaveUp ? '' : texts.wrong} ${fill(texts.answerIs, key)}`);
  }
}

function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

function announce(text: string): void {
  live.textContent = text;
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

window.addEventListener('resize', letScroll);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-href]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  const card = link.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (view === undefined || view.kind === 'empty' || card === undefined) return;
  host.postMessage({ type: 'openLink', session: view.session, step: view.step, card: Number(card), address: link.dataset.href ?? '' });
});

const letters: Readonly<Record<string, Letter>> = { m: 'm', l: 'l', u: 'u', o: 'o', '-': '-', '−': '-', '+': '+', '=': '+' };

document.addEventListener('keydown', (event) => {
  if (drawn === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen()) return;
  const onControl = event.target instanceof Element && event.target.closest('button, a, select, summary') !== null;
  const letter = letterKeys ? letters[event.key.toLowerCase()] : undefined;
  // With Shift a digit's key gives a sign that differs from keyboard to keyboard.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0];
  if (event.key === 'Enter') {
    if (onControl || event.repeat) return;
    drawn.enter();
  } else if (letter !== undefined && drawn.letters[letter] !== undefined) {
    if (!event.repeat) drawn.letters[letter]();
  } else if (letterKeys && event.key === '?') {
    help?.showModal();
  } else if (digit !== undefined) {
    drawn.digit(Number(digit), event.shiftKey);
  } else {
    return;
  }
  event.preventDefault();
});

host.postMessage({ type: 'ready' });
