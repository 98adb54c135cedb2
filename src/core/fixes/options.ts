import { type Problem } from '../notes/model';
import { type Subject } from '../quality/model';
import { linesOf, removeLines, type Fix } from './edits';
import { shortened } from './key';
import { optionItemsAround } from './optionItems';

/** Takes out an option that says nothing, or what another says, where the question can do without it. */
export function removeOption({ text }: Subject, { range }: Problem): readonly Fix[] {
  const lines = linesOf(text);
  const options = optionItemsAround(lines, range.start.line);
  const option = options.find(({ line }) => line === range.start.line);
  if (option === undefined || options.length < 3) return [];
  const isNeeded = option.isRight && !options.some((other) => other !== option && other.isRight);
  const twin = option.text === '' ? undefined : options.find((other) => other !== option && other.text.toLowerCase() === option.text.toLowerCase());
  // Options that slipped into this one by their indent would go with it.
  if (lines.slice(option.line + 1, option.endLine).some((each) => /^\s*[-*+]\s+\[/.test(each))) return [];
  // Of two copies of which one is right, a person has to say what was meant.
  if (isNeeded || (twin !== undefined && twin.isRight !== option.isRight)) return [];
  const title = option.text === '' ? 'Remove the empty option' : `Remove the second “${shortened(option.text)}”`;
  return [{ title, edits: [removeLines(lines, option.line, option.endLine)], isPreferred: true }];
}
