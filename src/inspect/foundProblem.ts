import { type Severity } from '../core/notes/model';

/** A problem as the command line shows it. */
export interface FoundProblem {
  /** As shown: the argument as given, joined with the path below it. */
  readonly file: string;
  /** Where the file is. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly col: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly lineText: string;
  /** Paths of other files that are part of it. */
  readonly relatedPaths: readonly string[];
}
