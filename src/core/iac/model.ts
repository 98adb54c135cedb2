/**
 * The vocabulary of the line scanners: a dialect reads a line of a file and gives spans.
 * Columns count UTF-16 units from 0.
 */

/** A way of writing infrastructure, chosen from the editor's language id and the file's name. */
export type IacDialect =
  | 'terraform'
  | 'yaml'
  | 'json'
  | 'typescript'
  | 'python'
  | 'java'
  | 'go'
  | 'csharp'
  | 'dockerfile'
  | 'compose'
  | 'shell'
  | 'markdown'
  | 'plaintext';

/** What kind of token was recognised, strongest syntax first. */
export type TokenKind =
  | 'arn'
  | 'registryUri'
  | 'host'
  | 'principal'
  | 'cloudFormationType'
  | 'pulumiToken'
  | 'iamAction'
  | 'terraformType'
  | 'cdk'
  | 'sdk'
  | 'cli'
  | 'event'
  | 'image'
  | 'enumValue'
  | 'phrase';

/** A token on one line. Every column from `start` to `end` (inclusive) gives the same answer. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Canonical service names, the most telling first; empty only for a phrase that no service owns. */
  readonly services: readonly string[];
  /** The glossary term that a phrase matched; `undefined` for identifiers. */
  readonly term: string | undefined;
}
