/**
 * What the Progress page and its host say to each other. The host works out everything and sends it
 * in the person's language; the page draws it and reports what the person wants. Free of vscode, of
 * Node and of the page.
 */

/** From the host to the page: all that there is to be seen, at first and after each change. */
export interface ProgressHostMessage {
  readonly type: 'progress';
  readonly strings: ProgressStrings;
  readonly view: ProgressView;
}

/** From the page to the host. */
export type ProgressPageMessage =
  /** The page has loaded, or loaded again. */
  | { readonly type: 'ready' }
  /** One of the extension's own actions. */
  | { readonly type: 'run'; readonly action: ProgressAction }
  /** A quiz about a term, by name. */
  | { readonly type: 'quizTerm'; readonly term: string }
  /** Take back an event of the history, by id. */
  | { readonly type: 'undo'; readonly event: string }
  /** Ask a card again that was never to be asked. */
  | { readonly type: 'askAgain'; readonly card: string }
  /** Give the history of a card that is gone to the card that was proposed for it. */
  | { readonly type: 'attach'; readonly from: string; readonly to: string }
  /** The page was sent something that it could not use, this many times by now. */
  | { readonly type: 'rejected'; readonly count: number };

export const progressActions = ['startToday', 'startQuiz', 'chooseExam', 'export', 'import', 'move', 'dismissNotice'] as const;
export type ProgressAction = (typeof progressActions)[number];

export interface ProgressView {
  /** Nothing was answered yet. */
  readonly isEmpty: boolean;
  /** Where progress is kept may not last; empty when there is nothing to say. */
  readonly notice: string;
  readonly today: { readonly headline: string; readonly detail: string; readonly canStart: boolean };
  /** All cards, by how they stand. */
  readonly standing: readonly StandingPart[];
  /** The last days, the oldest first. */
  readonly reviews: readonly ReviewsOfDay[];
  readonly reviewsText: string;
  /** The coming days, today first. */
  readonly ahead: readonly DueOfDay[];
  readonly aheadText: string;
  /** Those recalled worst first. */
  readonly topics: readonly TopicRow[];
  readonly weakest: readonly { readonly term: string; readonly detail: string }[];
  /** With an exam ahead. */
  readonly readiness?: ReadinessView;
  /** The latest first. */
  readonly exams: readonly { readonly exam: string; readonly when: string; readonly score: string; readonly detail: string }[];
  /** The latest first. */
  readonly answers: readonly { readonly event: string; readonly what: string; readonly stem: string; readonly when: string }[];
  readonly suspended: readonly { readonly card: string; readonly stem: string }[];
  /** Histories whose questions are gone. */
  readonly lost: readonly LostRow[];
  /** How many more belong to notes that are not here; empty for none. */
  readonly elsewhere: string;
  /** Lines of the logs that this version can't read; empty for none. */
  readonly unread: string;
}

export interface StandingPart {
  readonly state: 'weak' | 'due' | 'learning' | 'mastered' | 'new';
  readonly label: string;
  readonly count: number;
}

export interface ReviewsOfDay {
  /** `22 Nov`. */
  readonly day: string;
  readonly right: number;
  readonly wrong: number;
}

export interface DueOfDay {
  readonly day: string;
  readonly due: number;
}

export interface TopicRow {
  readonly title: string;
  /** Predicted recall now, 0 to 1. */
  readonly recall: number;
  readonly percent: string;
  readonly seen: string;
  /** How many were still known on a later day. */
  readonly kept: string;
}

export interface ReadinessView {
  readonly title: string;
  readonly when: string;
  /** Predicted share right on the day, 0 to 1, of the whole exam: what was never seen counts as unknown. */
  readonly predicted: number;
  readonly headline: string;
  readonly detail: string;
  /** Empty when the daily limits will do. */
  readonly advice: string;
  readonly domains: readonly { readonly name: string; readonly share: string; readonly predicted: number; readonly percent: string; readonly seen: string }[];
}

export interface LostRow {
  readonly card: string;
  readonly stem: string;
  readonly detail: string;
  /** The card that it seems to belong to. */
  readonly home?: { readonly card: string; readonly stem: string };
}

/** Texts of the page itself. `{0}` is filled in by the page. */
export const progressStringKeys = [
  'ahead', 'answers', 'askAgain', 'attach', 'chart', 'chooseExam', 'day', 'dismiss', 'domain', 'due', 'emptyHint', 'emptyTitle', 'exams', 'export', 'import', 'kept', 'lost', 'lostHint', 'moreInTable', 'move', 'predicted', 'quiz', 'readiness', 'readinessHint', 'recall',
  'reviews', 'right', 'seen', 'share', 'standing', 'startQuiz', 'startToday', 'storage', 'suspended', 'table', 'title', 'topic', 'topics', 'undo', 'weakest', 'wrong',
] as const;
export type ProgressStrings = Readonly<Record<(typeof progressStringKeys)[number], string>>;
