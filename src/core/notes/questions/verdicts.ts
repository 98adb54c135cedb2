import { type Option } from '../model';
import { type Row } from './rows';

const verdict = /\s+(?:[-–—:→(]|->)\s*[*_]{0,3}[✅❌✔✗]?\s*(correct|right|true|incorrect|wrong|false|not correct)\b[*_]{0,3}[)]?[\s.,:;–—-]*([^]*)$/iu;

/** Options that each say whether they are right, and why: `Amazon ECS — Incorrect, since it runs containers`. */
export function verdictsOf(options: readonly Option[], isAsked: boolean): readonly Option[] | undefined {
  const read = isAsked ? options.map((option) => ({ option, said: verdict.exec(option.text) })) : [];
  if (read.length < 2 || read.some(({ said }) => said === null)) return undefined;
  const judged = read.map(({ option, said }): Option => ({ ...option, text: option.text.slice(0, said?.index).trim(), correct: /^(?:correct|right|true)$/i.test(said?.[1] ?? ''), explanation: (said?.[2] ?? '').replace(/^([*_]+)|([*_]+)$/g, '').trim() }));
  return judged.some(({ correct }) => correct) && judged.some(({ correct }) => !correct) && judged.every(({ text }) => text !== '') ? judged : undefined;
}

export function hasVerdict(text: string): boolean {
  return verdict.test(text);
}

const status = /^\W{0,4}(?:(?:your (?:answer|selection) is )?(in)?correct(?: (?:answer|selection|option))?|skipped|unanswered)\W{0,4}$/i;

/** Whether a row is nothing but what a test's results say of an option: "(Correct)", "Your answer is incorrect". */
export function isStatus(row: Row): boolean {
  return row.kind === 'text' && row.text.length < 40 && status.test(row.plain.text);
}

/** Whether such a row says that the option is right. */
export function isRightStatus(row: Row): boolean {
  return isStatus(row) && /correct/i.test(row.text) && status.exec(row.plain.text)?.[1] === undefined;
}

const statement = /^[^\p{L}\p{N}]{0,8}(?:(?:so|hence|therefore|thus),? )?(?:(?:options?|answers?|choices?) )?([A-J](?:(?: ?, ?| and | & |, and )[A-J])*)[^\p{L}\p{N}]{0,6}(?: ?(?:is|are) (?:the )?|[-–—:.)] {0,2})(?:only )?(correct|right|incorrect|wrong|not (?:correct|right|the))\b/u;

/** The letters that an explanation calls right, one statement a line ("B is correct because …"), where it calls others wrong. */
export function statedKey(explanation: readonly Row[], letters: readonly string[]): readonly string[] | undefined {
  const said = new Map<string, boolean>();
  for (const row of explanation) {
    const found = row.kind === 'text' ? statement.exec(row.plain.text) : null;
    for (const letter of found?.[1]?.match(/\b[A-J]\b/g) ?? []) said.set(letter, /^(?:correct|right)$/.test(found?.[2] ?? ''));
  }
  const right = letters.filter((letter) => said.get(letter) === true);
  return right.length > 0 && right.length < letters.length && (said.size > right.length || letters.length > 2) ? right : undefined;
}
