import { readFileSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { panelFrame, runCommand } from '../host/actions';
import { root } from '../host/paths';
import { plainText } from '../../src/core/markdown/plainText';
import { parseNote } from '../../src/core/notes/parseNote';
import { sharedSession } from './shared';

/** The quiz panel as a person at the keyboard meets it. */

/** The panel's document, once it shows a question or a result. */
export async function quizFrame(page: Page): Promise<Frame> {
  return panelFrame(page, 'main #stem, main .score');
}

export interface Asked {
  readonly stem: string;
  readonly options: readonly string[];
  /** Options to choose. */
  readonly choose: number;
}

/** Waits for a question that is open for an answer. */
export async function readQuestion(frame: Frame): Promise<Asked> {
  await frame.locator('.options input:not([disabled])').first().waitFor();
  const type = await frame.locator('.options input').first().getAttribute('type');
  const choose = type === 'radio' ? 1 : Number(/\d+/.exec((await frame.locator('#choose').textContent()) ?? '')?.[0] ?? '0');
  return { stem: fold(await frame.locator('#stem').innerText()), options: (await frame.locator('.options .text').allInnerTexts()).map(fold), choose };
}

/** Positions from 0 of the right options, worked out from the shipped notes and not from the page. */
export function rightOptions(asked: Asked): readonly number[] {
  const { right } = shippedQuestion(asked);
  return asked.options.flatMap((option, index) => (right.has(option) ? [index] : []));
}

interface ShippedQuestion {
  /** Path of its note below notes/. */
  readonly note: string;
  /** Stem and right options as written. */
  readonly text: string;
  readonly right: ReadonlySet<string>;
}

/** The question of the shipped notes that is on the page. */
export function shippedQuestion({ stem }: Asked): ShippedQuestion {
  const question = shippedQuestions().get(stem);
  if (question === undefined) throw new Error(`The shipped notes hold no question ${JSON.stringify(stem)}.`);
  return question;
}

let known: ReadonlyMap<string, ShippedQuestion> | undefined;

function shippedQuestions(): ReadonlyMap<string, ShippedQuestion> {
  const notes = join(root, 'notes');
  known ??= new Map(
    readdirSync(notes, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .flatMap((note) => parseNote(note, readFileSync(join(notes, note), 'utf8')).questions.map((question) => ({ note, ...question })))
      .map(({ note, stem, options }) => {
        const right = options.filter((option) => option.correct).map((option) => option.text);
        return [fold(plainText(stem.replace(/^```.*$/gm, ''))), { note, text: [stem, ...right].join('\n'), right: new Set(right.map((text) => fold(plainText(text)))) }];
      }),
  );
  return known;
}

/** Answers by number keys and Enter, right or wrong as asked, and waits for the verdict. */
export async function answerByKeyboard(page: Page, frame: Frame, beRight: boolean): Promise<void> {
  const asked = await readQuestion(frame);
  const right = rightOptions(asked);
  const wrong = asked.options.map((_, index) => index).filter((index) => !right.includes(index));
  // Of a multiple response one wrong choice is enough to be wrong.
  const chosen = beRight ? right : [...wrong.slice(0, 1), ...right].slice(0, asked.choose);
  // An undo brings back what was chosen before.
  const checked = await Promise.all((await frame.locator('.options input').all()).map((input) => input.isChecked()));
  for (const index of asked.options.keys()) if (chosen.includes(index) ? checked[index] === false : checked[index] === true && asked.choose > 1) await page.keyboard.press(String(index + 1));
  await page.keyboard.press('Enter');
  await frame.locator('.verdict').waitFor();
}

/** Begins a simulated exam from the palette, in standard time. */
export async function startExam(page: Page, code: string, length: string): Promise<void> {
  await runCommand(page, 'AWS Exam Notes: Start Exam Simulation');
  for (const label of [code, length, 'Standard time']) {
    await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).click();
  }
  const begin = page.locator('.monaco-dialog-box').getByRole('button', { name: 'Begin' });
  // Asked only where a domain can't be filled, which the shipped notes may come to do.
  await Promise.race([quizFrame(page), begin.waitFor().catch(() => undefined)]);
  if (await begin.isVisible()) await begin.press('Enter');
  await quizFrame(page);
}

/** Events of a kind in all review logs below the editor's own folder, file by file. */
export async function logLines(kind: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const data = sharedSession().server.folders.data;
  const names = await readdir(data, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /[\\/]reviews[\\/][^\\/]+\.jsonl$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(data, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((event) => event.kind === kind)
    .sort((a, b) => (String(a.t) < String(b.t) ? -1 : 1));
}

/** Code, tables and line breaks are set differently on the page and in a note: only letters and digits count. */
function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
