import { type Bindings, createBindings } from './bindings';
import { goPackage } from './modules';
import { type Lines } from '../lines';

const single = /^\s*import\s+(?:([\w.]+)\s+)?"([^"]+)"/;
const grouped = /^\s*(?:([\w.]+)\s+)?"([^"]+)"\s*(?:\/\/.*)?$/;

/** `import "a"`, `import b "a"` and groups in parentheses; the name without an alias is the path's last word. */
export function readGoImports(lines: Lines): Bindings {
  const bindings = createBindings();
  let inGroup = false;
  for (let line = 0; line < lines.count; line++) {
    const text = lines.at(line);
    if (text.length > 500) continue;
    if (/^\s*import\s*\(/.test(text)) inGroup = true;
    else if (inGroup && /^\s*\)/.test(text)) inGroup = false;
    else if (!inGroup && /^(?:func|type|var|const)\b/.test(text)) break;
    const match = inGroup ? grouped.exec(text) : single.exec(text);
    const path = match?.[2];
    const target = path === undefined ? undefined : goPackage(path);
    if (path === undefined || target === undefined) continue;
    bindings.addLines(line, line);
    const name = path.split('/').filter((part) => !/^v\d+$/.test(part)).at(-1) ?? '';
    bindings.bind(match?.[1] ?? name, target);
  }
  return bindings;
}
