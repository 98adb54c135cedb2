import * as vscode from 'vscode';
import { topicState, type TopicState, type TopicStanding } from '../../core/review/mastery';

/** A topic's state in one word, for places that are short of room; empty where it says nothing new. */
export function stateWord(standing: TopicStanding): string {
  const words: Readonly<Record<TopicState, string>> = {
    new: '',
    weak: vscode.l10n.t('weak'),
    due: vscode.l10n.t('{0} due', standing.due),
    mastered: vscode.l10n.t('mastered'),
    learning: '',
  };
  return words[topicState(standing)];
}

/** "3 due, 2 weak, 5 mastered, 4 new": what there is of each. */
export function countsInWords({ due, weak, mastered, fresh }: TopicStanding): string {
  const parts = [
    due > 0 && vscode.l10n.t('{0} due', due),
    weak > 0 && vscode.l10n.t('{0} weak', weak),
    mastered > 0 && vscode.l10n.t('{0} mastered', mastered),
    fresh > 0 && vscode.l10n.t('{0} new', fresh),
  ];
  return parts.filter((part) => part !== false).join(', ');
}
