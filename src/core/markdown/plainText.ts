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
  let text = '';
  for (const token of markdown.parseInline(withoutTags, {})[0]?.children ?? []) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'text' || token.type === 'code_inline' || token.type === 'image' || token.type === 'text_special') text += token.content;
  }
  return foldSpace(text);
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
