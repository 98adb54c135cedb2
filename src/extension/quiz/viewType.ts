/** The quiz's tab, by the name under which VS Code keeps it when the window is reloaded. */
export const quizViewType = 'awsExamNotes.quiz';
