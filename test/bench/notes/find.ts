import { createFinder } from '../../../src/core/library/finder';
import { seededRandom } from '../../../src/core/quiz/random';
import { handOver } from '../handOver';
import { median, timed, timesOf } from '../measure';
import { integer, sentence, termName } from '../words';
import { type Find } from './figures';

/** Topics and terms of some thirty thousand notes. */
const items = 160_000;
const shown = 200;
const runs = 5;
const typed = ['elastic container', 'warm pool', 'task definition', 'ecs', 'zzz'];

const random = seededRandom(11);
const places = Array.from({ length: items }, (_, number) => ({
  name: number % 4 === 0 ? termName(number) : sentence(integer(2, 6, random), random).slice(0, -1),
  context: `Note ${number} › ${termName(integer(0, 20_000, random))}`,
}));
let find = createFinder(places);
const open = timed(() => (find = createFinder(places)));
const keystrokes = typed.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1))).map((text) => ({
  text,
  ms: median(timesOf(runs, () => undefined, () => find(text, shown))),
  found: find(text, shown).length,
}));
handOver({ items, open, keystrokes } satisfies Find);
