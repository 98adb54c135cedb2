import { type ProgressPageMessage, type ProgressStrings, type ProgressView, type ReadinessView } from '../shared/progressProtocol';
import { button, element, fill } from './dom';
import { dueChart, reviewsChart, shareBar, stackedBar } from './progressCharts';

/** Topics on the chart; the table has them all. */
const topicsOnChart = 10;

/** What every section needs to draw itself. */
export interface ProgressContext {
  readonly view: ProgressView;
  readonly strings: ProgressStrings;
  readonly send: (message: ProgressPageMessage) => void;
  /** Names of the charts that are shown as tables. */
  readonly asTables: ReadonlySet<string>;
  readonly toggleTable: (chart: string) => void;
}

/** Gives the same button after the page was drawn anew, so that the focus can return to it. */
function keyed<T extends HTMLElement>(key: string, made: T): T {
  made.dataset.focus = key;
  return made;
}

const section = (id: string, title: string, ...children: readonly (Node | false | undefined)[]): HTMLElement =>
  element('section', { class: `card card-${id}`, 'aria-labelledby': `title-${id}` }, element('div', { class: 'card-top' }, element('h2', { id: `title-${id}`, tabindex: -1 }, title)), ...children);

function table(caption: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): HTMLElement {
  return element(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', { class: 'only-heard' }, caption),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map(([first = '', ...cells]) => element('tr', {}, element('th', { scope: 'row' }, String(first)), ...cells.map((cell) => element('td', {}, String(cell)))))),
    ),
  );
}

/** A chart that can be read as a table instead. */
function chartSection(id: string, title: string, context: ProgressContext, summary: string, chart: () => HTMLElement, asTable: () => HTMLElement): HTMLElement {
  const { strings, asTables, toggleTable } = context;
  const isTable = asTables.has(id);
  const made = section(id, title, summary !== '' && element('p', { class: 'muted' }, summary), isTable ? asTable() : chart());
  const toggle = keyed(
    `table-${id}`,
    button(isTable ? strings.chart : strings.table, 'quiet', () => {
      toggleTable(id);
    }),
  );
  toggle.setAttribute('aria-label', `${isTable ? strings.chart : strings.table}: ${title}`);
  made.querySelector('.card-top')?.append(toggle);
  return made;
}

export function drawToday({ view: { today }, strings, send }: ProgressContext): HTMLElement {
  const action = today.canStart ? 'startToday' : 'startQuiz';
  return element(
    'section',
    { class: 'today', 'aria-labelledby': 'title-today' },
    element('div', {}, element('h2', { id: 'title-today', class: 'headline', tabindex: -1 }, today.headline), today.detail !== '' && element('p', { class: 'muted' }, today.detail)),
    keyed(
      'start',
      button(today.canStart ? strings.startToday : strings.startQuiz, 'primary', () => {
        send({ type: 'run', action });
      }),
    ),
  );
}

export function drawStanding({ view: { standing }, strings }: ProgressContext): HTMLElement {
  const words = standing.map(({ label, count }) => `${label}: ${count}`).join(', ');
  return section(
    'standing',
    strings.standing,
    stackedBar(standing, words),
    element('ul', { class: 'legend', 'aria-hidden': 'true' }, ...standing.map(({ state, label, count }) => element('li', {}, element('span', { class: `swatch state-${state}` }), element('span', {}, label), element('strong', {}, String(count))))),
  );
}

export function drawReadiness({ view: { readiness }, strings, send }: ProgressContext): HTMLElement {
  if (readiness === undefined) {
    const choose = button(strings.chooseExam, 'secondary', () => {
      send({ type: 'run', action: 'chooseExam' });
    });
    return section('readiness', strings.readiness, element('p', { class: 'muted' }, strings.readinessHint), element('div', { class: 'buttons' }, keyed('choose-exam', choose)));
  }
  return section(
    'readiness',
    `${strings.readiness}: ${readiness.title}`,
    element('p', { class: 'muted' }, readiness.when),
    element('p', { class: 'figure' }, element('strong', {}, readiness.headline), element('span', {}, readiness.detail)),
    shareBar(readiness.predicted, 'share-bar wide'),
    readiness.advice !== '' && element('p', { class: 'advice' }, readiness.advice),
    readiness.domains.length > 0 && domains(readiness, strings),
  );
}

const domains = ({ title, domains: rows }: ReadinessView, strings: ProgressStrings): HTMLElement =>
  table(title, [strings.domain, strings.share, strings.predicted, strings.seen], rows.map(({ name, share, percent, seen }) => [name, share, percent, seen]));

export function drawReviews(context: ProgressContext): HTMLElement {
  const { view, strings } = context;
  return chartSection(
    'reviews',
    strings.reviews,
    context,
    view.reviewsText,
    () => element('div', {}, reviewsChart(view.reviews, view.reviewsText, strings), element('ul', { class: 'legend', 'aria-hidden': 'true' }, element('li', {}, element('span', { class: 'swatch right' }), strings.right), element('li', {}, element('span', { class: 'swatch wrong' }), strings.wrong))),
    () => table(strings.reviews, [strings.day, strings.right, strings.wrong], [...view.reviews].reverse().map(({ day, right, wrong }) => [day, right, wrong])),
  );
}

export function drawAhead(context: ProgressContext): HTMLElement {
  const { view, strings } = context;
  return chartSection('ahead', strings.ahead, context, view.aheadText, () => dueChart(view.ahead, view.aheadText), () => table(strings.ahead, [strings.day, strings.due], view.ahead.map(({ day, due }) => [day, due])));
}

export function drawTopics(context: ProgressContext): HTMLElement | undefined {
  const { view, strings } = context;
  if (view.topics.length === 0) return undefined;
  return chartSection(
    'topics',
    strings.topics,
    context,
    '',
    () => {
      const rest = view.topics.length - topicsOnChart;
      const rows = view.topics
        .slice(0, topicsOnChart)
        .map(({ title, recall, percent, seen }) =>
          element('li', { class: 'topic' }, element('span', { class: 'name' }, title), element('span', { class: 'percent' }, percent), shareBar(recall), element('span', { class: 'muted small' }, `${strings.seen}: ${seen}`)),
        );
      return element('div', {}, element('ul', { class: 'rows' }, ...rows), rest > 0 && element('p', { class: 'muted small rest' }, fill(strings.moreInTable, rest)));
    },
    () => table(strings.topics, [strings.topic, strings.recall, strings.seen, strings.kept], view.topics.map(({ title, percent, seen, kept }) => [title, percent, seen, kept])),
  );
}

/** A line of a list with what can be done about it. */
function row(main: string, detail: string, action: HTMLElement | undefined): HTMLElement {
  return element('li', { class: 'row' }, element('div', { class: 'row-text' }, element('span', { class: 'name' }, main), detail !== '' && element('span', { class: 'muted small' }, detail)), action);
}

function rowButton(key: string, label: string, about: string, action: () => void): HTMLElement {
  const made = keyed(key, button(label, 'secondary small', action));
  made.setAttribute('aria-label', `${label}: ${about}`);
  return made;
}

export function drawWeakest({ view: { weakest }, strings, send }: ProgressContext): HTMLElement | undefined {
  if (weakest.length === 0) return undefined;
  const rows = weakest.map(({ term, detail }) =>
    row(
      term,
      detail,
      rowButton(`term-${term}`, strings.quiz, term, () => {
        send({ type: 'quizTerm', term });
      }),
    ),
  );
  return section('weakest', strings.weakest, element('ul', { class: 'rows' }, ...rows));
}

export function drawExams({ view: { exams }, strings }: ProgressContext): HTMLElement | undefined {
  if (exams.length === 0) return undefined;
  return section('exams', strings.exams, element('ul', { class: 'rows' }, ...exams.map(({ exam, when, score, detail }) => row(`${exam} · ${score}`, `${when} · ${detail}`, undefined))));
}

export function drawAnswers({ view: { answers }, strings, send }: ProgressContext): HTMLElement | undefined {
  if (answers.length === 0) return undefined;
  const rows = answers.map(({ event, what, stem, when }) =>
    row(
      stem,
      `${what} · ${when}`,
      rowButton(`undo-${event}`, strings.undo, stem, () => {
        send({ type: 'undo', event });
      }),
    ),
  );
  return section('answers', strings.answers, element('ul', { class: 'rows' }, ...rows));
}

export function drawSuspended({ view: { suspended }, strings, send }: ProgressContext): HTMLElement | undefined {
  if (suspended.length === 0) return undefined;
  const rows = suspended.map(({ card, stem }) =>
    row(
      stem,
      '',
      rowButton(`ask-${card}`, strings.askAgain, stem, () => {
        send({ type: 'askAgain', card });
      }),
    ),
  );
  return section('suspended', strings.suspended, element('ul', { class: 'rows' }, ...rows));
}

export function drawLost({ view: { lost, elsewhere }, strings, send }: ProgressContext): HTMLElement | undefined {
  if (lost.length === 0 && elsewhere === '') return undefined;
  const rows = lost.map(({ card, stem, detail, home }) =>
    row(
      stem,
      detail,
      home &&
        keyed(
          `attach-${card}`,
          button(fill(strings.attach, home.stem), 'secondary small', () => {
            send({ type: 'attach', from: card, to: home.card });
          }),
        ),
    ),
  );
  return section(
    'lost',
    strings.lost,
    lost.length > 0 && element('p', { class: 'muted' }, strings.lostHint),
    lost.length > 0 && element('ul', { class: 'rows' }, ...rows),
    elsewhere !== '' && element('p', { class: 'muted' }, elsewhere),
  );
}

export function drawStorage({ view: { unread, isEmpty }, strings, send }: ProgressContext): HTMLElement {
  const action = (name: 'export' | 'import' | 'move'): HTMLElement =>
    keyed(
      name,
      button(strings[name], 'secondary', () => {
        send({ type: 'run', action: name });
      }),
    );
  return section('storage', strings.storage, unread !== '' && element('p', { class: 'advice' }, unread), element('div', { class: 'buttons' }, !isEmpty && action('export'), action('import'), action('move')));
}

export function drawNotice({ view: { notice }, strings, send }: ProgressContext): HTMLElement | undefined {
  if (notice === '') return undefined;
  return element(
    'div',
    { class: 'notice', role: 'note' },
    element('p', {}, notice),
    element(
      'div',
      { class: 'buttons' },
      keyed(
        'notice-move',
        button(strings.move, 'secondary', () => {
          send({ type: 'run', action: 'move' });
        }),
      ),
      keyed(
        'notice-dismiss',
        button(strings.dismiss, 'quiet', () => {
          send({ type: 'run', action: 'dismissNotice' });
        }),
      ),
    ),
  );
}

export function drawEmpty({ strings, send }: ProgressContext): HTMLElement {
  return element(
    'section',
    { class: 'empty', 'aria-labelledby': 'title-empty' },
    element('h2', { id: 'title-empty', class: 'headline', tabindex: -1 }, strings.emptyTitle),
    element('p', { class: 'muted' }, strings.emptyHint),
    keyed(
      'start',
      button(strings.startQuiz, 'primary', () => {
        send({ type: 'run', action: 'startQuiz' });
      }),
    ),
  );
}
