import * as vscode from 'vscode';
import { type NotePlace, openNote, preferredOpening } from '../notes/openNote';
import { type NotesIndex } from '../notes/notesIndex';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: NotePlace;
}

/** "Find a Topic or Term": everything that the tree and the glossary hold, by typing. */
export async function findTopic(index: NotesIndex): Promise<void> {
  const picked = await vscode.window.showQuickPick(allPlaces(index), {
    placeHolder: vscode.l10n.t('Type a topic or term'),
    matchOnDescription: true,
    matchOnDetail: false,
  });
  if (picked !== undefined) await openNote(picked.place, preferredOpening());
}

async function allPlaces(index: NotesIndex): Promise<readonly PlaceItem[]> {
  await index.whenReady();
  const terms = index.library.terms().map(({ note, item }): PlaceItem => ({
    label: `$(whole-word) ${item.name}`,
    description: item.aliases.join(', '),
    detail: item.body.split('\n', 1)[0] ?? '',
    place: { uri: vscode.Uri.parse(note.uri), slug: item.slug, line: item.range.start.line },
  }));
  const topics = index.library.notes().flatMap((note) =>
    note.topics.map((topic): PlaceItem => ({
      label: `$(book) ${topic.title}`,
      description: [note.title, ...topic.path.slice(0, -1)].filter((part, at, all) => all.indexOf(part) === at && part !== topic.title).join(' › '),
      place: { uri: vscode.Uri.parse(note.uri), slug: topic.slug, line: topic.range.start.line },
    })),
  );
  return [...terms, ...topics];
}
