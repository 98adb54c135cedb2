/** A question without a key or without a choice is a problem for its author, not for a learner. */
export function isAskable({ kind, options }: Question): boolean {
  if (kind === 'flashcard' || kind === 'cloze') return options.length > 0;
  return options.length > 1 && options.some(({ correct }) => correct);
}

export function isForExam(exams: readonly string[], exam: string | undefined): boolean {
  return exam === undefined || exams.length === 0 || exams.some((code) => code.toLowerCase() === exam.toLowerCase());
}
