import { rightWords } from './foreignWords';
import { plainLine } from './plain';

/** A line that opens an answer option with a letter: `A. text`, `- (b) text`, `**C)** text`. */
export interface OptionLine {
  /** Upper case, `A` to `J`. */
  readonly letter: string;
  readonly isUpper: boolean;
  /** Markdown, without the letter and without a mark that says it is right. */
  readonly text: string;
  /** The line itself says that this option is right: a tick, "(correct)", a ticked box. */
  readonly isMarked: boolean;
  /** The whole option is bold or highlighted, as many people mark the right one. */
  readonly isBold: boolean;
  /** The whole option is struck through, as some people mark the wrong ones. */
  readonly isStruck: boolean;
  /** Set where the option bears no letter: its place in the list, from 1, by which a key may call it. */
  readonly number: number | undefined;
  /** Its letter stands in another script, as `Б)` or `②`. */
  readonly isForeign?: boolean;
}

/** The first letter or digit of the line, a box and the word "option" aside, must be the option's and stand alone. */
const mayOpen = /^[^a-z0-9<]{0,16}(?:x\][^a-z0-9]{0,8}|(?:<[a-z][^<>]{0,80}>[^a-z0-9<]{0,8}){1,3})?(?:(?:option|choice)\s+)?[a-j](?![a-z0-9])/i;
const bullet = /^(?:[-*+•▪◦·‣]\s+|>\s*)+/;
const box = /^\[\s*([xX✓✔✅]?)\ufe0f?\s*\]\s*(?=\S)/u;
/** Ahead of the letter arrows mark the right one as well. */
const tick = /^(?:(?:[✅✔☑✓🟢👉➡➜→]|[-=]{1,2}>)\ufe0f?\s*)+/u;
const cross = /^(?:[❌✗✘🔴⬜☐]\s*)+/u;
const trailingTick = new RegExp(`\\s*(?:(?:[✅✔☑✓🟢]\\ufe0f?)+|(?:[-–—]\\s*)?[*_]{0,3}[([{（]\\s*(?:(?:the\\s+)?(?:correct|right)(?:\\s+(?:answer|option|choice|one))?|${rightWords})\\s*[)\\]}）][*_]{0,3}|\\*\\*\\(key\\)\\*\\*|(?:<?[-–—=]+|[←⬅⇐])\\s*(?:(?:correct|right)(?:\\s+(?:answer|option|choice|one))?|${rightWords}))[.!]?$`, 'iu');
const trailingCross = /\s*(?:(?:[❌✗✘🔴]\ufe0f?)+|[([]\s*(?:incorrect|wrong)\s*[)\]])$/iu;
/** A star that opens no emphasis, as some question banks mark the right one. */
const starred = /^\*(?=[A-J]\s?[.)])[^*]*$/i;
/** What somebody once chose says nothing about what is right. */
const trailingChoice = /\s*[*_]{0,3}[([]\s*(?:my|your)\s+(?:answer|choice|pick|selection)\s*[)\]][*_]{0,3}$/i;
/** A highlight around an option or around its text: `<mark>B. one</mark>`, `B. ==one==`, underlined, bold or green in HTML. */
const highlight = /^([^\p{L}\p{N}<=]{0,8}(?:[A-Ja-j]\s?[.)\]:]{1,2}[*_]{0,3}\s*)?)(?:<(?:mark|u|ins|b|strong)(?:\s[^<>]*)?>|<(?:span|font)\s[^<>]*green[^<>]*>|==)([^]*?)(?:<\/(?:mark|u|ins|b|strong|span|font)>|==)([*_]{0,3}[.!]?)$/iu;
/** Some exports escape the stop (`A\\.`). After a full stop or a dash a space must follow, or `e.g.` and `A-record` would be options. */
const opening = /^(?:(?:option|choice)\s+)?(?:[([（]\s?)?([A-Ja-j])(?:\s?\\?[)\]）]\s?[.:]?|\s?\\?[.:：．]|、|[-–—](?=\s)|\s(?:[-–—]|->|→)(?=\s))\s*/iu;

/**
 * Reads an option off a line without its list mark.
 *
 * @returns `undefined` for any other line; an option alone proves no question, a run of them does
 */
export function readOptionLine(line: string): OptionLine | undefined {
  if (!mayOpen.test(line)) return undefined;
  // Most options open with their letter, and nothing stands before it.
  const isBare = isLetter(line.charCodeAt(0));
  const lit = withoutHighlight(isBare ? line : line.replace(bullet, ''));
  let rest = lit.text;
  const boxed = isBare ? null : box.exec(rest);
  if (boxed !== null) rest = rest.slice(boxed[0].length);
  const plain = plainLine(rest);
  const lead = isBare ? 0 : (/^\s*/.exec(plain.text)?.[0].length ?? 0);
  const isMarkedAhead = plain.text.charCodeAt(lead) > 0x7f || /^[-=]{1,2}>/.test(plain.text.slice(lead, lead + 3));
  const ticked = isMarkedAhead ? (tick.exec(plain.text.slice(lead))?.[0].length ?? 0) : 0;
  const crossed = isMarkedAhead ? (cross.exec(plain.text.slice(lead + ticked))?.[0].length ?? 0) : 0;
  const start = lead + ticked + crossed;
  const match = opening.exec(start === 0 ? plain.text : plain.text.slice(start));
  if (match === null) return undefined;
  const [whole, letter = ''] = match;
  const isUpper = letter >= 'A' && letter <= 'Z';
  const next = plain.text.charAt(start + whole.length);
  if (next !== '' && !/\s$/.test(whole) && !mayFollowDirectly(whole, isUpper, next)) return undefined;
  const body = readBody(plain.from(start + whole.length), rest, lit.isHighlighted);
  return { letter: letter.toUpperCase(), isUpper, ...body, isMarked: ticked > 0 || body.isMarked || (boxed?.[1] ?? '') !== '' || starred.test(rest), number: undefined };
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** Reads an option that bears no letter, as the `index`th of its list, from 0. */
export function readUnlettered(line: string, index: number): OptionLine {
  const lit = withoutHighlight(line.replace(bullet, '').replace(box, '').replace(/^\\?\d{1,2}[.)]\s+/, '').trim());
  const rest = lit.text;
  const ticked = tick.exec(rest)?.[0].length ?? 0;
  const crossed = cross.exec(rest.slice(ticked))?.[0].length ?? 0;
  const body = readBody(rest.slice(ticked + crossed), rest.slice(ticked + crossed), lit.isHighlighted);
  return { letter: String.fromCharCode(65 + index), isUpper: true, ...body, isMarked: ticked > 0 || body.isMarked, number: index + 1 };
}

type OptionBody = Pick<OptionLine, 'text' | 'isMarked' | 'isBold' | 'isStruck'>;

function withoutHighlight(line: string): { readonly text: string; readonly isHighlighted: boolean } {
  const match = line.includes('==') || line.includes('</') ? highlight.exec(line) : null;
  const inner = match?.[2] ?? '';
  return match === null || inner.includes('==') || inner.includes('</') ? { text: line, isHighlighted: false } : { text: `${match[1] ?? ''}${inner}${match[3] ?? ''}`, isHighlighted: true };
}

/**
 * @param source the option behind its letter
 * @param whole the line with the letter, on which a bold or a strike may have begun
 */
function readBody(source: string, whole: string, isHighlighted: boolean): OptionBody {
  const mayBeMarked = mayEndMarked(source);
  const body = mayBeMarked ? source.replace(trailingChoice, '') : source;
  const withoutTick = mayBeMarked ? body.replace(trailingTick, '') : body;
  const text = withoutDanglingMark(mayBeMarked ? withoutTick.replace(trailingCross, '') : withoutTick);
  const line = (mayBeMarked ? whole.replace(trailingTick, '').replace(trailingCross, '') : whole).trim();
  const isBold = wholeBold.test(line) || wholeBold.test(text);
  const isStruck = wholeStrike.test(line) || wholeStrike.test(text);
  // Code that began before the letter goes on behind it.
  const coded = text.endsWith('`') && text.split('`').length % 2 === 0 ? `\`${text}` : text;
  const bare = isBold ? coded.replace(/^(\*\*|__)([^]*)\1$/, '$2') : coded;
  return { text: isStruck ? bare.replace(/~~/g, '') : bare, isMarked: withoutTick !== body, isBold: isBold || isHighlighted, isStruck };
}

/** Whether a text ends as one with a tick, a cross or "(correct)" does; a look at its end, where those patterns go through it all. */
function mayEndMarked(text: string): boolean {
  return /(?:[^\x00-\x7f]|[)\]}]|correct|right|answer|option|choice|one|\)[*_]{1,3})[.!]?$/i.test(text.slice(-12));
}

/** Many people write `A)text`, some `A.Text`; `e.g.`, `A.I.` and `a:b` are no options. */
function mayFollowDirectly(opened: string, isUpper: boolean, next: string): boolean {
  if (/[)\]）、：．]$/u.test(opened)) return true;
  return isUpper && /[\p{L}\p{N}"'“(![`$/]/u.test(next);
}

/** A bold that closes after the mark taken off the end would be left open. */
function withoutDanglingMark(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes('**')) return trimmed;
  const count = trimmed.split('**').length - 1;
  return count % 2 === 1 ? trimmed.replace(/\s*\*\*$|^\*\*\s*/, '').trim() : trimmed;
}

/** What no word has before its letters; the engine skips most of a text that is looked through for it. */
const second = /[^A-Za-z0-9\x80-\uffff][Bb](?=[*_]{0,2}(?:[ \t]?\\?[.)\]:：、．）]|[ \t]?[–—-][ \t]|[ \t]))/g;
const opensSecond = /^[Bb](?=[*_]{0,2}(?:[ \t]?\\?[.)\]:：、．）]|[ \t]?[–—-][ \t]|[ \t]))/;
const beforeSecond = /^[\s>|]*(?:[-*+•]|\d{1,4}[.)])?[ \t]*(?:\[[ xX]?\][ \t]*)?(?:[✅✔❌]\s*)?(?:option |choice )?(?:<[a-z][^<>]{0,24}>)?[*_([（`]{0,3}$/iu;

/** Whether a text may hold lettered options: a cheap look for a second one. */
export function mayHoldOptions(text: string): boolean {
  if (opensSecond.test(text)) return true;
  second.lastIndex = 0;
  for (let match = second.exec(text); match !== null; match = second.exec(text)) {
    const index = match.index + 1;
    const line = text.slice(Math.max(text.lastIndexOf('\n', index - 1) + 1, index - 32), index);
    if (beforeSecond.test(line)) return true;
    // Options in one line have their letters anywhere in it.
    if (/[.)\]*_．）、]/.test(text.charAt(index + 1)) && /(?:\s|<br ?\/?>)[*_([（]{0,3}$/i.test(line) && hasFirst(text, index)) return true;
  }
  return false;
}

/** Opened before the letter, closed at the very end. */
const wholeBold = /^(\*\*|__)(?=\S)(?:(?!\1)[^])+\1[.!]?$/;

const wholeStrike = /^~~(?=\S)(?:(?!~~)[^])+~~[.!]?$/;

/** Whether an option A stands before a B in the same line. */
function hasFirst(text: string, second: number): boolean {
  const before = text.slice(Math.max(0, second - longestInline), second);
  return /(?<![a-z0-9])a[*_]{0,2}[.)\]．）、]/i.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Longest first option in a line that holds them all, with its stem, in characters. */
const longestInline = 2000;

const inlineSeparators = /(?:<br\s*\/?>|\s{2,}|\s[·•|/;,]\s|\s)\s*(?=[*_]{0,2}[([（]?([A-Ja-j])[*_]{0,2}[.)\]．）、])/giu;

/**
 * Cuts a line that holds all options of a question, `a) one  b) two · c) three`, into one a piece;
 * the piece before `a)` may be the stem. Letters must follow one another from A on, three at
 * least, or two where a `<br>` stands between them.
 *
 * @returns a single piece where the line is no such list
 */
export function splitInlineOptions(line: string): readonly string[] {
  if (!secondWithin.test(line)) return pairedOptions(line);
  const cuts: { readonly at: number; readonly end: number; readonly separator: string }[] = [];
  const first = /^(?:[-*+]\s+)?[*_]{0,2}[([（]?([Aa])[*_]{0,2}[.)\]．）、]/.exec(line);
  let expected = first === null ? 'A' : 'B';
  const isUpper = first === null ? undefined : first[1] === 'A';
  let casing = isUpper;
  for (const match of line.matchAll(inlineSeparators)) {
    const letter = match[1] ?? '';
    if (letter.toUpperCase() !== expected || (casing !== undefined && casing !== (letter === letter.toUpperCase()))) continue;
    casing ??= letter === letter.toUpperCase();
    cuts.push({ at: match.index, end: match.index + match[0].length, separator: match[0] });
    expected = String.fromCharCode(expected.charCodeAt(0) + 1);
  }
  const options = cuts.length + (first === null ? 0 : 1);
  const isBroken = cuts.some(({ separator }) => /<br/i.test(separator));
  if (options < (isBroken ? 2 : 3)) return pairedOptions(line);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, end } of cuts) {
    pieces.push(line.slice(from, at).trim());
    from = end;
  }
  pieces.push(line.slice(from).trim());
  return pieces.filter((piece) => piece !== '');
}

/** Whether a line may hold several options, or a tag that cuts it in two. */
export function mayBeSplit(line: string): boolean {
  return secondWithin.test(line) || line.includes('<') || mayBePaired.test(line);
}

const secondWithin = /[([（\s*_>][Bb][*_]{0,2}[.)\]．）、]/;
const mayBePaired = /^[*_]{0,2}[([（]?[A-H][*_]{0,2}[.)\]．）、]/;

/** Two options to a line, far apart, as printed pages have them: `C．three　　D．four`. */
function pairedOptions(line: string): readonly string[] {
  const pair = /^[*_]{0,2}[([（]?([A-H])[*_]{0,2}[.)\]．）、]/.exec(line);
  if (pair === null) return [line];
  const next = String.fromCharCode((pair[1] ?? '').charCodeAt(0) + 1);
  const gap = /(?<=\s\s|[\t\u3000])(?=[*_]{0,2}[([（]?([B-I])[*_]{0,2}[.)\]．）、])/u.exec(line);
  return gap?.[1] === next ? [line.slice(0, gap.index).trim(), line.slice(gap.index).trim()] : [line];
}
