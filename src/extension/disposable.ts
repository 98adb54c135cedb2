import type * as vscode from 'vscode';

/** What has to be ended when the extension is. */
export interface Lasting {
  dispose(): void;
}

/** Something with a lifetime: what it registers goes when it goes, and one failure hides no other. */
export abstract class Disposable implements vscode.Disposable {
  #owned: vscode.Disposable[] | undefined = [];

  /** Hands `item` over; after disposal it is disposed at once. */
  protected register<T extends vscode.Disposable>(item: T): T {
    if (this.#owned === undefined) item.dispose();
    else this.#owned.push(item);
    return item;
  }

  protected get isDisposed(): boolean {
    return this.#owned === undefined;
  }

  dispose(): void {
    const owned = this.#owned ?? [];
    this.#owned = undefined;
    const errors: unknown[] = [];
    for (const item of owned.reverse()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some parts could not be disposed.');
  }
}
