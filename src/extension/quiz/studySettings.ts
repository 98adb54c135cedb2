import * as vscode from 'vscode';
import { type Card } from '../../core/quiz/card';
import { type Blueprint, blueprintsWith, isSameCode } from '../../core/quiz/simulation/blueprint';
import { domainOf } from '../../core/quiz/simulation/shares';
import { finalDaysFor, type StudyPlan } from '../../core/review/schedule';
import { type DailyLimits } from '../../core/review/today';
import { wholeNumberOf } from '../settingValues';

/** FSRS's usual aim: nine of ten cards are recalled when they come due. */
const RETENTION = 0.9;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('awsExamNotes');

/** The exam that the person studies for; `undefined` for all. */
export function examTarget(): string | undefined {
  const target: unknown = settings().get('exam.target');
  return typeof target === 'string' && target.trim() !== '' ? target.trim() : undefined;
}

/** The exam's day at noon, in milliseconds since 1970; `undefined` for none or what is no date. */
export function examDate(): number | undefined {
  const written: unknown = settings().get('exam.date');
  const [, year, month, day] = (typeof written === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim()) : null) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day), 12);
  return date.getMonth() === Number(month) - 1 ? date.getTime() : undefined;
}

/** @param cards how many there are to be seen once more before the exam */
export function studyPlan(cards: number): StudyPlan {
  const date = examDate();
  if (date === undefined) return { examDate: undefined, retention: RETENTION };
  return { examDate: date, retention: RETENTION, finalDays: finalDaysFor(cards, dailyLimits().maxPerDay) };
}

export const dailyLimits = (): DailyLimits => ({
  newPerDay: wholeNumberOf(settings().get('review.newPerDay'), 20, 0, 1000),
  maxPerDay: wholeNumberOf(settings().get('review.maxPerDay'), 60, 1, 5000),
});

/** AWS's blueprints and the person's own. */
export const examBlueprints = (): ReturnType<typeof blueprintsWith> => blueprintsWith(settings().get('exam.blueprints'));

/** The blueprint of the target; `undefined` where there is none. */
export function targetBlueprint(): Blueprint | undefined {
  const target = examTarget();
  return target === undefined ? undefined : examBlueprints().blueprints.find(({ code }) => isSameCode(code, target));
}

/** Share of the exam that a card's domain has, so that what weighs more is learnt first; the same for all without an exam. */
export function shareOf(blueprint: Blueprint | undefined): (card: Card) => number {
  if (blueprint === undefined) return () => 1;
  return ({ question }) => (blueprint.domains[domainOf(question.domain, blueprint)]?.share ?? 1) / 100;
}

/** Asks for the exam and its date, and keeps both in the person's settings. */
export async function chooseExam(): Promise<void> {
  const target = examTarget();
  const known = examBlueprints().blueprints;
  const other = { label: vscode.l10n.t('Another code…'), code: undefined, all: false };
  const items = [
    ...known.map(({ code, name }) => ({ label: code, description: name, code, all: false, ...(target !== undefined && isSameCode(target, code) ? { detail: vscode.l10n.t('Chosen now') } : {}) })),
    other,
    { label: vscode.l10n.t('No exam: study everything'), code: '', all: true },
  ];
  const title = vscode.l10n.t('Choose My Exam');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which exam do you study for?'), matchOnDescription: true });
  if (picked === undefined) return;
  const code = picked.code ?? (await vscode.window.showInputBox({ title, prompt: vscode.l10n.t("The exam's code, as your questions name it") }));
  if (code === undefined) return;
  await settings().update('exam.target', code.trim(), vscode.ConfigurationTarget.Global);
  if (picked.all) return;
  const written: unknown = settings().get('exam.date');
  const date = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The date of your exam, as YYYY-MM-DD; leave it empty if you have none yet'),
    value: typeof written === 'string' ? written : '',
    validateInput: (text) => (text.trim() === '' || /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text.trim()) ? undefined : vscode.l10n.t('Write it as 2027-03-15.')),
  });
  if (date !== undefined) await settings().update('exam.date', date.trim(), vscode.ConfigurationTarget.Global);
}

/** How many questions a quiz asks that doesn't say. */
export function quizLength(): number {
  return wholeNumberOf(settings().get('quiz.length'), 10, 1, 200);
}
