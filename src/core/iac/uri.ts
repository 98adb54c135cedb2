/**
 * Where a URI or ARN ends. Both may hold placeholders of the language around them:
 * `${var.region}`, `${data.x["y"].z}`, `{account}`, `${{ secrets.ACCOUNT }}`, `$ACCOUNT_ID`, `<account>`.
 */

/** Longest token that is read to its end; anything beyond stays outside the range. */
const longest = 4096;

/** First column after the token that `from` lies in, closing punctuation of the sentence around it left out. */
export function tokenEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longest);
  let position = from;
  while (position < limit) {
    const character = text.charAt(position);
    if (character === '$' && text[position + 1] === '{') {
      const end = placeholderEnd(text, position + 2);
      if (end < 0) break;
      position = end;
    } else if (character === '{' || character === '<') {
      const close = text.indexOf(character === '{' ? '}' : '>', position);
      if (close < 0 || close > position + 64 || /["'\s]/.test(text.slice(position, close))) break;
      position = close + 1;
    } else if (/[\s"'`,;<>|{}()\]\\^]/.test(character)) break;
    else position++;
  }
  while (position > from && '.:!?'.includes(text.charAt(position - 1))) {
    if (text[position - 1] === ':' && !/\s/.test(text[position] ?? ' ')) break;
    position--;
  }
  return position;
}

/** First column of the token, at most 256 before `from`. */
export function tokenStart(text: string, from: number): number {
  const limit = Math.max(0, from - 256);
  let position = from;
  while (position > limit) {
    const character = text.charAt(position - 1);
    if (character === '}') {
      const open = text.lastIndexOf('{', position - 2);
      if (open < limit) break;
      position = text[open - 1] === '{' ? open - 1 : open;
      if (text[position - 1] === '$') position--;
    } else if (character === '>') {
      const open = text.lastIndexOf('<', position - 2);
      if (open < limit || /\s/.test(text.slice(open, position))) break;
      position = open;
    } else if (/[\w.$:/@%*-]/.test(character)) position--;
    else break;
  }
  return position;
}

/** First column after a `${…}` whose content begins at `from`, or -1. Braces inside it balance. */
function placeholderEnd(text: string, from: number): number {
  let depth = 1;
  const limit = Math.min(text.length, from + 256);
  for (let position = from; position < limit; position++) {
    const character = text[position];
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return position + 1;
  }
  return -1;
}
