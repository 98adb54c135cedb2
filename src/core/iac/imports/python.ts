import { type Binding, type Bindings, createBindings, type ImportedName, type Imports } from './bindings';
import { pythonModule } from './modules';
import { type Lines } from '../lines';
import { type StatementSyntax, visitStatements } from './statements';
import { memberOf } from './typescript';

const syntax: StatementSyntax = {
  begins: /^\s*(?:from\s+[\w.]+\s+import\b|import\s+[\w.])/,
  isComplete: (text) => (text.includes('(') ? text.includes(')') : !text.endsWith('\\')),
  lineComment: '#',
};

/** `import a.b as c`, `from a import b as c, d` and the same in parentheses over several lines. */
export function readPythonImports(lines: Lines): Bindings {
  const bindings = createBindings();
  visitStatements(lines, syntax, readImports, ({ isAws, names }, first, last) => {
    if (isAws) bindings.addLines(first, last);
    for (const { local, target, original } of names) bindings.bind(local, target, original);
  });
  return bindings;
}

function readImports(text: string): Imports {
  const from = /^\s*from\s+([\w.]+)\s+import\s+(.*)$/.exec(text);
  if (from !== null) return readMembers(pythonModule(from[1] ?? ''), from[2] ?? '');
  const names: ImportedName[] = [];
  for (const [, path = '', alias] of text.replace(/^\s*import\s+/, '').matchAll(/([\w.]+)(?:\s+as\s+(\w+))?\s*(?:,|#|;|$)/g)) {
    const target = pythonModule(path);
    if (target === undefined) continue;
    // `import aws_cdk.aws_ecs` binds the top package; the dotted path is then read as it stands.
    const top = path.includes('.') && alias === undefined ? path.slice(0, path.indexOf('.')) : undefined;
    names.push(top === undefined ? { local: alias ?? path, target } : { local: top, target: pythonModule(top) });
  }
  return { isAws: names.length > 0, names };
}

function readMembers(target: Binding | undefined, members: string): Imports {
  const names: ImportedName[] = [];
  if (target === undefined) return { isAws: false, names };
  for (const part of members.replace(/[()\\]/g, ' ').split(',')) {
    const match = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
    if (match === null) continue;
    const [, original = '', local = original] = match;
    names.push({ local, target: memberOf(target, original), original });
  }
  return { isAws: true, names };
}
