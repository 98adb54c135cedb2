import { type Block } from '../markdown/blocks';
import { withoutComments } from '../markdown/plainText';
import { isClue } from './clues';

/** Where an excerpt is cut, in characters, at the end of a sentence if there is one near. */
const limit = 400;
const seeLine = /^see(?: also)?:? \[[^\]]*\]\(([^)\s]+)\)[.!]?$/i;

/** The Markdown that explains a term: the first paragraph, or the first list items, that follow its name. */
export function excerpt(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = withoutComments(block.text).trim();
      if (text !== '' && !isClue(text) && !seeLine.test(text) && !isOnlyImages(text)) return cutAtSentence(text);
    } else if (block.kind === 'list') {
      const items: string[] = [];
      let length = 0;
      for (const item of block.items) {
        const first = item.blocks[0];
        if (first?.kind !== 'paragraph' || isClue(first.text)) continue;
        const line = `- ${cutAtSentence(first.text.replace(/\n/g, ' '))}`;
        length += line.length;
        if (items.length > 0 && length > limit) break;
        items.push(line);
      }
      if (items.length > 0) return items.join('\n');
    } else if (block.kind === 'quote') {
      const inner = excerpt(block.blocks.filter((child) => child.kind !== 'paragraph' || !child.text.startsWith('[!')));
      if (inner !== '') return inner;
    }
  }
  return '';
}

/** The address in a line that says only "See [somewhere](address)". */
export function seeAlso(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const address = block.kind === 'paragraph' ? seeLine.exec(block.text.trim())?.[1] : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Cuts near 400 characters, after a sentence, else after a word with an ellipsis. */
export function cutAtSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit * 1.15) return trimmed;
  const part = trimmed.slice(0, limit);
  const sentences = [...part.matchAll(/[.!?…](?=\s)/g)];
  const end = sentences.at(-1)?.index;
  if (end !== undefined && end > limit / 3) return part.slice(0, end + 1);
  const space = part.lastIndexOf(' ');
  // A surrogate pair is never cut in two.
  return `${part.slice(0, space > limit / 2 ? space : limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function isOnlyImages(text: string): boolean {
  return /^(?:!\[[^\]]*\]\([^)]*\)\s*)+$/.test(text);
}
