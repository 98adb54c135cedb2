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
  /** A simulated exam's time has gone on. */
  | { readonly type: 'clock'; readonly session: string; readonly clock: ClockView }
  /** Where the open workspace uses what the present question is about, such as `main.tf:42`. */
  | (Addressed & { readonly type: 'use'; readonly place: string })
  /** Whether letters are commands has been changed in the settings. */
  | { readonly type: 'letterKeys'; readonly letterKeys: boolean };

/** From the panel to the host. */
export type PanelMessage =
  /** The page has loaded, or loaded again; it knows nothing but, perhaps, its session's id. */
  | { readonly type: 'ready' }
  | PracticeMessage
  | ExamMessage
  /** Choose another quiz. */
  | { readonly type: 'newQuiz' }
  /** After a simulated exam: be asked what was wrong in it. */
  | (Addressed & { readonly type: 'practise' })
  /** Open the note that explains a card, by the card's number in the session. */
  | (Addressed & { readonly type: 'openNote'; readonly card: number })
  /** Open a link in a card's text: its address as written in the note. */
  | (Addressed & { readonly type: 'openLink'; readonly card: number; readonly address: string })
  /** Open the line of the workspace that was named last. */
  | (Addressed & { readonly type: 'openUse' })
  /** Say what is wrong with a card. */
  | (Addressed & { readonly type: 'report'; readonly card: number })
  /** Try once more to keep the answers that could not be kept. */
  | { readonly type: 'retrySave' }
  /** The panel was sent something that it could not use, this many times by now. */
  | { readonly type: 'rejected'; readonly count: number };

/** What a person does in any session. */
type AnyMessage = Addressed &
  (
    | /** Exactly these options are chosen now; the panel shows that already, so nothing comes back. */ { readonly type: 'select'; readonly chosen: readonly number[] }
    | /** Strike an option out, or bring it back. */ { readonly type: 'strike'; readonly option: number }
    | /** Mark the present question, or take the mark away. */ { readonly type: 'mark' }
    | /** To another question. */ { readonly type: 'go'; readonly card: number }
    | /** On to the next question, or to what follows the last. */ { readonly type: 'next' }
  );

/** What changes a quiz. */
export type PracticeMessage =
  | AnyMessage
  | (Addressed &
      (
        | /** Judge what is chosen, or turn a flashcard over. */ { readonly type: 'check' }
        | /** Show the answer to someone who doesn't know. */ { readonly type: 'giveUp' }
        | /** The person's own verdict on a flashcard. */ { readonly type: 'grade'; readonly knew: boolean }
        | /** It was easier, or harder, than its grade says. */ { readonly type: 'rate'; readonly easier: boolean }
        | /** Ask it later, or never. */ { readonly type: 'bury' | 'suspend' }
        | /** Take the last answer back. */ { readonly type: 'undo' }
        | /** Stop here and show the result. */ { readonly type: 'finish' }
        | /** Ask the missed ones again. */ { readonly type: 'again' }
      ));

/** What changes a simulated exam. */
export type ExamMessage = AnyMessage | (Addressed & { readonly type: 'previous' | 'review' | 'pause' | 'continue' | 'submit' });

export const practiceTypes = ['select', 'strike', 'mark', 'go', 'next', 'check', 'giveUp', 'grade', 'rate', 'bury', 'suspend', 'undo', 'finish', 'again'] as const satisfies readonly PracticeMessage['type'][];
export const examTypes = ['select', 'strike', 'mark', 'go', 'next', 'previous', 'review', 'pause', 'continue', 'submit'] as const satisfies readonly ExamMessage['type'][];

/** Which picture a message answers. */
export interface Addressed {
  readonly session: string;
  readonly step: number;
}

/** What is to be seen. HTML comes from the host's Markdown renderer alone. */
export type PanelView = QuestionView | ResultView | ExamQuestionView | ExamReviewView | ExamResultView | EmptyView;

export interface SessionView extends Addressed {
  /** What the quiz is about. */
  readonly title: string;
  /** How each card stands so far, in the order of the cards. */
  readonly marks: readonly CardMark[];
  /** Numbers of the cards that the person marked. */
  readonly flags: readonly number[];
  /** Why answers could not be kept; empty when all is well. */
  readonly notice: string;
}

/** A card's mark: the first answer counts. During an exam nothing is right or wrong, only answered. */
export type CardMark = 'open' | 'now' | 'right' | 'wrong' | 'answered' | 'aside';

/** What a question looks like before it is answered. */
interface AskedView {
  /** The card's number in the session, from 0. */
  readonly card: number;
  readonly input: 'radio' | 'checkbox' | 'turn';
  /** How many options are right. */
  readonly choose: number;
  readonly stem: string;
  /** As HTML; the back of a flashcard comes in `answer`. */
  readonly options: readonly string[];
  readonly chosen: readonly number[];
  /** Options that are struck out. */
  readonly struck: readonly number[];
  readonly isMarked: boolean;
}

export interface QuestionView extends SessionView, AskedView {
  readonly kind: 'question';
  readonly phase: 'asking' | 'revealed' | 'answered';
  /** It was missed before in this round. */
  readonly isRetry: boolean;
  /** Made from the glossary, not written by an author. */
  readonly isRecall: boolean;
  /** The author has corrected the key since the person answered. */
  readonly isCorrected: boolean;
  /** There is something to take back. */
  readonly canUndo: boolean;
  /** Cards that can be asked now instead. */
  readonly reachable: readonly number[];
  /** Present once the answer is shown, and not before. */
  readonly answer: AnswerView | undefined;
}

export interface AnswerView {
  readonly correct: boolean;
  /** FSRS's grade that the answer has: 1 again to 4 easy; 0 while it has none. */
  readonly rating: number;
  /** Milliseconds spent on the question. */
  readonly ms: number;
  /** The person said that they didn't know. */
  readonly gaveUp: boolean;
  /** How often a card that keeps slipping was forgotten; 0 for any other. */
  readonly slips: number;
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
  readonly canUndo: boolean;
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

export interface ClockView {
  /** Milliseconds left. */
  readonly left: number;
  /** Questions ahead of an even pace, or behind it if below zero. */
  readonly pace: number;
}

interface ExamView extends SessionView {
  readonly clock: ClockView;
  readonly isPaused: boolean;
  /** What the person should know of the clock, such as a pause while the computer slept; empty for nothing. */
  readonly remark: string;
}

/** A question of a running exam. While it is paused there is none to read. Nothing in it tells which option is right. */
export interface ExamQuestionView extends ExamView, AskedView {
  readonly kind: 'exam';
}

/** The page before submitting. */
export interface ExamReviewView extends ExamView {
  readonly kind: 'review';
  readonly unanswered: number;
}

export interface ExamResultView extends SessionView {
  readonly kind: 'examResult';
  readonly right: number;
  readonly asked: number;
  readonly unanswered: number;
  /** Milliseconds on the clock. */
  readonly ms: number;
  readonly domains: readonly { readonly name: string; readonly right: number; readonly asked: number }[];
  /** Likely, borderline or not yet, in words; and why, or why there is none. */
  readonly estimate: string;
  readonly estimateWhy: string;
  /** Bounds of the interval and the mark that it is compared with, in whole percent; empty where the estimate is withheld. */
  readonly interval: readonly number[];
  /** Gaps in the notes, pauses, what was seen before: a sentence each. */
  readonly remarks: readonly string[];
  readonly questions: readonly ReviewedView[];
  /** Attempts at this exam so far, this one first. */
  readonly attempts: readonly { readonly when: string; readonly right: number; readonly asked: number; readonly ms: number }[];
}

/** A question after the exam, with everything that explains it. */
export interface ReviewedView {
  readonly correct: boolean;
  readonly stem: string;
  readonly options: readonly string[];
  readonly chosen: readonly number[];
  readonly key: readonly number[];
  readonly explanations: readonly string[];
  readonly explanation: string;
  readonly source: string;
  readonly ms: number;
}

/** There is no session to show. */
export interface EmptyView {
  readonly kind: 'empty';
}

/** The panel's texts, in the person's language. `{0}` and `{1}` stand for what is filled in. */
export const panelStringKeys = [
  'again',
  'againHint',
  'ahead',
  'allQuestions',
  'answerHeading',
  'answerIs',
  'appendNotice',
  'aside',
  'atPace',
  'attempts',
  'behind',
  'checkAnswer',
  'choose',
  'chooseOne',
  'chosenOf',
  'close',
  'continueExam',
  'correctAnswer',
  'corrected',
  'didNotKnow',
  'domainScore',
  'dontKnow',
  'easier',
  'empty',
  'endQuiz',
  'estimateHeading',
  'explanation',
  'flagged',
  'gradeAgain',
  'gradeEasy',
  'gradeGood',
  'gradeHard',
  'harder',
  'helpChoose',
  'helpEnter',
  'helpHarder',
  'helpHelp',
  'helpList',
  'helpMark',
  'helpMove',
  'helpNote',
  'helpStrike',
  'helpTitle',
  'helpUndo',
  'interval',
  'knewIt',
  'later',
  'mark',
  'marked',
  'minutesLeft',
  'missedHeading',
  'never',
  'newQuiz',
  'next',
  'noAnswer',
  'noneMissed',
  'nothingAnswered',
  'open',
  'openNote',
  'otherDomains',
  'pause',
  'paused',
  'pausedText',
  'percent',
  'position',
  'practise',
  'previous',
  'progress',
  'questionNumber',
  'recall',
  'report',
  'result',
  'retry',
  'retrySave',
  'review',
  'reviewAnswered',
  'reviewHeading',
  'reviewOpen',
  'right',
  'score',
  'showAnswer',
  'showHelp',
  'showResult',
  'slips',
  'strike',
  'submit',
  'submitBlanks',
  'tellSelf',
  'timeLeft',
  'timeMinutes',
  'timeOn',
  'timeSeconds',
  'undo',
  'useThis',
  'wrong',
  'wrongQuestions',
  'yourAnswer',
  'yourGrade',
] as const;

export type PanelStrings = Readonly<Record<(typeof panelStringKeys)[number], string>>;
