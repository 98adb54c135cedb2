import { type Bindings, createBindings } from './bindings';
import { pythonModule } from './modules';
import { type Lines } from './readBindings';
import { statements } from './statements';
import { memberOf } from './typescript';

const begins = (text: string): boolean => /^\s*(?:from\s+[\w.]+\s+import\b|import\s+[\w.])/.test(text);
const isComplete = (text: string): boolean => {
  const code = text.replace(/#.*$/, '').trimEnd();
  return code.includes(')') || !(code.includes('(') || code.endsWith('\\') || code.endsWith(',') || /^\s*\w*(?:\s+as\s+\w+)?\s*$/.test(code));
};

/** `import a.b as c`, `from a import b as c, d` and the same in parentheses over several lines. */
export function readPythonImports(lines: Lines): Bindings {
  const bindings = createBindings();
  for (const { text, first, last } of statements(lines, begins, isComplete)) {
    const from = /^\s*from\s+([\w.]+)\s+import\s+(.*)$/.exec(text);
    if (from !== null) {
      const target = pythonModule(from[1] ?? '');
      if (target === undefined) continue;
      bindings.addLines(first, last);
      const names = joined(lines, first, last).replace(/^\s*from\s+[\w.]+\s+import\s+/, '').replace(/[()\\]/g, ' ');
      for (const part of names.split(',')) {
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

/** The statement's lines without their comments. */
function joined(lines: Lines, first: number, last: number): string {
  let text = '';
  for (let line = first; line <= last; line++) text += ` ${lines.at(line).replace(/#.*$/, '')}`;
  return text;
}
