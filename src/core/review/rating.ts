import { type Rating } from './events';

/** Milliseconds to read a word, at 240 words a minute: Brysbaert (2019) gives 238 for silent reading of non-fiction. */
const MS_A_WORD = 250;
/** Thinking and clicking, for a question that the person knows. */
const MS_TO_ANSWER = 10_000;
/** Beyond this the person did something else in between, so that time says nothing. */
const MS_AWAY = 5 * 60_000;

/**
 * The grade that an answer gets by itself. Wrong is "again". Right is "good", or "hard" when it took
 * more than three times as long as reading and answering do. "Easy" is for the person to say: a
 * quick answer to a multiple-choice question is often a recognised one.
 *
 * @param ms from showing the question to the answer
 * @param words in the question and its options
 */
export function rate(correct: boolean, ms: number, words: number): Rating {
  if (!correct) return 1;
  return ms > 3 * (MS_TO_ANSWER + words * MS_A_WORD) && ms < MS_AWAY ? 2 : 3;
}

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/**
 * The grade after "harder" or "easier". A right answer moves between "hard" and "easy"; a wrong one
 * stays "again", since what one knew after all is asked once more, and that costs little.
 */
export function regraded(rating: Rating, correct: boolean, towards: 'harder' | 'easier'): Rating {
  if (!correct) return 1;
  const next = rating + (towards === 'easier' ? 1 : -1);
  return next <= 2 ? 2 : next === 3 ? 3 : 4;
}
