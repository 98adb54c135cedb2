import * as vscode from 'vscode';
import { type NotesIndex } from '../../../src/extension/notes/notesIndex';
import { handOver } from '../handOver';
import { megabyte } from '../measure';
import { measureChanges } from '../notes/changes';
import { countsOf, readForUs } from './countNotes';
import { editorFloorOf } from './editorFloor';
import { type WebIndex } from './figures';
import { measureReading } from './reading';

/** What V8 adds to a worker's globals when it is told to. */
declare const gc: () => void;
/** Bytes, by names such as `old_space_live_bytes`. */
declare const getV8Statistics: () => Readonly<Record<string, number>>;

/** The entry of an extension of its own, which shares the web worker with the one that is measured. */
export function activate(): void {
  void measure().then(handOver, (error: unknown) => {
    handOver({ error: error instanceof Error ? error.message : String(error) });
  });
}

async function measure(): Promise<WebIndex> {
  const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (extension === undefined || workspace === undefined) throw new Error('The extension or the folder with the notes is missing.');
  await extension.activate();
  const named = vscode.workspace.getConfiguration('awsExamNotes').get<readonly string[]>('notes.folders', []);
  const floor = await editorFloorOf(named.map((name) => vscode.Uri.joinPath(workspace, name)));
  const reading = await measureReading(heapUsed);
  const index = await readForUs(extension.extensionUri);
  const counts = countsOf(index);
  await expectSameDefinitions(index);
  const own = index.library.notes().flatMap(({ uri }) => (index.isShipped(uri) ? [] : [uri]));
  const change = await measureChanges(index.library, index.roots, own, async (uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))));
  return { floor, ...reading, counts, change };
}

/** Asks the extension for all definitions of the term that most notes define: whether it has read what it said it has. */
async function expectSameDefinitions(index: NotesIndex): Promise<void> {
  const terms = index.library.terms().filter(({ note, item }) => item.strength === 'bold' && !index.isShipped(note.uri));
  const most = terms.map((term) => ({ ...term, count: index.library.definitionsOf(term.item.name).length })).reduce((a, b) => (b.count > a.count ? b : a));
  const uri = vscode.Uri.parse(most.note.uri);
  const line = most.item.range.start.line;
  const document = await vscode.workspace.openTextDocument(uri);
  const found = await vscode.commands.executeCommand<readonly unknown[]>('vscode.executeDefinitionProvider', uri, new vscode.Position(line, document.lineAt(line).text.indexOf(most.item.name)));
  if (found.length !== most.count) throw new Error(`"${most.item.name}" has ${most.count} definitions, and the extension knows ${found.length}.`);
}

/** Megabytes in use after everything that is not was collected. */
function heapUsed(): number {
  gc();
  gc();
  const used = Object.entries(getV8Statistics()).filter(([name]) => name.endsWith('_live_bytes') || name === 'amount_of_external_allocated_memory');
  return used.reduce((sum, [, bytes]) => sum + bytes, 0) / megabyte;
}
