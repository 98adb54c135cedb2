/** Who published a module; members are read by the publisher's habits. */
export type Family = 'cdk' | 'pulumi' | 'sdk' | 'cdktf';

/** A module that is a service's, or a part of one. */
export interface ServiceModule {
  readonly family: Family;
  /** Lower case, without the vendor's prefix: `ecs-patterns`, `cloudwatch`. */
  readonly module: string;
  readonly services: readonly string[];
}

/**
 * What a name in a file stands for, by the file's own imports.
 * - `root`: a package whose members are modules: `cdk.aws_ecs`, `aws.ecs`, `AWS.ECS`
 * - `module`: members are the service's: `ecs.FargateService`
 * - `member`: one class, type or function of a module
 * - `foreign`: imported from elsewhere, so that no wildcard import claims it
 */
export type Binding =
  | { readonly kind: 'root'; readonly family: Family }
  | { readonly kind: 'module'; readonly of: ServiceModule }
  | { readonly kind: 'member'; readonly of: ServiceModule; readonly name: string }
  | { readonly kind: 'foreign' };

export interface Bindings {
  /** By the name that the file's code uses. */
  readonly names: ReadonlyMap<string, Binding>;
  /** Names as the exporting package has them (`aws_ecs` in `aws_ecs as ecs`), which only import statements use. */
  readonly originals: ReadonlyMap<string, Binding>;
  /** Whether a line is part of an import statement, where a module's name stands alone. */
  readonly isImport: (line: number) => boolean;
  /** Modules whose every class is in scope: `using Amazon.CDK.AWS.ECS;`, `import software.amazon.awscdk.services.ecs.*;` */
  readonly wildcards: readonly ServiceModule[];
}

export const noBindings: Bindings = { names: new Map(), originals: new Map(), isImport: () => false, wildcards: [] };

/** What one import statement binds. */
export interface Imports {
  /** Whether its module is one of AWS's. */
  readonly isAws: boolean;
  readonly names: readonly ImportedName[];
}

export interface ImportedName {
  readonly local: string;
  readonly target: Binding | undefined;
  /** Its name in the module, where that has one. */
  readonly original?: string;
}

/** Collects the bindings of one file. */
export interface BindingsBuilder extends Bindings {
  /** Grows whenever a name comes to stand for something else. While it stays, binding the same again changes nothing. */
  readonly version: number;
  bind(local: string, binding: Binding | undefined, original?: string): void;
  /** Lines of an import statement, both inclusive. Statements have to come in their order. */
  addLines(from: number, to: number): void;
  addWildcard(module: ServiceModule): void;
}

export function createBindings(): BindingsBuilder {
  const names = new Map<string, Binding>();
  const originals = new Map<string, Binding>();
  // First and last lines in turn: one array of numbers, in which one can search.
  const lines: number[] = [];
  const wildcards: ServiceModule[] = [];
  let version = 0;
  const put = (map: Map<string, Binding>, name: string, binding: Binding): void => {
    if (map.get(name) === binding) return;
    map.set(name, binding);
    version++;
  };
  return {
    get version() {
      return version;
    },
    names,
    originals,
    isImport: (line) => {
      let low = 0;
      let high = lines.length >> 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((lines[middle * 2 + 1] ?? 0) < line) low = middle + 1;
        else high = middle;
      }
      return line >= (lines[low * 2] ?? Infinity);
    },
    wildcards,
    bind: (local, binding, original) => {
      if (binding === undefined) return;
      put(names, local, binding);
      if (original !== undefined && original !== local) put(originals, original, binding);
    },
    addLines: (from, to) => {
      lines.push(from, to);
    },
    addWildcard: (module) => {
      if (!wildcards.some((known) => known.family === module.family && known.module === module.module)) wildcards.push(module);
    },
  };
}
