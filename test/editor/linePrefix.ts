/** Marks the lines that are the tests' own among all that an extension host says. */
export const linePrefix = 'editor-tests| ';
