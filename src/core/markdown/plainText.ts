import { markdown } from './markdown';

const hasMarkup = /[*_`[\]<>&\\~!]/;
/** Only what people write as HTML in notes: `Map<string>` or `<bucket>` is text. */
const tag = /<\/?(?:a|abbr|b|br|center|code|details|div|em|font|h[1-6]|i|img|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|u|ul)(?:\s[^<>]*)?\/?>/gi;
const comment = /<!--[^]*?(?:-->|$)/g;

/** Text as a reader sees it: emphasis, links, code marks, HTML comments and tags removed, white space folded. */
export function plainText(inline: string): string {
  if (!hasMarkup.test(inline)) return foldSpace(inline);
  const withoutTags = inline.replace(comment, ' ').replace(tag, ' ');
  if (!hasMarkup.test(withoutTags)) return foldSpace(withoutTags);
  return foldSpace(readSimply(withoutTags) ?? readInline(withoutTags));
}

function readInline(source: string): string {
  let text = '';
  for (const token of markdown.parseInline(source, {})[0]?.children ?? []) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'text' || token.type === 'code_inline' || token.type === 'image' || token.type === 'text_special') text += token.content;
  }
  return text;
}

/**
 * Code, links and bold that hold no other marks and touch none, as nearly all do: these read the
 * same in every Markdown, and most text with marks has no others.
 */
const simple = /(?<!`)`([^`\s\0][^`\n\0]*)`(?!`)|(?<!!)\[([^*_`[\]<&\\~\0]*)\]\((?:https?:\/\/)?[\w./#-]*\)|(?<!\*)\*\*([a-z\d](?:[^*_`[\]<&\\~\0]*[a-z\d])?)\*\*(?!\*)/gi;
const otherMarks = /[*_`[\]<&\\~\0]/;

/** @returns `undefined` where there are marks of any other kind */
function readSimply(source: string): string | undefined {
  let text = '';
  let end = 0;
  simple.lastIndex = 0;
  for (let match = simple.exec(source); match !== null; match = simple.exec(source)) {
    const between = source.slice(end, match.index);
    if (otherMarks.test(between)) return undefined;
    text += between + (match[1] ?? match[2] ?? match[3] ?? '');
    end = simple.lastIndex;
  }
  const rest = source.slice(end);
  return otherMarks.test(rest) ? undefined : text + rest;
}

/** Removes HTML comments; what they say about a question or term is read separately. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(comment, '').trimEnd() : text;
}

const unfolded = /^\s|\s$|\s\s|[^\S ]/;

function foldSpace(text: string): string {
  if (!unfolded.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}
