/** What a name in a file stands for, by the file's own imports. */
export interface Bindings {
  readonly size: number;
}

export const noBindings: Bindings = { size: 0 };
