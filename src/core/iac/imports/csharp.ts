import { type Binding, type Bindings, createBindings } from './bindings';
import { dotnetNamespace } from './modules';
import { type Lines } from '../lines';

const using = /^\s*(?:global\s+)?using\s+(static\s+)?(?:(\w+)\s*=\s*)?(?:global::)?([\w.]+)\s*;/;

/** A type that the file declares is its own, whatever a wildcard import holds. */
const declaration = /\b(?:class|interface|enum|record|struct)\s+([A-Z]\w*)/;

/** `using A.B;` puts every class in scope; `using C = A.B;` names a namespace or a class; `using static A.B.C;` names one too. */
export function readCsharpImports(lines: Lines): Bindings {
  const bindings = createBindings();
  for (let line = 0; line < lines.count; line++) {
    const text = lines.at(line);
    if (text.length > 500) continue;
    const declared = declaration.exec(text)?.[1];
    if (declared !== undefined) bindings.bind(declared, { kind: 'foreign' });
    if (!text.includes('using')) continue;
    const match = using.exec(text);
    if (match === null) continue;
    const [, isStatic, alias, path = ''] = match;
    const target = dotnetNamespace(path);
    if (target === undefined) continue;
    bindings.addLines(line, line);
    if (alias !== undefined) bindings.bind(alias, classOf(path) ?? target);
    else if (target.kind === 'module' && isStatic === undefined) bindings.addWildcard(target.of);
  }
  return bindings;
}

/** Namespaces below a module's own; any other last word is a class: `using HealthCheck = Amazon.CDK.AWS.ECS.HealthCheck;` */
const subNamespace = /^(?:Actions|Alpha|Assets|Authorizers|Classic|Common|Deployment|Destinations|Enums|EventSources|Go|HookTargets|Inputs|Integrations|Model|Nodejs|Notifications|Origins|Outputs|Patterns|Python|Subscriptions|Targets|Tasks)$/;

function classOf(path: string): Binding | undefined {
  const dot = path.lastIndexOf('.');
  const name = path.slice(dot + 1);
  const outer = dotnetNamespace(path.slice(0, dot));
  return outer?.kind === 'module' && !subNamespace.test(name) ? { kind: 'member', of: outer.of, name } : undefined;
}
