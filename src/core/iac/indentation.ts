import { type FileContext } from './fileContext';

/** How far up a mapping's owner is looked for, in lines. */
const farthest = 1500;

export interface Ancestor {
  readonly line: number;
  readonly key: string;
}

const keyPattern = /^\s*(?:-\s+)*["']?([\w.$-]+)["']?\s*:/;

/** Columns before the first key or list mark; a mark counts as indentation only to what stands behind it. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/**
 * Keys that a line is nested under, the innermost first, by indentation. Works for YAML and for JSON written
 * one key a line. A list may stand at the column of its own key, as YAML allows.
 */
export function* ancestors(file: FileContext, line: number): Generator<Ancestor> {
  const text = file.lineAt(line);
  let indent = indentOf(text);
  let inList = /^\s*-(?:\s|$)/.test(text);
  for (let above = line - 1; above >= 0 && above > line - farthest; above--) {
    const candidate = file.lineAt(above);
    if (candidate.length > 2000) return;
    const trimmed = candidate.trim();
    if (trimmed === '' || trimmed.startsWith('#') || /^[\]}],?$/.test(trimmed)) continue;
    const its = indentOf(candidate);
    const isItem = trimmed.startsWith('- ') || trimmed === '-';
    if (its > indent || (its === indent && !(inList && !isItem))) continue;
    const key = keyPattern.exec(candidate)?.[1];
    // `- http:` is an item, and its key the parent of what is nested deeper.
    if (key !== undefined) yield { line: above, key };
    indent = its;
    inList = isItem;
    if (its === 0 && !isItem) return;
  }
}
