import { type Addressed, type AnswerView, type CardMark, type ClockView, type ExamMessage, examTypes, type HostMessage, type MissedView, type PanelMessage, panelStringKeys, type PanelStrings, type PanelView, type PracticeMessage, practiceTypes, type ReviewedView } from './protocol';

/**
 * Checks of what comes in from the other side. Both sides are ours, but a message is data from
 * elsewhere all the same: a page that an older version left open, or a script in a webview.
 */

/** The longest address of a link that is taken. */
const LONGEST_ADDRESS = 4096;
/** More options, chosen numbers or cards than any session has. */
const MOST_ITEMS = 500;

export function isPanelMessage(value: unknown): value is PanelMessage {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'ready':
    case 'newQuiz':
    case 'retrySave':
      return true;
    case 'rejected':
      return isIndex(value.count);
    case 'check':
    case 'giveUp':
    case 'next':
    case 'previous':
    case 'finish':
    case 'again':
    case 'mark':
    case 'undo':
    case 'bury':
    case 'suspend':
    case 'review':
    case 'pause':
    case 'continue':
    case 'submit':
    case 'practise':
    case 'openUse':
      return isAddressed(value);
    case 'select':
      return isAddressed(value) && isArrayOf(value.chosen, isIndex);
    case 'strike':
      return isAddressed(value) && isIndex(value.option);
    case 'grade':
      return isAddressed(value) && isBoolean(value.knew);
    case 'rate':
      return isAddressed(value) && isBoolean(value.easier);
    case 'go':
    case 'openNote':
    case 'report':
      return isAddressed(value) && isIndex(value.card);
    case 'openLink':
      return isAddressed(value) && isIndex(value.card) && isString(value.address) && value.address.length <= LONGEST_ADDRESS;
    default:
      return false;
  }
}

/** Whether a message is one that changes a quiz, or a simulated exam. */
export const isPractice = (message: PanelMessage): message is PracticeMessage => (practiceTypes as readonly string[]).includes(message.type);
export const isExam = (message: PanelMessage): message is ExamMessage => (examTypes as readonly string[]).includes(message.type);

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'init':
      return isStrings(value.strings) && isBoolean(value.letterKeys) && isView(value.view);
    case 'view':
      return isView(value.view);
    case 'clock':
      return isString(value.session) && isClock(value.clock);
    case 'use':
      return isAddressed(value) && isString(value.place);
    case 'letterKeys':
      return isBoolean(value.letterKeys);
    default:
      return false;
  }
}

/** Whether a message was meant for what is shown now. */
export const isCurrent = (message: Addressed, shown: Addressed): boolean => message.session === shown.session && message.step === shown.step;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isArrayOf = <T>(value: unknown, guard: (item: unknown) => item is T): value is readonly T[] => Array.isArray(value) && value.length <= MOST_ITEMS && value.every(guard);
const isAddressed = (value: Fields): boolean => isString(value.session) && isIndex(value.step);

const isStrings = (value: unknown): value is PanelStrings => isObject(value) && panelStringKeys.every((key) => isString(value[key]));

const marks: readonly unknown[] = ['open', 'now', 'right', 'wrong', 'answered', 'aside'] satisfies readonly CardMark[];
const isMark = (value: unknown): value is CardMark => marks.includes(value);
const isClock = (value: unknown): value is ClockView => isObject(value) && isIndex(value.left) && Number.isSafeInteger(value.pace);

const isMissed = (value: unknown): value is MissedView =>
  isObject(value) && isIndex(value.card) && isString(value.stem) && isArrayOf(value.chosen, isString) && isArrayOf(value.right, isString) && isString(value.source);

const isAnswer = (value: unknown): value is AnswerView =>
  isObject(value) &&
  isBoolean(value.correct) &&
  isBoolean(value.gaveUp) &&
  isIndex(value.rating) &&
  isIndex(value.ms) &&
  isIndex(value.slips) &&
  isArrayOf(value.key, isIndex) &&
  isArrayOf(value.explanations, isString) &&
  isString(value.explanation) &&
  isArrayOf(value.path, isString) &&
  isString(value.source) &&
  isBoolean(value.isLast);

function isView(value: unknown): value is PanelView {
  if (!isObject(value)) return false;
  if (value.kind === 'empty') return true;
  if (!isAddressed(value) || !isString(value.title) || !isString(value.notice) || !isArrayOf(value.marks, isMark) || !isArrayOf(value.flags, isIndex)) return false;
  switch (value.kind) {
    case 'question':
      return isQuestion(value);
    case 'result':
      return isIndex(value.right) && isIndex(value.answered) && isIndex(value.ms) && isBoolean(value.canUndo) && isArrayOf(value.missed, isMissed);
    case 'exam':
      return isRunning(value) && isAsked(value);
    case 'review':
      return isRunning(value) && isIndex(value.unanswered);
    case 'examResult':
      return isExamResult(value);
    default:
      return false;
  }
}

const isRunning = (value: Fields): boolean => isClock(value.clock) && isBoolean(value.isPaused) && isString(value.remark);

const isAsked = (value: Fields): boolean =>
  isIndex(value.card) &&
  (value.input === 'radio' || value.input === 'checkbox' || value.input === 'turn') &&
  isIndex(value.choose) &&
  isString(value.stem) &&
  isArrayOf(value.options, isString) &&
  isArrayOf(value.chosen, isIndex) &&
  isArrayOf(value.struck, isIndex) &&
  isBoolean(value.isMarked);

const isQuestion = (value: Fields): boolean =>
  isAsked(value) &&
  (value.phase === 'asking' || value.phase === 'revealed' || value.phase === 'answered') &&
  isBoolean(value.isRetry) &&
  isBoolean(value.isRecall) &&
  isBoolean(value.isCorrected) &&
  isBoolean(value.canUndo) &&
  isArrayOf(value.reachable, isIndex) &&
  (value.phase === 'asking' ? value.answer === undefined : isAnswer(value.answer));

const isExamResult = (value: Fields): boolean =>
  isIndex(value.right) &&
  isIndex(value.asked) &&
  isIndex(value.unanswered) &&
  isIndex(value.ms) &&
  isIndex(value.slips) &&
  isArrayOf(value.domains, isDomain) &&
  isString(value.estimate) &&
  isString(value.estimateWhy) &&
  isArrayOf(value.interval, isIndex) &&
  isArrayOf(value.remarks, isString) &&
  isArrayOf(value.questions, isReviewed) &&
  isArrayOf(value.attempts, isAttempt);

const isDomain = (value: unknown): value is { name: string } => isObject(value) && isString(value.name) && isIndex(value.right) && isIndex(value.asked);
const isAttempt = (value: unknown): value is { when: string } => isObject(value) && isString(value.when) && isIndex(value.right) && isIndex(value.asked) && isIndex(value.ms);

const isReviewed = (value: unknown): value is ReviewedView =>
  isObject(value) &&
  isBoolean(value.correct) &&
  isString(value.stem) &&
  isArrayOf(value.options, isString) &&
  isArrayOf(value.chosen, isIndex) &&
  isArrayOf(value.key, isIndex) &&
  isArrayOf(value.explanations, isString) &&
  isString(value.explanation) &&
  isString(value.source) &&
  isIndex(value.ms);
