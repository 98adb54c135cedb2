import { type Binding, type Bindings, type BindingsBuilder, createBindings, type ImportedName, type Imports } from './bindings';
import { npmModule, rootMember } from './modules';
import { type Lines } from '../lines';
import { type StatementSyntax, visitStatements } from './statements';

/** `import`, `export … from`, destructuring, and an alias such as `const ecs = cdk.aws_ecs`. */
const beginning = /^[\t\v\f\r ]*(?:import\b|export\s+(?:type\s+)?[*{]|(?:const|let|var)\s*\{|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=\s*[\w$]+\.aws_\w)/;
const specifierPattern = /(?:\bfrom|\brequire\s*\(|^\s*import)\s*["']([^"']{1,200})["']/;

const syntax: StatementSyntax = {
  // One search, since this is asked of every line of a file; few of them pass.
  begins: new RegExp(`${beginning.source}|require`),
  isOther: (text) => text.includes('require') && !beginning.test(text) && !(text.includes('=') && /\brequire\s*\(/.test(text)),
  isComplete: (text) => specifierPattern.test(text) || (!/^\s*(?:import|export)\b(?![^{]*=)/.test(text) && !isOpen(text)),
  lineComment: '//',
};
const isOpen = (text: string): boolean => text.lastIndexOf('{') > text.lastIndexOf('}');

/** `import`, `import … = require(…)`, `require` and destructuring, in TypeScript and JavaScript. */
export function readTypescriptImports(lines: Lines): Bindings {
  const bindings = createBindings();
  const parse = (text: string): ImportStatement => {
    const bare = stripComments(text);
    return { text: bare, imports: readImports(bare), boundAt: -1 };
  };
  visitStatements(lines, syntax, parse, (statement, first, last) => {
    const { imports } = statement;
    if (imports === undefined ? readAlias(bindings, statement.text) : imports.isAws) bindings.addLines(first, last);
    if (imports === undefined || statement.boundAt === bindings.version) return;
    for (const { local, target, original } of imports.names) bindings.bind(local, target, original);
    statement.boundAt = bindings.version;
  });
  return bindings;
}

interface ImportStatement {
  readonly text: string;
  /** `undefined` for a statement that names no module: it may name an import. */
  readonly imports: Imports | undefined;
  /** The bindings' version once these imports were bound. */
  boundAt: number;
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
