/** Letters and marks that stand for A, B, C … where people write otherwise, in their order. */
const rows: readonly string[] = ['ＡＢＣＤＥＦＧＨＩＪ', 'ａｂｃｄｅｆｇｈｉｊ', 'אבגדהוזחטי', 'ابجدهوزحطي', 'АБВГДЕЖЗИК', 'абвгдежзик', '①②③④⑤⑥⑦⑧⑨⑩', '❶❷❸❹❺❻❼❽❾❿', 'ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿ', 'ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙ', '⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥', '🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙', '🄰🄱🄲🄳🄴🄵🄶🄷🄸🄹', '🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹', 'アイウエオカキクケコ', '가나다라마바사아자차', 'αβγδεζηθικ'];
const latin = new Map<string, string>([...rows.flatMap((row) => Array.from(row).map((sign, index): [string, string] => [sign, String.fromCharCode(65 + index)])), ['أ', 'A'], ['إ', 'A']]);
const sign = `[${[...latin.keys()].join('')}]`;
const circled = '[①-⑩❶-❿Ⓐ-Ⓙⓐ-ⓙ⒜-⒥🅐-🅙🄰-🄹🅰-🅹]';
const anySecond = /[ＢｂבبБб②❷Ⓑⓑ⒝🅑🄱🅱イ나β]/u;
const loneSign = new RegExp(`^\\W*?(${sign})\\ufe0f?\\W*$`, 'u');
const opening = new RegExp(`^([^\\p{L}\\p{N}]{0,12})(?:(${circled})\\ufe0f?(?:\\s?[.)．）、])?|(${sign})(\\s?[.)．）:：、]))\\s*`, 'u');
const leadingKey = new RegExp(`^[\\s(（[「【]*${sign}(?:[\\s,،、·・&+/)）\\]」】]|and|и|번|番|과|와|と|和|و(?=\\s))*(?:${sign}(?:(?=번|番|과|와|と|和)|(?![\\p{L}\\p{N}]))[\\s,،、·・&+/)）\\]」】번番과와と和]*)*`, 'u');

/** A circled letter or number before a text is no word of it, where `А` may be. */
const isCircled = new RegExp(`${circled}\\ufe0f?[\\s)）]+$`, 'u');

/** Whether a text may hold options lettered in another script: a cheap look for the second of them. */
export function mayHoldForeign(text: string): boolean {
  return anySecond.test(text);
}

/** An option's line with its letter in Latin: `Ｂ．two`, `ב. two` and `② two` become `B. two`. Any other line comes back as it is. */
export function withLatinOption(text: string): string {
  if (!/[^\x20-\x7f]/.test(text.slice(0, 16))) return text;
  const match = opening.exec(text);
  const letter = latin.get(match?.[2] ?? match?.[3] ?? '');
  return match === null || letter === undefined ? text : `${match[1] ?? ''}${letter}. ${text.slice(match[0].length)}`;
}

/** A key's value with the letters at its start in Latin, each at its place. */
export function withLatinKey(value: string): string {
  const match = leadingKey.exec(value);
  if (match === null || (/^[\p{L}\p{N}]/u.test(value.slice(match[0].length)) && !isCircled.test(match[0]))) return value;
  // A sign of two code units leaves a joiner, so that what follows keeps its place.
  return Array.from(match[0], (letter) => (latin.get(letter) ?? letter).padEnd(letter.length, '\u2060')).join('') + value.slice(match[0].length);
}

/** The Latin letter of a text that is nothing but such a sign, or the text itself. */
export function latinOf(text: string): string {
  return latin.get(loneSign.exec(text)?.[1] ?? '') ?? text;
}

const lookAlikes = 'АВСЕНавсе';
const likeLatin = 'ABCEHabce';
const looking = /^[\s([]*[АВСЕНавсе](?:[\s,&/)\].]*[АВСЕНавсе])*(?![\p{L}\p{N}])/u;

/** A key's value whose Cyrillic letters name the Latin ones that look the same: typed so by a hand that forgot to switch. */
export function withLookAlikes(value: string): string {
  return looking.exec(value) === null ? value : value.replace(looking, (key) => Array.from(key, (letter) => likeLatin.charAt(lookAlikes.indexOf(letter)) || letter).join(''));
}
