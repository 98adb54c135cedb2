import * as vscode from 'vscode';
import { type Card } from '../../core/quiz/card';
import { type Blueprint, isSameCode } from '../../core/quiz/simulation/blueprint';
import { type ExamForm, examPool } from '../../core/quiz/simulation/form';
import { formRemarks } from './examResult';

export interface PickedExam {
  readonly blueprint: Blueprint;
  readonly length: number;
  readonly extraTime: boolean;
}

/** Lengths beside the real one. */
const shortForms = [10, 20];

/** Which exam, how long, and with how much time; `undefined` when the person chose nothing. */
export async function pickExam(blueprints: readonly Blueprint[], cards: readonly Card[], target: string | undefined): Promise<PickedExam | undefined> {
  const title = vscode.l10n.t('Start Exam Simulation');
  const isTarget = ({ code }: Blueprint): boolean => target !== undefined && isSameCode(code, target);
  const exams = [...blueprints]
    .sort((a, b) => Number(isTarget(b)) - Number(isTarget(a)))
    .map((blueprint) => ({ label: blueprint.code, description: blueprint.name, detail: vscode.l10n.t('{0} questions in your notes', examPool(cards, blueprint).length), blueprint }));
  const exam = await vscode.window.showQuickPick(exams, { title, placeHolder: vscode.l10n.t('Which exam?'), matchOnDescription: true });
  if (exam === undefined) return undefined;
  const { blueprint } = exam;
  const pool = examPool(cards, blueprint).length;
  if (pool === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Your notes hold no questions for {0}.', blueprint.code));
    return undefined;
  }
  const minutes = (count: number): number => Math.round((blueprint.minutes * count) / blueprint.questions);
  const whole = Math.min(blueprint.questions, pool);
  const real = {
    label: vscode.l10n.t('{0} questions', whole),
    description: vscode.l10n.t('{0} minutes', minutes(whole)),
    detail: whole < blueprint.questions ? vscode.l10n.t('The exam has {0}; your notes hold no more, so time is shortened to match.', blueprint.questions) : vscode.l10n.t('As in the exam.'),
    length: whole,
  };
  const lengths = [real, ...shortForms.filter((count) => count < whole).map((count) => ({ label: vscode.l10n.t('{0} questions', count), description: vscode.l10n.t('{0} minutes', minutes(count)), detail: undefined, length: count }))];
  const length = await vscode.window.showQuickPick(lengths, { title: `${title}: ${blueprint.code}`, placeHolder: vscode.l10n.t('How long?') });
  if (length === undefined) return undefined;
  const time = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Standard time'), extraTime: false },
      { label: vscode.l10n.t('ESL: 30 minutes more'), detail: vscode.l10n.t('AWS grants them, on request, to those whose first language is not the exam\'s; a shorter form gets its share.'), extraTime: true },
    ],
    { title: `${title}: ${blueprint.code}`, placeHolder: vscode.l10n.t('How much time?') },
  );
  return time && { blueprint, length: length.length, extraTime: time.extraTime };
}

/** Says what the form lacks before it begins; whether to begin all the same. */
export async function confirmForm(form: ExamForm): Promise<boolean> {
  const remarks = formRemarks(form);
  if (remarks.length === 0) return true;
  const begin = vscode.l10n.t('Begin');
  return (await vscode.window.showInformationMessage(vscode.l10n.t('This form is not quite the exam.'), { modal: true, detail: remarks.join('\n') }, begin)) === begin;
}
