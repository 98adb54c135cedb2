import { isHostMessage } from '../shared/guards';
import { type PanelMessage, type PanelStrings, type PanelView } from '../shared/protocol';
import { element, fill } from './dom';
import { drawHelp } from './help';
import { type Drawn, type Page } from './page';
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
let rejected = 0;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isHostMessage(data)) {
    host.postMessage({ type: 'rejected', count: ++rejected });
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
      if (message.type === 'select' && view?.kind === 'question') view = { ...view, chosen: message.chosen };
      host.postMessage(message);
    },
    announce,
  };
  drawn = draw(next, page);
  help?.remove();
  help = drawHelp(page);
  app.replaceChildren(...drawn.content);
  document.body.append(help);
  if (next.kind !== 'empty') host.setState({ session: next.session });
  letScroll();
  if (isSamePicture(before, next)) drawn.focus.focus({ preventScroll: true });
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
      return drawQuestion(next, page, showHelp);
    case 'result':
      return drawResult(next, page, showHelp);
    case 'empty':
      return drawEmpty(next, page);
  }
}

const isSamePicture = (a: PanelView | undefined, b: PanelView): boolean => a !== undefined && a.kind !== 'empty' && b.kind !== 'empty' && a.session === b.session && a.step === b.step;

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

function showHelp(): void {
  if (help?.open === false) help.showModal();
}

window.addEventListener('resize', letScroll);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-href]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  const card = link.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (view === undefined || view.kind === 'empty' || card === undefined) return;
  host.postMessage({ type: 'openLink', session: view.session, step: view.step, card: Number(card), address: link.dataset.href ?? '' });
});

document.addEventListener('keydown', (event) => {
  if (drawn === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help?.open === true) return;
  const onControl = event.target instanceof Element && event.target.closest('button, a') !== null;
  if (event.key === 'Enter') {
    if (onControl || event.repeat) return;
    drawn.enter();
  } else if (/^[1-9]$/.test(event.key)) {
    drawn.digit(Number(event.key));
  } else if (letterKeys && event.key.toLowerCase() === 'o' && drawn.openNote !== undefined) {
    drawn.openNote();
  } else if (letterKeys && event.key === '?') {
    showHelp();
  } else {
    return;
  }
  event.preventDefault();
});

host.postMessage({ type: 'ready' });
