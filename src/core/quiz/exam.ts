export function isForExam(exams: readonly string[], exam: string | undefined): boolean {
  return exam === undefined || exams.length === 0 || exams.some((code) => code.toLowerCase() === exam.toLowerCase());
}
