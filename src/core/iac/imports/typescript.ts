import { type Binding, type Bindings, type BindingsBuilder, createBindings } from './bindings';
import { npmModule, rootMember } from './modules';
import { type Lines } from '../lines';
import { statements, type StatementSyntax } from './statements';

/** `import`, `export … from`, destructuring, and an alias such as `const ecs = cdk.aws_ecs`. */
const beginning = /^[\t\v\f\r ]*(?:import\b|export\s+(?:type\s+)?[*{]|(?:const|let|var)\s*\{|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=\s*[\w$]+\.aws_\w)/;
const specifierPattern = /(?:\bfrom|\brequire\s*\(|^\s*import)\s*["']([^"']{1,200})["']/;

const syntax: StatementSyntax = {
  // One search, since this is asked of every line of a file; few of them pass.
  begins: new RegExp(`${beginning.source}|require`),
  isOther: (text) => !beginning.test(text) && !(text.includes('=') && /\brequire\s*\(/.test(text)),
  isComplete: (text) => specifierPattern.test(text) || (!/^\s*(?:import|export)\b(?![^{]*=)/.test(text) && !isOpen(text)),
  lineComment: '//',
};
const isOpen = (text: string): boolean => text.lastIndexOf('{') > text.lastIndexOf('}');

/** `import`, `import … = require(…)`, `require` and destructuring, in TypeScript and JavaScript. */
export function readTypescriptImports(lines: Lines): Bindings {
  const bindings = createBindings();
  // Generated code repeats its imports thousands of times, and each time they bind the same.
  const known = new Map<string, Imports | undefined>();
  for (const { text, first, last } of statements(lines, syntax)) {
    let imports = known.get(text);
    if (imports === undefined && !known.has(text)) known.set(text, (imports = readImports(stripComments(text))));
    for (const { local, target, original } of imports?.names ?? []) bindings.bind(local, target, original);
    if (imports === undefined ? readAlias(bindings, stripComments(text)) : imports.isAws) bindings.addLines(first, last);
  }
  return bindings;
}

/** What one import statement binds. */
interface Imports {
  readonly isAws: boolean;
  readonly names: readonly ImportedName[];
}

interface ImportedName {
  readonly local: string;
  readonly target: Binding | undefined;
  readonly original?: string;
}

const otherImports: Imports = { isAws: false, names: [] };

const stripComments = (text: string): string => text.replace(/\/\*.{0,400}?\*\//g, ' ');

/** `undefined` for a statement that names no module. */
function readImports(text: string): Imports | undefined {
  const specifier = specifierPattern.exec(text)?.[1];
  if (specifier === undefined) return undefined;
  const target = npmModule(specifier);
  if (target === undefined) return otherImports;
  const clause = /^\s*(?:import|export)\s+(?:type\s+)?(.*?)\s*(?:\bfrom\b|=\s*require)/.exec(text)?.[1] ?? /(?:const|let|var)\s+(.*?)\s*=[^=>]*require\s*\(/.exec(text)?.[1] ?? '';
  return { isAws: true, names: readClause(clause, target) };
}

/** `* as ecs`, `AWS`, `{ aws_ecs as ecs, Stack }`, `{ Cluster: C }`, `cdk, { aws_s3 }`. */
function readClause(clause: string, target: Binding): readonly ImportedName[] {
  const braces = /\{([^}]*)\}/.exec(clause)?.[1];
  const outside = clause.replace(/\{[^}]*\}?/, ' ');
  const names: ImportedName[] = Array.from(outside.matchAll(/(?:\*\s*as\s+)?([\w$]+)\s*(?=,|$)/g), ([, local = '']) => ({ local, target }));
  for (const part of braces?.split(',') ?? []) {
    const match = /^\s*(?:type\s+)?([\w$]+)(?:(?:\s+as\s+|\s*:\s*)([\w$]+))?/.exec(part);
    if (match === null) continue;
    const [, original = '', local = original] = match;
    names.push({ local, target: memberOf(target, original), original });
  }
  return names;
}

export function memberOf(target: Binding, name: string): Binding | undefined {
  switch (target.kind) {
    case 'root':
      return rootMember(target.family, name);
    case 'module':
      return { kind: 'member', of: target.of, name };
    case 'member':
    case 'foreign':
      return undefined;
  }
}

/** `const ecs = cdk.aws_ecs;`, `import ecs = cdk.aws_ecs;` and, as good as an import, `const { aws_ecs: ecs } = cdk;` */
function readAlias(bindings: BindingsBuilder, text: string): boolean {
  const direct = /^\s*(?:(?:const|let|var|import|export)\s+)+([\w$]+)\s*=\s*([\w$]+)\.(\w+)\s*;?\s*$/.exec(text);
  if (direct !== null) {
    const root = bindings.names.get(direct[2] ?? '');
    if (root?.kind === 'root') bindings.bind(direct[1] ?? '', rootMember(root.family, direct[3] ?? ''));
    return false;
  }
  const destructured = /^\s*(?:const|let|var)\s*(\{[^}]*\})\s*=\s*([\w$]+)\s*;?\s*$/.exec(text);
  const source = bindings.names.get(destructured?.[2] ?? '');
  if (destructured === null || source === undefined) return false;
  for (const { local, target, original } of readClause(destructured[1] ?? '', source)) bindings.bind(local, target, original);
  return true;
}
