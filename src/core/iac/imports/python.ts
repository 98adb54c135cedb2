import { type Bindings, createBindings } from './bindings';
import { pythonModule } from './modules';
import { type Lines } from '../lines';
import { statements, type StatementSyntax } from './statements';
import { memberOf } from './typescript';

const syntax: StatementSyntax = {
  begins: /^\s*(?:from\s+[\w.]+\s+import\b|import\s+[\w.])/,
  isComplete: (text) => (text.includes('(') ? text.includes(')') : !text.endsWith('\\')),
  lineComment: '#',
};

/** `import a.b as c`, `from a import b as c, d` and the same in parentheses over several lines. */
export function readPythonImports(lines: Lines): Bindings {
  const bindings = createBindings();
  for (const { text, first, last } of statements(lines, syntax)) {
    const from = /^\s*from\s+([\w.]+)\s+import\s+(.*)$/.exec(text);
    if (from !== null) {
      const target = pythonModule(from[1] ?? '');
      if (target === undefined) continue;
      bindings.addLines(first, last);
      for (const part of (from[2] ?? '').replace(/[()\\]/g, ' ').split(',')) {
        const match = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
        if (match === null) continue;
        const [, original = '', local = original] = match;
        bindings.bind(local, memberOf(target, original), original);
      }
      continue;
    }
    for (const [, path = '', alias] of text.replace(/^\s*import\s+/, '').matchAll(/([\w.]+)(?:\s+as\s+(\w+))?\s*(?:,|#|;|$)/g)) {
      const target = pythonModule(path);
      if (target === undefined) continue;
      bindings.addLines(first, last);
      // `import aws_cdk.aws_ecs` binds the top package; the dotted path is then read as it stands.
      const top = path.includes('.') && alias === undefined ? path.slice(0, path.indexOf('.')) : undefined;
      if (top === undefined) bindings.bind(alias ?? path, target);
      else bindings.bind(top, pythonModule(top));
    }
  }
  return bindings;
}
