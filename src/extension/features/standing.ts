import * as vscode from 'vscode';
import { type Clock, type Logger } from '../../core/ports';
import { type Lasting } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { type ReviewLog } from '../review/reviewLog';
import { showDue } from '../standing/dueSigns';
import { Reattacher } from '../standing/reattachment';
import { Standings } from '../standing/standings';
import { type TopicTree } from '../tree/topicTree';

/** How the person stands, shown where they look. */
export interface Standing extends Lasting {
  readonly standings: Standings;
}

export interface StandingOptions {
  readonly index: NotesIndex;
  readonly topics: TopicTree;
  readonly topicsView: Pick<vscode.TreeView<unknown>, 'badge'>;
  readonly reviews: ReviewLog;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createStanding({ index, topics, topicsView, reviews, clock, log }: StandingOptions): Standing {
  const standings = new Standings({ index, reviews, clock });
  topics.provider.useStandings(standings);
  const parts = vscode.Disposable.from(standings, showDue(standings, topicsView), new Reattacher({ index, reviews, clock, log, tell: offerUndo }));
  return { standings, dispose: () => void parts.dispose() };
}

async function offerUndo(count: number): Promise<boolean> {
  const undo = vscode.l10n.t('Undo');
  const said = count === 1 ? vscode.l10n.t('Progress of an edited question was taken over.') : vscode.l10n.t('Progress of {0} edited questions was taken over.', count);
  return (await vscode.window.showInformationMessage(said, undo)) === undo;
}
