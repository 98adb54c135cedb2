const pairs: readonly (readonly [RegExp, string])[] = [
  [/<(b|strong)(?:\s[^<>]*)?>\s*([^<>]*?)\s*<\/\1>/gi, '**$2**'],
  [/<(i|em)(?:\s[^<>]*)?>\s*([^<>]*?)\s*<\/\1>/gi, '*$2*'],
  [/<(code|kbd)(?:\s[^<>]*)?>([^<>`]+)<\/\1>/gi, '`$2`'],
  [/<a\s[^<>]*?href=["']?([^"'<>\s]+)["']?[^<>]*>([^<>]*)<\/a>/gi, '[$2]($1)'],
  [/<img\s(?=[^<>]*?alt="([^"<>[\]]*)")[^<>]*?src=["']?([^"'<>\s]+)["']?[^<>]*>/gi, '![$1]($2)'],
  [/<img\s[^<>]*?src=["']?([^"'<>\s]+)["']?[^<>]*>/gi, '![]($1)'],
];
const layout = /<\/?(?:p|div|span|font|center|ul|ol|u|small|sup|sub|mark|b|strong|i|em)(?:\s[^<>]*)?>/gi;

/**
 * The Markdown that says the same as the inline HTML people mix into notes: raw HTML is never
 * rendered, so its tags would be shown as text. Tags that only lay out are left out; `<br>` stays,
 * since rendering knows it.
 */
export function withoutInlineHtml(text: string): string {
  if (!text.includes('<') || text.includes('`')) return text;
  const converted = pairs.reduce((result, [pattern, markdown]) => result.replace(pattern, markdown), text.replace(/<li(?:\s[^<>]*)?>/gi, '- ').replace(/<\/li>/gi, ''));
  return converted.replace(layout, '');
}
