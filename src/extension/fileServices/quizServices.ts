import * as vscode from 'vscode';
import { dialectOf } from '../../core/iac/dialects';
import { collectServices } from '../../core/iac/fileServices';
import { createFileContext } from '../../core/iac/fileContext';
import { type DocumentContexts } from '../hover/documentContexts';
import { type NotesIndex } from '../notes/notesIndex';
import { readAhead } from '../readAhead';
import { type FileServicesView } from './fileServicesView';

export const infrastructureFiles = '**/*.{tf,tofu,tfvars,hcl,yaml,yml,json,template,ts,js,py,java,go,cs,sh,Dockerfile,dockerfile}';
export const leftOut = '**/{node_modules,.git,.terraform,cdk.out,dist,out,vendor,.venv}/**';
/** More files than this say nothing new about which services a workspace uses. */
const filesRead = 5000;
/** A larger file is data or a bundle. In bytes. */
const largestFile = 1024 * 1024;

const languageByEnding: Readonly<Record<string, string>> = { yaml: 'yaml', yml: 'yaml', template: 'yaml', json: 'json', ts: 'typescript', js: 'javascript', py: 'python', java: 'java', go: 'go', cs: 'csharp', sh: 'shellscript' };

/** Starts a quiz about terms, under a title. */
export type StartQuiz = (terms: readonly string[], title: string) => Promise<void>;

export interface QuizServicesOptions {
  readonly index: NotesIndex;
  readonly contexts: DocumentContexts;
  readonly view: FileServicesView;
  readonly startQuiz: StartQuiz;
}

/** "Quiz Me on This File": questions about the services of the active editor, and no others. */
export async function quizFile({ index, view, startQuiz }: QuizServicesOptions): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const services = document === undefined ? [] : await view.servicesOf(document);
  const names = termNames(index, services.map(({ service }) => service));
  if (document === undefined || names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor names no AWS service that your notes explain.'));
    return;
  }
  await startQuiz(names, document.uri.path.split('/').at(-1) ?? '');
}

/** "Quiz Me on This Workspace": looks through infrastructure files, with progress, until done or cancelled. */
export async function quizWorkspace({ index, contexts, startQuiz }: QuizServicesOptions): Promise<void> {
  await index.whenReady();
  const names = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for AWS services in this workspace'), cancellable: true }, async (progress, token) => {
    const files = await vscode.workspace.findFiles(infrastructureFiles, leftOut, filesRead, token);
    const counts = new Map<string, number>();
    let number = 0;
    for await (const [uri, services] of readAhead(files, async (file) => servicesIn(file, contexts))) {
      if (token.isCancellationRequested) return undefined;
      for (const { service, places } of services) counts.set(service, (counts.get(service) ?? 0) + places.length);
      if (number++ % 20 === 0) progress.report({ message: uri.path.split('/').at(-1) ?? '', increment: (20 / files.length) * 100 });
    }
    return termNames(index, [...counts].sort((a, b) => b[1] - a[1]).map(([service]) => service));
  });
  if (names === undefined) return;
  if (names.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('No infrastructure file in this workspace names an AWS service that your notes explain.'));
  else await startQuiz(names, vscode.workspace.name ?? vscode.l10n.t('This workspace'));
}

/** The services that a file names, none where it cannot be read; never rejects. */
export async function servicesIn(uri: vscode.Uri, contexts: DocumentContexts): Promise<ReturnType<ReturnType<typeof collectServices>['services']>> {
  const dialect = dialectOf(languageByEnding[/\.([^./]+)$/.exec(uri.path)?.[1] ?? ''] ?? 'plaintext', uri.path);
  if (dialect === undefined || dialect === 'plaintext') return [];
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largestFile) return [];
    const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).split(/\r\n|\r|\n/);
    const collector = collectServices(createFileContext({ dialect, lineCount: lines.length, lineAt: (line) => lines[line] ?? '' }), contexts.phrases);
    collector.step(lines.length);
    return collector.services();
  } catch {
    // A file that went away or cannot be read names no service; the others still count.
    return [];
  }
}

function termNames(index: NotesIndex, services: readonly string[]): readonly string[] {
  return services.flatMap((service) => index.library.termForService(service)?.item.name ?? []);
}
