import * as vscode from 'vscode';
import { plainText } from '../../core/markdown/plainText';
import { type Card, cardsOf } from '../../core/quiz/card';
import { type Progress, progressOf, type TopicProgress } from '../../core/quiz/progress';
import { type Blueprint } from '../../core/quiz/simulation/blueprint';
import { domainOf } from '../../core/quiz/simulation/shares';
import { type UnreadCounts } from '../../core/review/codec';
import { dayMs, dayOf } from '../../core/review/days';
import { type Reviews } from '../../core/review/fold';
import { type LostHistory, lostHistories } from '../../core/review/lostHistories';
import { type TopicStanding } from '../../core/review/mastery';
import { type Moment } from '../../core/review/moment';
import { lastUndoable, type Undoable } from '../../core/review/undo';
import { type LostRow, type ProgressView, type ReadinessView, type StandingPart, type TopicRow } from '../../shared/progressProtocol';
import { dailyLimits, examTarget, studyPlan, targetBlueprint } from '../quiz/studySettings';
import { presentCards, shippedPath } from '../standing/reattachment';
import { type Standings } from '../standing/standings';

/** Answers that can be taken back from the page. */
const undoShown = 10;
/** Longer texts are cut in lists. */
const longestStem = 110;

export interface ViewRequest {
  readonly standings: Standings;
  readonly unread: UnreadCounts;
  /** Whether a note is among those that were read. */
  readonly isHere: (note: string) => boolean;
  readonly notice: string;
}

/** Everything on the page, in words. Notes and answers have been read. */
export function progressView({ standings, unread, isHere, notice }: ViewRequest): ProgressView {
  const { library, reviews, cards, moment } = standings;
  const plan = studyPlan(cards.length);
  const progress = progressOf({ library, reviews, cards, plan, limits: dailyLimits(), moment, ...domainsOf(targetBlueprint(), cards) });
  const day = dayNames();
  const { lost, elsewhere } = lostHistories(reviews, presentCards(cardsOf(library)), isHere);
  const { perDay, dueAhead, topics, weakest, exams } = progress;
  const answers = perDay.map(({ day: number, answers: all, right }) => ({ day: day(number), right, wrong: all - right }));
  const firstDay = dayOf(moment.now, moment.offsetMinutes);
  const ahead = dueAhead.map((due, at) => ({ day: day(firstDay + at), due }));
  const ready = readinessView(progress, plan.examDate, moment);
  const unreadLines = unread.torn + unread.unknown + unread.foreign;
  return {
    isEmpty: reviews.cards().length === 0,
    notice,
    today: todayView(progress),
    standing: standingParts(progress.standing),
    reviews: answers,
    reviewsText: reviewsText(answers),
    ahead,
    aheadText: aheadText(ahead),
    topics: topics.map(topicRow),
    weakest: weakest.map(({ term, right, wrong }) => ({ term, detail: vscode.l10n.t('{0} of {1} right', right, right + wrong) })),
    ...(ready && { readiness: ready }),
    exams: exams.map(({ exam, t, questions, right, ms }) => ({
      exam,
      when: new Date(t).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' }),
      score: percent(questions === 0 ? 0 : right / questions),
      detail: vscode.l10n.t('{0} of {1} right in {2} min', right, questions, Math.round(ms / 60_000)),
    })),
    answers: lastUndoable(reviews, undoShown, ['answer', 'same', 'bury']).map((event) => answerRow(event, reviews)),
    suspended: suspendedCards(reviews),
    lost: lost.map(lostRow),
    elsewhere: elsewhere === 0 ? '' : vscode.l10n.t('The answers to {0} more questions belong to notes that are not open here.', elsewhere),
    unread: unreadLines === 0 ? '' : unreadLines === 1 ? vscode.l10n.t('1 line of your review logs is kept, but this version cannot read it.') : vscode.l10n.t('{0} lines of your review logs are kept, but this version cannot read them: {1} cut short, {2} of a newer version, {3} of something else.', unreadLines, unread.torn, unread.unknown, unread.foreign),
  };
}

/** The exam's domains by name, with what each counts for; none where the exam isn't known, or most questions name no domain of it. */
function domainsOf(blueprint: Blueprint | undefined, cards: readonly Card[]): { readonly shares: ReadonlyMap<string, number>; readonly domainOf: (card: Card) => string | undefined } {
  const nameOf = ({ question }: Card): string | undefined => (blueprint === undefined ? undefined : blueprint.domains[domainOf(question.domain, blueprint)]?.name);
  const written = cards.filter(({ question }) => question.kind !== 'recall');
  const isUsable = written.filter((card) => nameOf(card) !== undefined).length >= written.length / 2;
  return { shares: new Map(isUsable ? blueprint?.domains.map(({ name, share }) => [name, share]) : []), domainOf: nameOf };
}

const percent = (share: number): string => new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(share);
const short = (markdown: string): string => {
  const text = plainText(markdown.replace(/^```.*$/gm, '')).replace(/\s+/g, ' ').trim();
  return text.length <= longestStem ? text : `${text.slice(0, longestStem).replace(/\s+\S*$/, '')}…`;
};

function dayNames(): (day: number) => string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (day) => format.format(day * dayMs);
}

function todayView({ today: { due, fresh, done, waiting }, streak }: Progress): ProgressView['today'] {
  const headline =
    due.length > 0 ? vscode.l10n.t('{0} due today', due.length) : fresh.length > 0 ? vscode.l10n.t('Nothing due, {0} new questions for today', fresh.length) : vscode.l10n.t('Done for today');
  const parts = [
    due.length > 0 && fresh.length > 0 && vscode.l10n.t('{0} new', fresh.length),
    done.cards > 0 && vscode.l10n.t('{0} answered today', done.cards),
    waiting > 0 && vscode.l10n.t('{0} waiting for another day', waiting),
    streak > 1 && vscode.l10n.t('{0} days in a row', streak),
  ];
  return { headline, detail: parts.filter((part) => part !== false).join(' · '), canStart: due.length + fresh.length > 0 };
}

function standingParts({ cards, fresh, weak, due, mastered }: TopicStanding): readonly StandingPart[] {
  // A weak card that is due shows as weak, so that the parts add up.
  const dueOnly = Math.max(0, Math.min(due, cards - fresh - weak - mastered));
  const parts: readonly StandingPart[] = [
    { state: 'weak', label: vscode.l10n.t('Weak'), count: weak },
    { state: 'due', label: vscode.l10n.t('Due'), count: dueOnly },
    { state: 'learning', label: vscode.l10n.t('Learning'), count: Math.max(0, cards - fresh - weak - dueOnly - mastered) },
    { state: 'mastered', label: vscode.l10n.t('Mastered'), count: mastered },
    { state: 'new', label: vscode.l10n.t('New'), count: fresh },
  ];
  return parts;
}

function reviewsText(days: ProgressView['reviews']): string {
  const total = days.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  if (total === 0) return vscode.l10n.t('No answers in the last 30 days.');
  const right = days.reduce((sum, day) => sum + day.right, 0);
  const active = days.filter((day) => day.right + day.wrong > 0).length;
  return active === 1 ? vscode.l10n.t('{0} answers on one day, {1} right.', total, percent(right / total)) : vscode.l10n.t('{0} answers on {1} days, {2} right.', total, active, percent(right / total));
}

function aheadText(days: ProgressView['ahead']): string {
  const total = days.reduce((sum, { due }) => sum + due, 0);
  const [first] = days;
  if (total === 0 || first === undefined) return vscode.l10n.t('Nothing comes due in the next 30 days.');
  const most = days.reduce((a, b) => (b.due > a.due ? b : a), first);
  return vscode.l10n.t('{0} reviews in 30 days, {1} of them today; most on {2}: {3}.', total, first.due, most.day, most.due);
}

function topicRow({ title, recall, retention: { cards, seen, asked, recalled } }: TopicProgress): TopicRow {
  return {
    title,
    recall: Math.min(1, recall),
    percent: percent(recall),
    seen: vscode.l10n.t('{0} of {1}', seen, cards),
    kept: asked === 0 ? '–' : vscode.l10n.t('{0} of {1}', recalled, asked),
  };
}

function readinessView({ readiness, today }: Progress, date: number | undefined, moment: Moment): ReadinessView | undefined {
  if (readiness === undefined || date === undefined) return undefined;
  const days = dayOf(date, moment.offsetMinutes) - dayOf(moment.now, moment.offsetMinutes);
  const when = new Date(date).toLocaleDateString(vscode.env.language, { dateStyle: 'long' });
  return {
    title: examTarget() ?? vscode.l10n.t('Exam'),
    when: days === 0 ? vscode.l10n.t('{0}, today', when) : days === 1 ? vscode.l10n.t('{0}, tomorrow', when) : vscode.l10n.t('{0}, in {1} days', when, days),
    predicted: Math.min(1, readiness.predicted),
    headline: percent(readiness.predicted),
    detail: vscode.l10n.t('of the exam recalled on that day if you stopped now, as far as your questions go; you have seen {0} of them.', percent(readiness.covered)),
    advice: today.newPerDayNeeded === undefined ? '' : vscode.l10n.t('It takes {0} new questions a day to see everything before; your limit is {1}.', today.newPerDayNeeded, dailyLimits().newPerDay),
    domains: readiness.domains
      .filter(({ domain }) => domain !== '')
      .map(({ domain, share, retention }) => ({ name: domain, share: percent(share), predicted: Math.min(1, retention.predicted), percent: percent(retention.predicted), seen: vscode.l10n.t('{0} of {1}', retention.seen, retention.cards) })),
  };
}

function answerRow(event: Undoable, reviews: Reviews): ProgressView['answers'][number] {
  const card = event.kind === 'same' ? event.to : 'card' in event ? event.card : '';
  const stem = reviews.get(card)?.snapshots.at(-1)?.stem;
  const what =
    event.kind === 'same' ? vscode.l10n.t('Taken over') : event.kind === 'bury' ? vscode.l10n.t('Later') : event.kind === 'answer' && event.correct ? vscode.l10n.t('Right') : vscode.l10n.t('Not right');
  return { event: event.id, what, stem: stem === undefined ? card : short(stem), when: new Date(event.t).toLocaleString(vscode.env.language, { dateStyle: 'short', timeStyle: 'short' }) };
}

function suspendedCards(reviews: Reviews): ProgressView['suspended'] {
  return reviews.cards().flatMap((card) => {
    const history = reviews.get(card);
    // Of several ids of one card the first stands for all.
    if (history?.suspended !== true || reviews.sameAs(card).some((other) => other < card)) return [];
    const stem = history.snapshots.at(-1)?.stem;
    return [{ card, stem: stem === undefined ? card : short(stem) }];
  });
}

function lostRow({ orphan, answers, candidate }: LostHistory): LostRow {
  const { snapshot, card } = orphan;
  const note = snapshot === undefined ? '' : shippedPath(snapshot.note) ?? vscode.workspace.asRelativePath(vscode.Uri.parse(snapshot.note));
  const counted = answers === 1 ? vscode.l10n.t('1 answer') : vscode.l10n.t('{0} answers', answers);
  return {
    card,
    stem: snapshot === undefined ? card : short(snapshot.stem),
    detail: [counted, note].filter((part) => part !== '').join(' · '),
    ...(candidate && { home: { card: candidate.id, stem: short(candidate.stem) } }),
  };
}
