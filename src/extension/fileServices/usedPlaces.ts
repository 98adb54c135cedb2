import * as vscode from 'vscode';
import { createFileContext } from '../../core/iac/fileContext';
import { collectServices } from '../../core/iac/fileServices';
import { type SessionCard } from '../../core/quiz/session';
import { infrastructureFiles, leftOut, servicesIn } from './quizServices';
import { type DocumentContexts } from '../hover/documentContexts';
import { readAhead } from '../readAhead';

/** A line of the open workspace that uses a service. Lines and columns count from 0. */
export interface UsedPlace {
  readonly uri: vscode.Uri;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** `main.tf:42` */
  readonly label: string;
}

/** Files looked through for this; a larger workspace shows a service early or not at all. */
const FILES_READ = 200;
/** What was found is believed for so long, in milliseconds. */
const FRESH_FOR = 5 * 60_000;

/** Where the workspace uses AWS services: read when first asked for, and again after some minutes. */
export class UsedPlaces {
  readonly #contexts: DocumentContexts;
  #found: { readonly at: number; readonly places: Promise<ReadonlyMap<string, UsedPlace>> } | undefined;

  constructor(contexts: DocumentContexts) {
    this.#contexts = contexts;
  }

  /** The first place that uses what a card's right answer is about, else what its question is. */
  async of({ stem, options }: SessionCard, now: number): Promise<UsedPlace | undefined> {
    const right = options.filter(({ correct }) => correct).map(({ text }) => text);
    const services = [...this.#servicesSaid(right), ...this.#servicesSaid([stem])];
    if (services.length === 0 || (vscode.workspace.workspaceFolders ?? []).length === 0) return undefined;
    if (this.#found === undefined || now - this.#found.at > FRESH_FOR) this.#found = { at: now, places: this.#look() };
    const places = await this.#found.places;
    return services.map((service) => places.get(service)).find((place) => place !== undefined);
  }

  #servicesSaid(texts: readonly string[]): readonly string[] {
    const lines = texts.join('\n').split('\n');
    const collector = collectServices(createFileContext({ dialect: 'markdown', lineCount: lines.length, lineAt: (line) => lines[line] ?? '' }), this.#contexts.phrases);
    collector.step(lines.length);
    return collector.services().map(({ service }) => service);
  }

  async #look(): Promise<ReadonlyMap<string, UsedPlace>> {
    const places = new Map<string, UsedPlace>();
    const files = await vscode.workspace.findFiles(infrastructureFiles, leftOut, FILES_READ);
    for await (const [uri, services] of readAhead(files, async (file) => servicesIn(file, this.#contexts))) {
      for (const { service, places: [first] } of services) {
        if (first !== undefined && !places.has(service)) places.set(service, { uri, ...first, label: `${vscode.workspace.asRelativePath(uri)}:${first.line + 1}` });
      }
    }
    return places;
  }
}
