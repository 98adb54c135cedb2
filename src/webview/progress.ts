import { isProgressHostMessage } from '../shared/progressGuards';
import { type ProgressHostMessage, type ProgressPageMessage } from '../shared/progressProtocol';
import { element } from './dom';
import { drawAhead, drawAnswers, drawEmpty, drawExams, drawLost, drawNotice, drawReadiness, drawReviews, drawStanding, drawStorage, drawSuspended, drawToday, drawTopics, drawWeakest, type ProgressContext } from './progressSections';

/** What VS Code gives to the page. */
interface Host {
  postMessage(message: ProgressPageMessage): void;
  /** Which charts are shown as tables outlives a reload. */
  setState(state: { readonly asTables: readonly string[] }): void;
  getState(): unknown;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const app = element('main', { class: 'page' });
document.body.append(app);

const asTables = new Set(keptTables(host.getState()));
let shown: ProgressHostMessage | undefined;
let rejected = 0;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isProgressHostMessage(data)) {
    host.postMessage({ type: 'rejected', count: ++rejected });
    return;
  }
  shown = data;
  draw(data);
});

function draw({ strings, view }: ProgressHostMessage): void {
  const context: ProgressContext = {
    view,
    strings,
    asTables,
    send: (message) => {
      host.postMessage(message);
    },
    toggleTable: (chart) => {
      if (!asTables.delete(chart)) asTables.add(chart);
      host.setState({ asTables: [...asTables] });
      if (shown !== undefined) draw(shown);
    },
  };
  const parts = view.isEmpty
    ? [drawNotice(context), drawEmpty(context), drawStorage(context)]
    : [
        drawNotice(context),
        drawToday(context),
        element(
          'div',
          { class: 'cards' },
          ...[drawReadiness, drawStanding, drawReviews, drawAhead, drawTopics, drawWeakest, drawExams, drawAnswers, drawSuspended, drawLost, drawStorage].map((part) => part(context)),
        ),
      ];
  const { focus = '', section } = whereFocusIs();
  app.replaceChildren(element('h1', {}, strings.title), ...parts.filter((part) => part !== undefined));
  letScroll();
  restoreFocus(focus, section);
}

/** The button that has the focus, and the heading of its section for when the button goes. */
function whereFocusIs(): { readonly focus?: string | undefined; readonly section: string } {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !app.contains(activeElement)) return { section: '' };
  return { focus: activeElement.dataset.focus, section: activeElement.closest('section')?.getAttribute('aria-labelledby') ?? '' };
}

function restoreFocus(focus: string, section: string): void {
  const same = [...app.querySelectorAll<HTMLElement>('[data-focus]')].find((each) => each.dataset.focus === focus);
  const place = focus === '' ? null : (same ?? document.getElementById(section) ?? app.querySelector<HTMLElement>('h2'));
  place?.focus({ preventScroll: true });
}

/** A table takes the focus only where keys are needed to scroll it. */
function letScroll(): void {
  for (const box of app.querySelectorAll<HTMLElement>('.table-scroll')) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

function keptTables(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('asTables' in state) || !Array.isArray(state.asTables)) return [];
  return state.asTables.filter((name): name is string => typeof name === 'string');
}

window.addEventListener('resize', letScroll);

host.postMessage({ type: 'ready' });
