import { type Random } from '../../../src/core/ports';

/**
 * A learner who is not FSRS: the activation model of Pavlik and Anderson (2005, Cognitive Science 29,
 * 559–586), after ACT-R. Every practice leaves a trace that decays by a power law, and decays the
 * faster the better the item was known when practised, which is what makes spacing pay. People differ
 * in decay and threshold, items in difficulty.
 */
export interface Learner {
  /** True chance of recall at a moment, in days; guesses left out. */
  recall(item: number, at: number): number;
  /** Asks the item: whether the answer was right, by knowing or by guessing, and whether it took long. Either way the person then reads the answer. */
  answer(item: number, at: number): { readonly correct: boolean; readonly slow: boolean };
}

/** The paper's estimates for decay, spacing, threshold and noise. */
const decayBase = 0.177;
const spacingEffect = 0.217;
const threshold = -0.704;
const noise = 0.255;
/** Between sessions time passes more slowly for memory; the paper's scale, in seconds a day. */
const secondsADay = 86_400 * 0.025;
/**
 * A question with its reasons is easier to keep than the paper's pairs of foreign words: set so that
 * four of five are recalled a day after they were first read, as Anki's users do. Nothing else was fitted.
 */
const meanEase = 1;
/** Chance to choose right among four or five options without knowing. */
const guess = 0.22;

interface Trace {
  readonly at: number;
  readonly decay: number;
}

export function createLearner(items: number, random: Random): Learner {
  const person = { decay: decayBase * Math.exp(0.25 * normal(random)), threshold: threshold + 0.25 * normal(random) };
  const ease = Array.from({ length: items }, () => meanEase + 0.4 * normal(random));
  const traces = Array.from({ length: items }, (): Trace[] => []);
  const activation = (item: number, at: number): number => {
    let sum = 0;
    for (const trace of traces[item] ?? []) sum += Math.max(1, (at - trace.at) * secondsADay) ** -trace.decay;
    return Math.log(sum);
  };
  const recall = (item: number, at: number): number => 1 / (1 + Math.exp((person.threshold - activation(item, at) - (ease[item] ?? 0)) / noise));
  return {
    recall,
    answer: (item, at) => {
      const before = activation(item, at);
      const knew = random() < recall(item, at);
      traces[item]?.push({ at, decay: person.decay + spacingEffect * Math.exp(before) });
      return { correct: knew || random() < guess, slow: knew && before + (ease[item] ?? 0) < person.threshold + noise };
    },
  };
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
