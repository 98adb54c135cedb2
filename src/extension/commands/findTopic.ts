import * as vscode from 'vscode';
import { createFinder, type Finder } from '../../core/library/finder';
import { type FoundPlace, placesIn } from '../../core/library/places';
import { openNote, preferredOpening } from '../notes/openNote';
import { type NotesIndex } from '../notes/notesIndex';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: FoundPlace;
}

/** Places offered at once: the editor would take seconds to lay out all of a large collection. */
const shown = 200;

/** "Find a Topic or Term": everything that the tree and the glossary hold, by typing. */
export async function findTopic(index: NotesIndex): Promise<void> {
  const place = await pickPlace(index);
  if (place === undefined) return;
  const { note, item } = place;
  await openNote({ uri: vscode.Uri.parse(note.uri), slug: item.slug, line: item.range.start.line }, preferredOpening());
}

async function pickPlace(index: NotesIndex): Promise<FoundPlace | undefined> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.placeholder = vscode.l10n.t('Type a topic or term');
  pick.matchOnDescription = true;
  keepOrder(pick);
  pick.busy = true;
  let find: Finder<FoundPlace> = () => [];
  const update = (): void => {
    pick.items = find(pick.value, shown).map(itemOf);
  };
  const picked = new Promise<FoundPlace | undefined>((resolve) => {
    pick.onDidChangeValue(update);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.place);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  await index.whenReady();
  find = createFinder(placesIn(index.library));
  pick.busy = false;
  update();
  return picked;
}

/**
 * The editor sorts what matches by its label, and the finder has put the best first. Every version since
 * the oldest supported one lets extensions turn that off, though its published types do not say so.
 */
function keepOrder(pick: vscode.QuickPick<PlaceItem>): void {
  Object.assign(pick, { sortByLabel: false });
}

/** The editor hides what does not fit by its own rules, unless it is told that everything here does. */
function itemOf(place: FoundPlace): PlaceItem {
  const base = { label: `${place.kind === 'term' ? '$(whole-word)' : '$(book)'} ${place.name}`, description: place.context, alwaysShow: true, place };
  return place.kind === 'term' ? { ...base, detail: place.item.body.split('\n', 1)[0] ?? '' } : base;
}
