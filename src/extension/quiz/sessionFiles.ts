import * as vscode from 'vscode';
import { type Session } from '../../core/quiz/session';
import { isSession } from '../../core/quiz/sessionGuard';

/** Unfinished sessions that nobody came back to for this long are thrown away, in milliseconds. */
const FORGOTTEN_AFTER = 30 * 24 * 3_600_000;

/** Unfinished quizzes, a file each, so that a reload goes on where it was. */
export class SessionFiles {
  readonly #folder: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'sessions');
  }

  /** Keeps an unfinished session; a finished one is gone. */
  async save(session: Session): Promise<void> {
    if (session.phase === 'finished') await this.#remove(session.id);
    else await vscode.workspace.fs.writeFile(this.#fileFor(session.id), new TextEncoder().encode(JSON.stringify(session)));
  }

  /** The session with this id, which may come from anywhere; `undefined` if there is none that can go on. */
  async load(id: unknown): Promise<Session | undefined> {
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return undefined;
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#fileFor(id))));
      return isSession(value) && value.id === id ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Throws away what was forgotten. Other windows' sessions are young, and stay. */
  async sweep(now: number): Promise<void> {
    try {
      for (const [name] of await vscode.workspace.fs.readDirectory(this.#folder)) {
        const id = name.replace(/\.json$/, '');
        const session = await this.load(id);
        if (session === undefined || now - session.shownAt > FORGOTTEN_AFTER) await this.#remove(id);
      }
    } catch {
      // No folder yet, or no right to clean it.
    }
  }

  #fileFor(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${id}.json`);
  }

  async #remove(id: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#fileFor(id));
    } catch {
      // It never came to a file.
    }
  }
}
