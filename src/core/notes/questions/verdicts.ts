import { type Option } from '../model';

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
