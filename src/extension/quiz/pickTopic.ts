import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { type TopicTarget } from '../../core/library/topicTree';
import { authoredCards } from '../../core/quiz/card';
import { recallCards } from '../../core/quiz/recall';
import { topicChoices } from '../../core/quiz/topics';
import { type Reviews } from '../../core/review/fold';
import { tally, type Tally } from '../../core/review/standing';

interface TopicItem extends vscode.QuickPickItem {
  /** `undefined` for all topics. */
  readonly target?: TopicTarget | undefined;
}

/** What to be quizzed on; `undefined` when the person chose nothing. */
export async function pickTopic(library: Library, reviews: Reviews, exam: string | undefined): Promise<{ readonly target: TopicTarget | undefined } | undefined> {
  const made = recallCards(library, { exam }).length;
  const all = [describe(tally(reviews, authoredCards(library, { exam }))), made > 0 && vscode.l10n.t('{0} recall cards', made)].filter((part) => part !== false);
  const items: TopicItem[] = [
    { label: vscode.l10n.t('All topics'), iconPath: new vscode.ThemeIcon('library'), description: all.join(' · ') },
    { label: vscode.l10n.t('Topics'), kind: vscode.QuickPickItemKind.Separator },
    ...topicChoices(library, reviews, exam).map(({ target, title, within, tally: sum }): TopicItem => ({
      label: title,
      iconPath: new vscode.ThemeIcon(within === '' ? 'book' : 'symbol-string'),
      description: [within, describe(sum)].filter((part) => part !== '').join(' · '),
      target,
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Start Quiz'), placeHolder: vscode.l10n.t('What do you want to be asked about?'), matchOnDescription: true });
  return picked && { target: picked.target };
}

function describe({ cards, seen, missed }: Tally): string {
  const parts = [cards === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', cards)];
  if (missed > 0) parts.push(vscode.l10n.t('{0} missed', missed));
  if (seen > 0 && seen < cards) parts.push(vscode.l10n.t('{0} new', cards - seen));
  return parts.join(' · ');
}
