/** The Progress tab, by the name under which VS Code keeps it when the window is reloaded. */
export const progressViewType = 'awsExamNotes.progress';
