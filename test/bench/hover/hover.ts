import { type FileContext } from '../../../src/core/iac/fileContext';
import { spanAt } from '../../../src/core/iac/spans';
import { explainSpan } from '../../../src/core/library/explainSpan';
import { type Glossary } from './glossary';

/** What the hover provider does for a place, the editor's own part left out. Returns whether there is a tip. */
export function hover(context: FileContext, { line, column }: { readonly line: number; readonly column: number }, { library, phrases }: Glossary): boolean {
  const span = spanAt(context, line, column, phrases);
  return span !== undefined && explainSpan(library, span) !== undefined;
}
