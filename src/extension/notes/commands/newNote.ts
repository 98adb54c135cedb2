import * as vscode from 'vscode';
import { noteTemplate } from '../../../core/notes/noteTemplate';
import { type NotesIndex } from '../notesIndex';
import { pathBelow } from '../noteSources';
import { addPlaces } from './addNotes';

/** "New Note": asks for a title and, where there is a choice, a folder; opens the note to be written. */
export async function newNote(index: NotesIndex, homeFolder: string | undefined): Promise<void> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Note'),
    prompt: vscode.l10n.t('What is it about?'),
    placeHolder: 'Amazon SQS (Simple Queue Service)',
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A note needs a title.') : undefined),
  });
  if (title === undefined) return;
  await index.whenReady();
  const folder = await pickFolder(index);
  if (folder === undefined) return;
  const { document, selection } = await createNote(folder, title);
  await vscode.window.showTextDocument(document, { selection });
  if (!index.isNotePlace(document.uri)) await addPlaces([folder], index, homeFolder);
}

/** Writes a note from the template beside whatever is there: a taken name gets a number. */
export async function createNote(folder: vscode.Uri, title: string): Promise<{ readonly document: vscode.TextDocument; readonly selection: vscode.Range }> {
  const { fileName, text, selection: { start, end } } = noteTemplate(title);
  await vscode.workspace.fs.createDirectory(folder);
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${fileName}${number === 1 ? '' : `-${number}`}.md`);
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} cannot be written.', uri.toString(true)));
    return { document: await vscode.workspace.openTextDocument(uri), selection: new vscode.Range(start.line, start.character, end.line, end.character) };
  }
}

/** The folders that hold notes, or where there are none yet a new one in each workspace folder. */
async function pickFolder(index: NotesIndex): Promise<vscode.Uri | undefined> {
  const own = index.library.notes().filter(({ uri }) => !index.isShipped(uri));
  const holding = [...new Set(own.map(({ uri }) => vscode.Uri.joinPath(vscode.Uri.parse(uri), '..').toString()))].map((uri) => vscode.Uri.parse(uri));
  const roots = index.settings.folders();
  const fresh = holding.length > 0 ? [] : roots.map(({ uri }) => vscode.Uri.joinPath(uri, 'aws-notes'));
  const items = [
    ...holding.map((uri) => ({ label: `$(folder) ${vscode.workspace.asRelativePath(uri)}`, description: '', uri })),
    ...fresh.map((uri, index) => ({ label: `$(new-folder) ${roots.length > 1 ? `${roots[index]?.name ?? ''}/` : ''}${pathBelow(uri, vscode.Uri.joinPath(uri, '..'))}`, description: vscode.l10n.t('a new folder'), uri })),
    { label: vscode.l10n.t('Another Folder…'), description: '', uri: undefined },
  ];
  const only = items.length === 2 && holding.length === 1 ? items[0] : undefined;
  const choice = only ?? (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New Note: Where?') }));
  if (choice === undefined || choice.uri !== undefined) return choice?.uri;
  return (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Write Here') }))?.[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
