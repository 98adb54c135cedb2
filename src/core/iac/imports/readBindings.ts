import { type Lines } from '../lines';
import { type IacDialect } from '../model';
import { type Bindings, noBindings } from './bindings';
import { readCsharpImports } from './csharp';
import { readGoImports } from './go';
import { readJavaImports } from './java';
import { readPythonImports } from './python';
import { readTypescriptImports } from './typescript';

const readers: Partial<Readonly<Record<IacDialect, (lines: Lines) => Bindings>>> = {
  typescript: readTypescriptImports,
  python: readPythonImports,
  java: readJavaImports,
  go: readGoImports,
  csharp: readCsharpImports,
};

/** What a file's own imports bind; dialects without imports have none. */
export function readBindings(dialect: IacDialect, lines: Lines): Bindings {
  return readers[dialect]?.(lines) ?? noBindings;
}
