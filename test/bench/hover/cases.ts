import { megabyte } from '../measure';
import { type GeneratedDocument, longLines, manyLines, oneLine, withoutAws } from './documents';

/** Terms in the glossary that hovers are measured with. */
export const termCount = 10_000;

/** The documents that the hover budgets hold for. */
export const hoverCases: readonly { readonly name: string; readonly make: () => GeneratedDocument }[] = [
  { name: 'Terraform, 5 MB', make: () => manyLines('terraform', 5 * megabyte) },
  { name: 'YAML, 5 MB', make: () => manyLines('yaml', 5 * megabyte) },
  { name: 'TypeScript, 5 MB', make: () => manyLines('typescript', 5 * megabyte) },
  { name: 'TypeScript without AWS, 5 MB', make: () => withoutAws(5 * megabyte) },
  { name: 'JSON, 5 MB in one line', make: () => oneLine('json', 5 * megabyte) },
  { name: 'YAML, a line of 1 MB', make: () => oneLine('yaml', megabyte) },
  { name: 'TypeScript, a line of 1 MB', make: () => oneLine('typescript', megabyte) },
  { name: 'Terraform, a line of 1 MB', make: () => oneLine('terraform', megabyte) },
  { name: 'JSON, five lines of 1 MB', make: () => longLines('json', megabyte, 5) },
];
