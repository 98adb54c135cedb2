import { type Bindings, createBindings } from './bindings';
import { javaPackage } from './modules';
import { type Lines } from '../lines';

const statement = /^\s*import\s+(static\s+)?([\w.]+?)(\.\*)?\s*;/;

/** A type that the file declares is its own, whatever a wildcard import holds. */
const declaration = /\b(?:class|interface|enum|record|struct)\s+([A-Z]\w*)/;

/** `import a.b.C;`, `import a.b.*;` and `import static a.b.C.D;` */
export function readJavaImports(lines: Lines): Bindings {
  const bindings = createBindings();
  for (let line = 0; line < lines.count; line++) {
    const text = lines.at(line);
    if (text.length > 500) continue;
    const declared = declaration.exec(text)?.[1];
    if (declared !== undefined) bindings.bind(declared, { kind: 'foreign' });
    if (!text.includes('import')) continue;
    const match = statement.exec(text);
    if (match === null) continue;
    const [, isStatic, path = '', wildcard] = match;
    const classAt = path.search(/\.[A-Z]/);
    const module = javaPackage(classAt < 0 ? path : path.slice(0, classAt));
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (module === undefined) {
      if (wildcard === undefined) bindings.bind(name, { kind: 'foreign' });
      continue;
    }
    bindings.addLines(line, line);
    // A static member is read by its class: tcp of Port.
    if (wildcard === undefined) bindings.bind(name, { kind: 'member', of: module, name: classAt < 0 ? name : (path.slice(classAt + 1).split('.', 1)[0] ?? name) });
    else if (isStatic === undefined && classAt < 0) bindings.addWildcard(module);
  }
  return bindings;
}
