import * as vscode from 'vscode';
import { countsOf, groupFound, type FoundPlace, type LookedAtFile } from '../../../core/library/foundFolders';
import { noteOfBytes } from '../../../core/notes/fileNote';
import { readAhead } from '../../readAhead';
import { createSlices, longestStretch } from '../../slices';
import { findNotes } from '../noteFiles';
import { type NotesIndex } from '../notesIndex';
import { type ReadFile } from '../readFile';
import { pathBelow } from '../noteSources';
import { type NotesRootFolder, type NotesSettings } from '../notesSettings';
import { addPlaces } from './addNotes';

/** What one workspace folder holds beside the notes that are known already. */
export interface FoundInFolder {
  readonly folder: NotesRootFolder;
  readonly places: readonly FoundPlace[];
}

/** Looks through all Markdown of all workspace folders that no exclusion leaves out. */
export async function lookThrough(settings: NotesSettings, read: ReadFile, isKnown: (uri: vscode.Uri) => boolean, token: vscode.CancellationToken, report: (done: number, total: number) => void = () => undefined): Promise<readonly FoundInFolder[]> {
  const lists = await Promise.all(
    settings.folders().map(async (folder) => {
      const source = { key: '', base: folder.uri, glob: '', root: folder.uri, label: folder.name, isOutside: false, excludes: settings.excludes(folder.uri), entry: '.', where: { level: 'workspace' as const, folder }, isMissed: false };
      return { folder, uris: (await findNotes(source, read, token)).uris.filter((uri) => !isKnown(uri)) };
    }),
  );
  const total = lists.reduce((sum, { uris }) => sum + uris.length, 0);
  const found: FoundInFolder[] = [];
  let done = 0;
  const slices = createSlices(longestStretch, () => {
    report(done, total);
  });
  for (const { folder, uris } of lists) {
    const files: LookedAtFile[] = [];
    // Gone meanwhile, or nobody may read it: nothing to offer.
    for await (const [uri, bytes] of readAhead(uris, async (file) => read(file).catch(() => undefined))) {
      while (slices.isOver()) await slices.next();
      if (token.isCancellationRequested) return [];
      const note = bytes === undefined ? undefined : noteOfBytes(uri.toString(), bytes);
      if (note?.frontMatter.included === true) files.push({ path: pathBelow(uri, folder.uri), counts: countsOf(note) });
      done++;
    }
    found.push({ folder, places: groupFound(files) });
  }
  return found;
}

/** "Find Notes and Questions in This Workspace…": looks, shows what there is, and adds what the user ticks. */
export async function findInWorkspace(index: NotesIndex, read: ReadFile, homeFolder: string | undefined): Promise<void> {
  const { settings } = index;
  if (settings.folders().length === 0) {
    await offerFolder(vscode.l10n.t('No folder is open, so there is nothing to look through. Open a folder, or add one that holds notes.'));
    return;
  }
  await index.whenReady();
  const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for notes and questions'), cancellable: true }, async (progress, token) => {
    const result = await lookThrough(settings, read, (uri) => index.isNotePlace(uri) || index.isShipped(uri.toString()), token, (done, total) => {
      progress.report({ message: vscode.l10n.t('{0} of {1} files', done, total) });
    });
    return token.isCancellationRequested ? undefined : result;
  });
  if (found === undefined) return;
  const items = found.flatMap(({ folder, places }) => places.map((place) => itemFor(folder, place, found.length > 1)));
  if (items.length === 0) {
    await offerFolder(vscode.l10n.t('Nothing found: no Markdown in this workspace, beside the notes you have, holds questions or definitions. Add a folder from elsewhere, or write a note.'));
    return;
  }
  const ticked = await vscode.window.showQuickPick(items, { canPickMany: true, title: vscode.l10n.t('Notes and Questions in This Workspace'), placeHolder: vscode.l10n.t('Tick what to add to your notes'), matchOnDescription: true });
  if (ticked !== undefined && ticked.length > 0) await addPlaces(ticked.map(({ uri }) => uri), index, homeFolder);
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

function itemFor(folder: NotesRootFolder, { path, kind, counts }: FoundPlace, isOneOfMany: boolean): PlaceItem {
  const name = path === '' ? vscode.l10n.t('the whole folder') : path;
  const parts = [
    counts.questions === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', counts.questions),
    counts.terms === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', counts.terms),
    counts.topics === 1 ? vscode.l10n.t('1 topic') : vscode.l10n.t('{0} topics', counts.topics),
    ...(counts.problems === 0 ? [] : [counts.problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', counts.problems)]),
  ];
  return {
    label: `$(${kind === 'file' ? 'file' : 'folder'}) ${isOneOfMany ? `${folder.name}: ${name}` : name}`,
    description: parts.join(', '),
    picked: counts.questions > 0,
    uri: path === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, path),
  };
}

async function offerFolder(message: string): Promise<void> {
  const [add, write] = [vscode.l10n.t('Add Notes Folder…'), vscode.l10n.t('New Note')];
  const choice = await vscode.window.showInformationMessage(message, add, write);
  if (choice === add) await vscode.commands.executeCommand('awsExamNotes.addNotesFolder');
  if (choice === write) await vscode.commands.executeCommand('awsExamNotes.newNote');
}
