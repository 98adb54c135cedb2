import { type Note } from '../notes/model';

/** What the tree shows. */
export interface NoteFilter {
  readonly from: 'all' | 'mine' | 'shipped';
  /** An exam's code such as `CLF-C02`; `undefined` for every exam. */
  readonly exam: string | undefined;
}

export const noFilter: NoteFilter = { from: 'all', exam: undefined };

export function isNoteFilter(value: unknown): value is NoteFilter {
  if (typeof value !== 'object' || value === null || !('from' in value)) return false;
  const isExam = !('exam' in value) || value.exam === undefined || typeof value.exam === 'string';
  return isExam && (value.from === 'all' || value.from === 'mine' || value.from === 'shipped');
}

/**
 * The notes that a filter lets through, each with only the questions that belong to the exam.
 * What names no exam belongs to every exam; a note for other exams stays for a question of its
 * own that is for this one.
 */
export function filterNotes(notes: readonly Note[], { from, exam }: NoteFilter, isShipped: (uri: string) => boolean): readonly Note[] {
  const chosen = from === 'all' ? notes : notes.filter((note) => isShipped(note.uri) === (from === 'shipped'));
  if (exam === undefined) return chosen;
  return chosen.flatMap((note) => {
    const questions = note.questions.filter(({ exams }) => exams.length === 0 || exams.includes(exam));
    if (questions.length === 0 && note.frontMatter.exams.length > 0 && !note.frontMatter.exams.includes(exam)) return [];
    return questions.length === note.questions.length ? [note] : [{ ...note, questions }];
  });
}

/** Every exam that notes or their questions name, sorted. */
export function examsOf(notes: readonly Note[]): readonly string[] {
  return [...new Set(notes.flatMap((note) => [...note.frontMatter.exams, ...note.questions.flatMap(({ exams }) => exams)]))].sort();
}
