/**
 * What the quiz panel and its host say to each other. The host owns the session and sends what is to
 * be seen; the panel draws it and reports what the person does. This file stays free of vscode, of
 * Node and of the page.
 *
 * A message about what is on screen carries the session and the step that it was meant for: a click
 * that crossed a change on its way is recognised and dropped.
 */

/** From the host to the panel. */
export type HostMessage =
  /** Answers `ready`: all that the panel needs to draw itself from nothing. */
  | { readonly type: 'init'; readonly strings: PanelStrings; readonly letterKeys: boolean; readonly view: PanelView }
  /** Something else is to be seen. */
  | { readonly type: 'view'; readonly view: PanelView }
  /** Whether letters are commands has been changed in the settings. */
  | { readonly type: 'letterKeys'; readonly letterKeys: boolean };

/** From the panel to the host. */
export type PanelMessage =
  /** The page has loaded, or loaded again; it knows nothing but, perhaps, its session's id. */
  | { readonly type: 'ready' }
  /** Exactly these options are chosen now; the panel shows that already, so nothing comes back. */
  | (Addressed & { readonly type: 'select'; readonly chosen: readonly number[] })
  /** Judge what is chosen, or turn a flashcard over. */
  | (Addressed & { readonly type: 'check' })
  /** Show the answer to someone who doesn't know. */
  | (Addressed & { readonly type: 'giveUp' })
  /** The person's own verdict on a flashcard. */
  | (Addressed & { readonly type: 'grade'; readonly knew: boolean })
  /** On to the next question, or to the result. */
  | (Addressed & { readonly type: 'next' })
  /** Stop here and show the result. */
  | (Addressed & { readonly type: 'finish' })
  /** Ask the missed ones again. */
  | (Addressed & { readonly type: 'again' })
  /** Choose another quiz. */
  | { readonly type: 'newQuiz' }
  /** Open the note that explains a card, by the card's number in the session. */
  | (Addressed & { readonly type: 'openNote'; readonly card: number })
  /** Open a link in a card's text: its address as written in the note. */
  | (Addressed & { readonly type: 'openLink'; readonly card: number; readonly address: string })
  /** Try once more to keep the answers that could not be kept. */
  | { readonly type: 'retrySave' }
  /** The panel was sent something that it could not use, this many times by now. */
  | { readonly type: 'rejected'; readonly count: number };

/** Which picture a message answers. */
export interface Addressed {
  readonly session: string;
  readonly step: number;
}

/** What is to be seen. HTML comes from the host's Markdown renderer alone. */
export type PanelView = QuestionView | ResultView | EmptyView;

interface SessionView extends Addressed {
  /** What the quiz is about. */
  readonly title: string;
  /** How each card stands so far, in the order of the cards. */
  readonly marks: readonly CardMark[];
  /** Why answers could not be kept; empty when all is well. */
  readonly notice: string;
}

/** A card's mark: the first answer counts. */
export type CardMark = 'open' | 'now' | 'right' | 'wrong';

export interface QuestionView extends SessionView {
  readonly kind: 'question';
  readonly phase: 'asking' | 'revealed' | 'answered';
  /** The card's number in the session, from 0. */
  readonly card: number;
  /** It was missed before in this round. */
  readonly isRetry: boolean;
  /** Made from the glossary, not written by an author. */
  readonly isRecall: boolean;
  /** The author has corrected the key since the person answered. */
  readonly isCorrected: boolean;
  readonly input: 'radio' | 'checkbox' | 'turn';
  /** How many options are right. */
  readonly choose: number;
  readonly stem: string;
  /** As HTML; the back of a flashcard comes in `answer`. */
  readonly options: readonly string[];
  readonly chosen: readonly number[];
  /** Present once the answer is shown, and not before. */
  readonly answer: AnswerView | undefined;
}

export interface AnswerView {
  readonly correct: boolean;
  /** The person said that they didn't know. */
  readonly gaveUp: boolean;
  /** Numbers of the right options, from 0. */
  readonly key: readonly number[];
  /** As HTML, one for each option, empty where the author gave none. */
  readonly explanations: readonly string[];
  /** HTML for the whole question; for a flashcard its back. */
  readonly explanation: string;
  /** Headings above the question, outermost first. */
  readonly path: readonly string[];
  /** What the link to the note says. */
  readonly source: string;
  /** Nothing comes after this question. */
  readonly isLast: boolean;
}

export interface ResultView extends SessionView {
  readonly kind: 'result';
  /** Cards whose first answer was right. */
  readonly right: number;
  /** Cards that were answered. */
  readonly answered: number;
  /** Milliseconds spent on questions. */
  readonly ms: number;
  readonly missed: readonly MissedView[];
}

export interface MissedView {
  readonly card: number;
  readonly stem: string;
  /** The wrong options that were chosen at the first answer, as HTML. */
  readonly chosen: readonly string[];
  /** As HTML. */
  readonly right: readonly string[];
  readonly source: string;
}

/** There is no session to show. */
export interface EmptyView {
  readonly kind: 'empty';
}

/** The panel's texts, in the person's language. `{0}` and `{1}` stand for what is filled in. */
export const panelStringKeys = [
  'again',
  'againHint',
  'answerHeading',
  'answerIs',
  'appendNotice',
  'checkAnswer',
  'choose',
  'chooseOne',
  'chosenOf',
  'close',
  'correctAnswer',
  'corrected',
  'didNotKnow',
  'dontKnow',
  'empty',
  'endQuiz',
  'explanation',
  'helpChoose',
  'helpEnter',
  'helpHelp',
  'helpMove',
  'helpNote',
  'helpTitle',
  'knewIt',
  'missedHeading',
  'newQuiz',
  'next',
  'noAnswer',
  'noneMissed',
  'nothingAnswered',
  'openNote',
  'position',
  'progress',
  'recall',
  'result',
  'retry',
  'retrySave',
  'right',
  'score',
  'showAnswer',
  'showHelp',
  'showResult',
  'tellSelf',
  'timeMinutes',
  'timeSeconds',
  'wrong',
  'yourAnswer',
] as const;

export type PanelStrings = Readonly<Record<(typeof panelStringKeys)[number], string>>;
