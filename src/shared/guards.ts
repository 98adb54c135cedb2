import { type Addressed, type AnswerView, type CardMark, type HostMessage, type MissedView, type PanelMessage, panelStringKeys, type PanelStrings, type PanelView } from './protocol';

/**
 * Checks of what comes in from the other side. Both sides are ours, but a message is data from
 * elsewhere all the same: a page that an older version left open, or a script in a webview.
 */

/** The longest address of a link that is taken. */
const LONGEST_ADDRESS = 4096;
/** More options or chosen numbers than any question has. */
const MOST_ITEMS = 200;

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
    case 'finish':
    case 'again':
      return isAddressed(value);
    case 'select':
      return isAddressed(value) && isArrayOf(value.chosen, isIndex);
    case 'grade':
      return isAddressed(value) && isBoolean(value.knew);
    case 'openNote':
      return isAddressed(value) && isIndex(value.card);
    case 'openLink':
      return isAddressed(value) && isIndex(value.card) && isString(value.address) && value.address.length <= LONGEST_ADDRESS;
    default:
      return false;
  }
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'init':
      return isStrings(value.strings) && isBoolean(value.letterKeys) && isView(value.view);
    case 'view':
      return isView(value.view);
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

const isMark = (value: unknown): value is CardMark => value === 'open' || value === 'now' || value === 'right' || value === 'wrong';

const isMissed = (value: unknown): value is MissedView =>
  isObject(value) && isIndex(value.card) && isString(value.stem) && isArrayOf(value.chosen, isString) && isArrayOf(value.right, isString) && isString(value.source);

const isAnswer = (value: unknown): value is AnswerView =>
  isObject(value) &&
  isBoolean(value.correct) &&
  isBoolean(value.gaveUp) &&
  isArrayOf(value.key, isIndex) &&
  isArrayOf(value.explanations, isString) &&
  isString(value.explanation) &&
  isArrayOf(value.path, isString) &&
  isString(value.source) &&
  isBoolean(value.isLast);

function isView(value: unknown): value is PanelView {
  if (!isObject(value)) return false;
  if (value.kind === 'empty') return true;
  if (!isAddressed(value) || !isString(value.title) || !isString(value.notice) || !isArrayOf(value.marks, isMark)) return false;
  if (value.kind === 'result') return isIndex(value.right) && isIndex(value.answered) && isIndex(value.ms) && isArrayOf(value.missed, isMissed);
  return value.kind === 'question' && isQuestion(value);
}

const isQuestion = (value: Fields): boolean =>
  (value.phase === 'asking' || value.phase === 'revealed' || value.phase === 'answered') &&
  isIndex(value.card) &&
  isBoolean(value.isRetry) &&
  isBoolean(value.isRecall) &&
  isBoolean(value.isCorrected) &&
  (value.input === 'radio' || value.input === 'checkbox' || value.input === 'turn') &&
  isIndex(value.choose) &&
  isString(value.stem) &&
  isArrayOf(value.options, isString) &&
  isArrayOf(value.chosen, isIndex) &&
  (value.phase === 'asking' ? value.answer === undefined : isAnswer(value.answer));
