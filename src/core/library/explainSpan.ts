import { type Span } from '../iac/model';
import { type Term } from '../notes/model';
import { type Library, type Located } from './model';

/** The definition that a tip shows for a span. */
export interface Explanation {
  readonly term: Located<Term>;
  /** The service that the span stands for, or that owns the term; `undefined` for a term without one. */
  readonly service: string | undefined;
}

/**
 * Explains a phrase by its own term, an identifier by the term for the first of its services that
 * the notes know.
 */
export function explainSpan(library: Library, span: Span): Explanation | undefined {
  if (span.term !== undefined) {
    const term = library.definitionsOf(span.term)[0];
    return term === undefined ? undefined : { term, service: term.item.service };
  }
  for (const service of span.services) {
    const term = library.termForService(service);
    if (term !== undefined) return { term, service };
  }
  return undefined;
}
