import { l10n } from 'vscode';
import { type PanelStrings } from '../../shared/protocol';

/**
 * The panel's texts in the language of the window; the panel has none of its own. It fills in `{0}`
 * and `{1}` itself.
 */
export function panelStrings(): PanelStrings {
  return {
    again: l10n.t('Again: {0} missed'),
    againHint: l10n.t('What you missed is worth another round.'),
    answerHeading: l10n.t('Answer'),
    answerIs: l10n.t('The answer: {0}'),
    appendNotice: l10n.t('Your last answers are not saved yet: {0}'),
    checkAnswer: l10n.t('Check'),
    choose: l10n.t('Choose {0}.'),
    chooseOne: l10n.t('Choose one'),
    chosenOf: l10n.t('{0} of {1} chosen'),
    close: l10n.t('Close'),
    correctAnswer: l10n.t('Correct answer'),
    corrected: l10n.t('The answer was corrected since you last saw this'),
    didNotKnow: l10n.t("I didn't know"),
    dontKnow: l10n.t("I don't know"),
    empty: l10n.t('This quiz is over.'),
    endQuiz: l10n.t('End quiz'),
    explanation: l10n.t('Explanation'),
    helpChoose: l10n.t('Choose an option'),
    helpEnter: l10n.t('Check the answer, then go on'),
    helpHelp: l10n.t('Show this help'),
    helpMove: l10n.t('Move between options and buttons'),
    helpNote: l10n.t('Open the note, once the answer is shown'),
    helpTitle: l10n.t('Keys'),
    knewIt: l10n.t('I knew it'),
    missedHeading: l10n.t('Missed'),
    newQuiz: l10n.t('New quiz'),
    next: l10n.t('Next'),
    noAnswer: l10n.t('Now you know'),
    noneMissed: l10n.t('Everything right at the first go.'),
    nothingAnswered: l10n.t('Nothing was answered.'),
    openNote: l10n.t('Open note: {0}'),
    position: l10n.t('{0} of {1}'),
    progress: l10n.t('{0} of {1} answered, {2} right'),
    recall: l10n.t('Recall'),
    result: l10n.t('Result'),
    retry: l10n.t('Once more'),
    retrySave: l10n.t('Try again'),
    right: l10n.t('Right'),
    score: l10n.t('{0} of {1} right'),
    showAnswer: l10n.t('Show answer'),
    showHelp: l10n.t('Keys and help'),
    showResult: l10n.t('Show result'),
    tellSelf: l10n.t('Say the answer to yourself first'),
    timeMinutes: l10n.t('{0} min {1} s on the questions'),
    timeSeconds: l10n.t('{0} s on the questions'),
    wrong: l10n.t('Not right'),
    yourAnswer: l10n.t('Your answer'),
  };
}
