import { withoutComments } from '../../markdown/plainText';

export interface Cloze {
  /** The text with the deletion shown as `[…]`, or as its hint. */
  readonly stem: string;
  readonly answer: string;
}

interface Deletion {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly hint: string;
  /** Deletions of one number are one card. */
  readonly group: string;
}

const curly = /\{\{c(\d{1,3})::((?:(?!\}\}|\{\{)[^])+?)\}\}/g;
const highlight = /==(?=[^\s=])((?:(?!==)[^])*?[^\s=])==(?!=)(?:\^\[([^\]]*)\])?/g;

/** Every card that the deletions in a text make, one for each number; code is left alone. */
export function readClozes(source: string, withHighlights: boolean): readonly Cloze[] {
  if (!source.includes('{{c') && !(withHighlights && source.includes('=='))) return [];
  const text = withoutComments(source);
  const searched = text.includes('`') ? text.replace(/(`+)(?:(?!\1)[^])*?\1/g, (code) => '\0'.repeat(code.length)) : text;
  const deletions: Deletion[] = [];
  for (const match of searched.matchAll(curly)) {
    const [whole, number = '', body = ''] = match;
    const inner = text.slice(match.index + whole.length - 2 - body.length, match.index + whole.length - 2);
    deletions.push({ at: match.index, end: match.index + whole.length, ...withHint(inner), group: number });
  }
  if (withHighlights) {
    for (const match of searched.matchAll(highlight)) {
      const [whole, body = '', hint = ''] = match;
      const start = match.index + 2;
      // A deletion holds one thing; a line of `====` is a rule.
      if (deletions.some((other) => other.at < match.index + whole.length && match.index < other.end)) continue;
      deletions.push({ at: match.index, end: match.index + whole.length, text: text.slice(start, start + body.length), hint, group: `==${match.index}` });
    }
  }
  deletions.sort((a, b) => a.at - b.at);
  const groups = [...new Set(deletions.map((deletion) => deletion.group))];
  return groups.map((group) => ({
    stem: shown(text, deletions, group),
    answer: [...new Set(deletions.filter((deletion) => deletion.group === group).map((deletion) => deletion.text))].join(', '),
  }));
}

/** `x::hint`, where a resource type's own `::` is no hint's. */
function withHint(body: string): { readonly text: string; readonly hint: string } {
  const at = body.indexOf('::');
  if (at < 0 || /(?:^|\W)(?:AWS|Fn|Alexa|Custom)$/.test(body.slice(0, at)) || body.slice(at + 2).includes('::')) return { text: body.trim(), hint: '' };
  return { text: body.slice(0, at).trim(), hint: body.slice(at + 2).trim() };
}

function shown(text: string, deletions: readonly Deletion[], group: string): string {
  let stem = '';
  let from = 0;
  for (const deletion of deletions) {
    stem += text.slice(from, deletion.at);
    if (deletion.group === group) stem += deletion.hint === '' ? '[…]' : `[${deletion.hint}]`;
    else stem += deletion.text;
    from = deletion.end;
  }
  return (stem + text.slice(from)).trim();
}
