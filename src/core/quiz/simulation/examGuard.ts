import { arrayOf, type Guard, isBoolean, isIndex, isNumber, isObject, isOneOf, isString } from '../jsonGuards';
import { countToChoose } from '../session';
import { isSessionCard } from '../sessionGuard';
import { type ExamPause, type ExamQuestion, type ExamSession } from './examSession';
import { type Gap } from './form';

/** Whether something read from a file is a simulated exam that can go on. */
export function isExamSession(value: unknown): value is ExamSession {
  if (!isObject(value) || value.v !== 1 || value.mode !== 'exam') return false;
  const { questions, ended, limitMs, spentMs, present } = value;
  if (![value.id, value.title, value.code].every(isString) || ![value.startedAt, value.seed, value.countedTo].every(isNumber)) return false;
  if (!isNumber(value.passMark) || value.passMark < 0 || value.passMark > 1 || !arrayOf(isDomain)(value.domains)) return false;
  if (!isIndex(limitMs) || !isNumber(spentMs) || spentMs < 0 || spentMs > limitMs || !isIndex(value.step) || !isBoolean(value.isThin)) return false;
  if (!arrayOf(isQuestion)(questions) || !isIndex(present) || (questions.length > 0 && present >= questions.length)) return false;
  if (!arrayOf(isPause)(value.gaps) || !arrayOf(isShortfall)(value.shortfalls) || !arrayOf(isGap)(value.lacks)) return false;
  if (!isOneOf(['running', 'paused', 'submitted'], value.phase) || !isOneOf(['question', 'review'], value.screen)) return false;
  return value.phase === 'submitted' ? isEnd(ended) : ended === undefined && questions.length > 0;
}

const isDomain: Guard<ExamSession['domains'][number]> = (value): value is ExamSession['domains'][number] => isObject(value) && isString(value.name) && isNumber(value.share);

const isQuestion: Guard<ExamQuestion> = (value): value is ExamQuestion => {
  if (!isObject(value) || !isSessionCard(value.card) || !isNumber(value.domain) || !isBoolean(value.isSeen) || !isBoolean(value.flagged) || !isNumber(value.ms) || value.ms < 0) return false;
  const { card, chosen, struck } = value;
  const isOption = (index: unknown): index is number => isIndex(index) && index < card.options.length;
  if (!arrayOf(isOption)(chosen) || !arrayOf(isOption)(struck)) return false;
  return chosen.length <= countToChoose(card) && new Set([...chosen, ...struck]).size === chosen.length + struck.length;
};

const isPause: Guard<ExamPause> = (value): value is ExamPause => isObject(value) && isNumber(value.from) && isNumber(value.ms);
const isShortfall: Guard<ExamSession['shortfalls'][number]> = (value): value is ExamSession['shortfalls'][number] => isObject(value) && isString(value.name) && isIndex(value.wanted) && isIndex(value.found);
const isGap: Guard<Gap> = (value): value is Gap => isObject(value) && (value.kind === 'area' ? isString(value.name) : value.kind === 'domain' && isShortfall(value));
const isEnd = (value: unknown): boolean => isObject(value) && isOneOf(['person', 'clock'], value.by) && isNumber(value.at);
