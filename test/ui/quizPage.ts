import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { panelFrame } from '../host/actions';
import { root } from '../host/paths';
import { plainText } from '../../src/core/markdown/plainText';
import { parseNote } from '../../src/core/notes/parseNote';

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
  for (const index of chosen) await page.keyboard.press(String(index + 1));
  await page.keyboard.press('Enter');
  await frame.locator('.verdict').waitFor();
}

/** Code, tables and line breaks are set differently on the page and in a note: only letters and digits count. */
function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
