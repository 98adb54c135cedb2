import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Random } from '../../../src/core/ports';
import { seededRandom } from '../../../src/core/quiz/random';
import { noteText } from './noteText';

/** Notes at each size that is measured; a corpus holds the smaller ones. */
export const noteCounts = [1000, 3000, 10_000] as const;
/** Mean size that notes are planned with, in characters; they come out a little longer: 42 MB in 10,000. */
const meanSize = 3680;
/** Spread of the sizes' logarithms. Folders of notes hold many short ones and a few that are very long. */
const spread = 1;
const notesInFolder = 40;

/**
 * Writes the notes, the same for every run: sizes log-normal, half with front matter, a third with
 * questions, every tenth with Windows line endings.
 * @returns a folder for each count, which holds the notes that the smaller counts lack
 */
export async function writeCorpus(root: string): Promise<readonly string[]> {
  const total = noteCounts[noteCounts.length - 1] ?? 0;
  const random = seededRandom(42);
  const drawn = Array.from({ length: total }, () => Math.exp(spread * normal(random)));
  const scale = (meanSize * total) / drawn.reduce((sum, size) => sum + size, 0);
  const folders = noteCounts.map((count) => join(root, `to-${count}`));
  for (const [number, size] of drawn.entries()) {
    const folder = join(folders[noteCounts.findIndex((count) => number < count)] ?? root, `${Math.floor(number / notesInFolder)}-area`);
    if (number % notesInFolder === 0) await mkdir(folder, { recursive: true });
    const plan = { number, size: Math.max(200, size * scale), hasFrontMatter: random() < 0.5, hasQuestions: random() < 1 / 3, isWindows: random() < 0.1 };
    await writeFile(join(folder, `note-${number}.md`), noteText(plan, random));
  }
  return folders;
}

/** From the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
