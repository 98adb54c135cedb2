import * as vscode from 'vscode';
import { type SessionCard } from '../../core/quiz/session';
import { type Lasting } from '../disposable';
import { type FileServiceItem, FileServicesView } from '../fileServices/fileServicesView';
import { quizFile, quizWorkspace, type StartQuiz } from '../fileServices/quizServices';
import { type UsedPlace, UsedPlaces } from '../fileServices/usedPlaces';
import { DocumentContexts } from '../hover/documentContexts';
import { createHoverProvider } from '../hover/hoverProvider';
import { type Quietness } from '../hover/quietness';
import { TermStandings } from '../hover/termStanding';
import { type NotesIndex } from '../notes/notesIndex';
import { type ReviewLog } from '../review/reviewLog';

/** Everything that looks for AWS in code. */
export interface Code extends Lasting {
  readonly hover: vscode.HoverProvider;
  readonly services: vscode.TreeDataProvider<FileServiceItem>;
  quizFile(): Promise<void>;
  quizWorkspace(): Promise<void>;
  /** Where the open workspace uses what a card is about. @param now milliseconds since 1970 */
  findUse(card: SessionCard, now: number): Promise<UsedPlace | undefined>;
}

export interface CodeOptions {
  readonly index: NotesIndex;
  readonly reviews: ReviewLog;
  readonly quietness: Quietness;
  readonly servicesView: vscode.TreeView<FileServiceItem>;
  readonly startQuiz: StartQuiz;
}

export function createCode({ index, reviews, quietness, servicesView, startQuiz }: CodeOptions): Code {
  const contexts = new DocumentContexts(index);
  const standings = new TermStandings(index, reviews);
  const view = new FileServicesView(index, contexts, servicesView);
  const services = { index, contexts, view, startQuiz };
  const used = new UsedPlaces(contexts);
  const parts = vscode.Disposable.from(view, standings, contexts);
  return {
    hover: createHoverProvider({ index, contexts, quietness, standingOf: (term) => standings.of(term) }),
    services: view,
    quizFile: () => quizFile(services),
    quizWorkspace: () => quizWorkspace(services),
    findUse: (card, now) => used.of(card, now),
    dispose: () => void parts.dispose(),
  };
}
