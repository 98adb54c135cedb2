import * as vscode from 'vscode';
import { plainText } from '../../core/markdown/plainText';
import { type Reviews } from '../../core/review/fold';
import { lastUndoable, type Undoable } from '../../core/review/undo';

/** How far back one can look. */
const SHOWN = 20;

/** Asks which of the last answers, and cards put off or away, to take back; nothing when the person chose none. */
export async function pickUndo(reviews: Reviews): Promise<readonly Undoable[]> {
  const words = {
    answer: (event: Undoable) => (event.kind === 'answer' && event.correct ? vscode.l10n.t('Right') : vscode.l10n.t('Not right')),
    bury: () => vscode.l10n.t('Later'),
    suspend: () => vscode.l10n.t('Never ask'),
  };
  const items = lastUndoable(reviews, SHOWN, ['answer', 'bury', 'suspend']).flatMap((event) => {
    if (event.kind !== 'answer' && event.kind !== 'bury' && event.kind !== 'suspend') return [];
    const stem = reviews.get(event.card)?.snapshots.at(-1)?.stem;
    return [{ label: stem === undefined ? event.card : plainText(stem).slice(0, 120), description: words[event.kind](event), detail: new Date(event.t).toLocaleString(), event }];
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no answer to take back.'));
    return [];
  }
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Undo Last Answer'), placeHolder: vscode.l10n.t('Which one should be taken back?') });
  return picked === undefined ? [] : [picked.event];
}
