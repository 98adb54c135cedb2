import * as vscode from 'vscode';
import { examsOf, isNoteFilter, noFilter, type NoteFilter } from '../../core/library/noteFilter';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';

const memoryKey = 'awsExamNotes.topics.filter';

/** What the Topics view shows, remembered for the workspace. */
export class TreeFilter extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #memory: vscode.Memento;
  #value: NoteFilter;

  constructor(memory: vscode.Memento) {
    super();
    this.#memory = memory;
    const kept = memory.get<unknown>(memoryKey);
    this.#value = isNoteFilter(kept) ? kept : noFilter;
  }

  get value(): NoteFilter {
    return this.#value;
  }

  async set(change: Partial<NoteFilter>): Promise<void> {
    this.#value = { ...this.#value, ...change };
    this.#changed.fire();
    await this.#memory.update(memoryKey, this.#value);
  }
}

/** Lets the user choose one of the exams that notes or their own target name. */
export async function pickExam(index: NotesIndex, filter: TreeFilter): Promise<void> {
  await index.whenReady();
  const target = [vscode.workspace.getConfiguration('awsExamNotes').get<unknown>('exam.target')].flat().filter((exam): exam is string => typeof exam === 'string' && exam !== '');
  const exams = [...new Set([...target.map((exam) => exam.toUpperCase()), ...examsOf(index.library.notes())])];
  const items: readonly (vscode.QuickPickItem & { readonly exam: string | undefined })[] = [
    { label: vscode.l10n.t('Every Exam'), exam: undefined },
    ...exams.map((exam) => ({ label: exam, description: exam === filter.value.exam ? vscode.l10n.t('shown now') : '', exam })),
  ];
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Show Topics for an Exam'), placeHolder: vscode.l10n.t('Notes and questions that name no exam belong to every exam.') });
  if (choice !== undefined) await filter.set({ exam: choice.exam });
}

/** The filter in a few words, for the view's title; empty when everything is shown. */
export function describeFilter({ from, exam }: NoteFilter): string {
  const source = from === 'mine' ? vscode.l10n.t('my notes') : from === 'shipped' ? vscode.l10n.t('shipped notes') : '';
  return [source, exam ?? ''].filter((part) => part !== '').join(' · ');
}
