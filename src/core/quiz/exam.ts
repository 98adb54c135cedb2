/** Whether something that names exams (none means all) belongs to an exam; without one everything does. Codes in any case. */
export function isForExam(exams: readonly string[], exam: string | undefined): boolean {
  return exam === undefined || exams.length === 0 || exams.some((code) => code.toLowerCase() === exam.toLowerCase());
}
