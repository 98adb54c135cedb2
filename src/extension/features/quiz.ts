import { QuizController, type QuizOptions } from '../quiz/quizController';

/** Asking, marking and remembering: the quiz commands and their tab. */
export function createQuiz(options: QuizOptions): QuizController {
  return new QuizController(options);
}
