import { progressActions, type ProgressHostMessage, type ProgressPageMessage, progressStringKeys, type ProgressStrings, type ProgressView } from './progressProtocol';

/** Checks of what the Progress page and its host send each other; see `guards.ts`. */

/** More rows than any list has. */
const MOST_ROWS = 20_000;
/** The longest name or id that is taken. */
const LONGEST_NAME = 2000;

export function isProgressPageMessage(value: unknown): value is ProgressPageMessage {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'run':
      return progressActions.some((action) => action === value.action);
    case 'quizTerm':
      return isName(value.term);
    case 'undo':
      return isName(value.event);
    case 'askAgain':
      return isName(value.card);
    case 'attach':
      return isName(value.from) && isName(value.to);
    case 'rejected':
      return isCount(value.count);
    default:
      return false;
  }
}

export const isProgressHostMessage = (value: unknown): value is ProgressHostMessage => isObject(value) && value.type === 'progress' && isStrings(value.strings) && isView(value.view);

type Fields = Readonly<Record<string, unknown>>;
type Guard = (value: unknown) => boolean;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString: Guard = (value) => typeof value === 'string';
const isBoolean: Guard = (value) => typeof value === 'boolean';
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isShare: Guard = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isState: Guard = (value) => ['weak', 'due', 'learning', 'mastered', 'new'].some((state) => state === value);

const shaped =
  (shape: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, guard]) => guard(value[key]));
const rows =
  (shape: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ROWS && value.every(shaped(shape));
const optional =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined || guard(value);

const isStrings = (value: unknown): value is ProgressStrings => isObject(value) && progressStringKeys.every((key) => isString(value[key]));

const isViewShaped = shaped({
  isEmpty: isBoolean,
  notice: isString,
  today: shaped({ headline: isString, detail: isString, canStart: isBoolean }),
  standing: rows({ state: isState, label: isString, count: isCount }),
  reviews: rows({ day: isString, right: isCount, wrong: isCount }),
  reviewsText: isString,
  ahead: rows({ day: isString, due: isCount }),
  aheadText: isString,
  topics: rows({ title: isString, recall: isShare, percent: isString, seen: isString, kept: isString }),
  weakest: rows({ term: isName, detail: isString }),
  readiness: optional(
    shaped({
      title: isString,
      when: isString,
      predicted: isShare,
      headline: isString,
      detail: isString,
      advice: isString,
      domains: rows({ name: isString, share: isString, predicted: isShare, percent: isString, seen: isString }),
    }),
  ),
  exams: rows({ exam: isString, when: isString, score: isString, detail: isString }),
  answers: rows({ event: isName, what: isString, stem: isString, when: isString }),
  suspended: rows({ card: isName, stem: isString }),
  lost: rows({ card: isName, stem: isString, detail: isString, home: optional(shaped({ card: isName, stem: isString })) }),
  elsewhere: isString,
  unread: isString,
});
const isView = (value: unknown): value is ProgressView => isViewShaped(value);
