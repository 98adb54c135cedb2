import * as vscode from 'vscode';
import { finalDaysFor, type StudyPlan } from '../../core/review/schedule';
import { type DailyLimits } from '../../core/review/today';

/** FSRS's usual aim: nine of ten cards are recalled when they come due. */
const RETENTION = 0.9;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('awsExamNotes');

/** The exam that the person studies for; `undefined` for all. */
export function examTarget(): string | undefined {
  const target: unknown = settings().get('exam.target');
  return typeof target === 'string' && target.trim() !== '' ? target.trim() : undefined;
}

/** The exam's day at noon, in milliseconds since 1970; `undefined` for none or what is no date. */
function examDate(): number | undefined {
  const written: unknown = settings().get('exam.date');
  const [, year, month, day] = (typeof written === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim()) : null) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day), 12);
  return date.getMonth() === Number(month) - 1 ? date.getTime() : undefined;
}

/** @param cards how many there are to be seen once more before the exam */
export function studyPlan(cards: number): StudyPlan {
  const date = examDate();
  return date === undefined ? { examDate: undefined, retention: RETENTION } : { examDate: date, retention: RETENTION, finalDays: finalDaysFor(cards, dailyLimits().maxPerDay) };
}

export const dailyLimits = (): DailyLimits => ({ newPerDay: settings().get('review.newPerDay', 10), maxPerDay: settings().get('review.maxPerDay', 60) });
