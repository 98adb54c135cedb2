import * as vscode from 'vscode';
import { type Session } from '../../core/quiz/session';
import { isSession } from '../../core/quiz/sessionGuard';
import { isExamSession } from '../../core/quiz/simulation/examGuard';
import { type ExamSession } from '../../core/quiz/simulation/examSession';

/** Unfinished sessions that nobody came back to for this long are thrown away, in milliseconds. */
const FORGOTTEN_AFTER = 30 * 24 * 3_600_000;

export type AnySession = Session | ExamSession;

/** When somebody was there last, in milliseconds since 1970. */
const leftAt = (session: AnySession): number => (session.mode === 'exam' ? session.countedTo : session.shownAt);

/** Unfinished quizzes, a file each, so that a reload goes on where it was. */
export class SessionFiles {
  readonly #folder: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'sessions');
  }

  /** Keeps a session until it is finished, a simulated exam also with its result. */
  async save(session: AnySession): Promise<void> {
    if (session.phase === 'finished') await this.#remove(session.id);
    else {
      // A crash while writing must leave the last state whole.
      const fresh = vscode.Uri.joinPath(this.#folder, `${session.id}.new`);
      await vscode.workspace.fs.writeFile(fresh, new TextEncoder().encode(JSON.stringify(session)));
      await vscode.workspace.fs.rename(fresh, this.#fileFor(session.id), { overwrite: true });
    }
  }

  /** The session with this id, which may come from anywhere; `undefined` if there is none that can go on. */
  async load(id: unknown): Promise<AnySession | undefined> {
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return undefined;
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#fileFor(id))));
      return (isSession(value) || isExamSession(value)) && value.id === id ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** The session that was left last, of those that are not finished. */
  async latest(): Promise<AnySession | undefined> {
    const sessions = await Promise.all((await this.#names()).map((name) => this.load(name.replace(/\.json$/, ''))));
    return sessions
      .filter((session) => session !== undefined)
      .filter(({ phase }) => phase !== 'finished' && phase !== 'submitted')
      .sort((a, b) => leftAt(b) - leftAt(a))[0];
  }

  /** Throws away what was forgotten. Other windows' sessions are young, and stay. */
  async sweep(now: number): Promise<void> {
    for (const name of await this.#names()) {
      const id = name.replace(/\.json$/, '');
      const session = await this.load(id);
      if (session === undefined || now - leftAt(session) > FORGOTTEN_AFTER) await this.#remove(id);
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return (await vscode.workspace.fs.readDirectory(this.#folder)).map(([name]) => name).filter((name) => name.endsWith('.json'));
    } catch {
      // No folder yet.
      return [];
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
