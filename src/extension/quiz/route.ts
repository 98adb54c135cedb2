import { type Action } from './sessionRun';
import { type ExamAction } from '../../core/quiz/simulation/reduceExam';
import { isCurrent, isExam, isPractice } from '../../shared/guards';
import { type ExamMessage, type PanelMessage, type PracticeMessage } from '../../shared/protocol';
import { type ExamRun } from './examRun';
import { type SessionRun } from './sessionRun';

export type Run = SessionRun | ExamRun;

/**
 * What became of a message:
 * - `done`: it changed the session
 * - `none`: it had no meaning there
 * - `late`: it was meant for what is no longer shown
 * - `other`: it is no message about a session's state
 */
export type Routed = 'done' | 'none' | 'late' | 'other';

/** Takes a checked message to the session that is at work. */
export async function route(run: Run | undefined, message: PanelMessage): Promise<Routed> {
  if (!isPractice(message) && !isExam(message)) return 'other';
  if (run === undefined) return 'late';
  const met = { isLate: false };
  const isStillMeant = ({ id, step }: { readonly id: string; readonly step: number }): boolean => {
    met.isLate = !isCurrent(message, { session: id, step });
    return !met.isLate;
  };
  const hasChanged = await (run.kind === 'exam' ? isExam(message) && run.act(examAction(message), isStillMeant) : isPractice(message) && run.act(practiceAction(message), isStillMeant));
  return met.isLate ? 'late' : hasChanged ? 'done' : 'none';
}

function practiceAction(message: PracticeMessage): Action {
  switch (message.type) {
    case 'select':
      return { kind: message.type, chosen: message.chosen };
    case 'strike':
      return { kind: message.type, option: message.option };
    case 'go':
      return { kind: message.type, card: message.card };
    case 'grade':
      return { kind: message.type, knew: message.knew };
    case 'rate':
      return { kind: message.type, easier: message.easier };
    default:
      return { kind: message.type };
  }
}

function examAction(message: ExamMessage): ExamAction {
  switch (message.type) {
    case 'select':
      return { kind: message.type, chosen: message.chosen };
    case 'strike':
      return { kind: message.type, option: message.option };
    case 'go':
      return { kind: message.type, card: message.card };
    default:
      return { kind: message.type };
  }
}
