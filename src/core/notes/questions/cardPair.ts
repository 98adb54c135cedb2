import { withoutComments } from '../../markdown/plainText';

/** The two sides of `front :: back`. */
export interface CardPair {
  readonly front: string;
  readonly back: string;
}

/** What joins two halves of a sentence rather than a question and its answer: "0.0.0.0/0 and :: for IPv6". */
const joins = /(?:^|[\s(])(?:a|an|and|are|as|by|for|from|in|is|like|means|of|on|or|the|then|to|use|using|uses|with|[,;:=<>|&+])$/i;
const goesOn = /^(?:and|or|means|stands for)\b/i;
const besideCode = /(?:\b(?:AWS|Fn|arn|Alexa|Custom|std)|[:{([])$|arn:\S*$/i;
const codeAhead = /^(?:AWS::|Fn::|arn:|[a-z]\w*::|\/\d|[):}\]])/i;
/** Fields of a page, as Obsidian and Logseq keep them, and what else stands before a remark. */
const field = /^[*_]*(?:tags?|alias(?:es)?|type|status|source|authors?|date|created|updated|modified|title|id|uid|url|links?|related|parent|up|prev(?:ious)?|next|template|icon|public|collapsed|cssclass(?:es)?|category|project|priority|rating|due|todo|done|notes?|usage|examples?|see also|refs?|references?)[*_]*$/i;
const dateOrTime = /^[\d:./\s-]+$/;
/** A type after a name, and what only stands in a program: `main :: IO ()`, `x :: numeric`, `head :: [a]`. */
const typeAhead = /^(?:(?:small|big)?int(?:eger)?\d*|numeric|decimal|text|date|time(?:stamp)?(?:tz)?|varchar|char|bool(?:ean)?|jsonb?|uuid|float\d?|double|string|number|any|void|never|unknown|Maybe \w+|Either \w+ \w+|IO \S+|Int|String|Bool|Char|Double|Text)(?:\([\d,\s]*\))?(?:\[\])?[;,.]?$|^\[\w+\]$|^\w+\([^)]*\)[;.]?$/;
const keyword = /^(?:type|instance|class|case|let|select|data|newtype|pattern|foreign|fn|def|const|static|import|using|namespace)\s/;
/** An arrow of types, or what opens one in some language: `Int->Int`, `List<Number>`, `core.Vec2`. */
const typeLike = /\s[-=]>(?:\s|$)|\w[-=]>\w|^\w+<|^(?:proc|enum|struct|forall)\b|^\w+\.\w+$/;
/** `cloudWatch`, `upload_file`: a program's name, where people write names apart. */
const identifier = /^[a-z]{2,}(?:[A-Z]|_\w)\w*$/;

/**
 * Reads a card off a line. Notes about infrastructure are full of `::`, so the separator has a
 * blank on both sides, stands outside code and links, and is the only one of its line, unless the
 * front is a question.
 */
export function readPair(line: string): CardPair | undefined {
  const text = withoutCode(line);
  const at = text.indexOf(' :: ');
  if (at < 0 || text.includes(' :: ', at + 4)) return undefined;
  const front = withoutComments(line.slice(0, at)).trim();
  const back = withoutComments(line.slice(at + 4)).replace(/\s\^[\w-]+$/, '').trim();
  if (front === '' || back === '' || !/[\p{L}\p{N}]/u.test(front) || !/[\p{L}\p{N}]/u.test(back)) return undefined;
  if (joins.test(front) || goesOn.test(back) || besideCode.test(front) || codeAhead.test(back)) return undefined;
  // A table of names that no table was made of.
  if (front.toLowerCase() === back.toLowerCase()) return undefined;
  if (isField(front) || isProgram(front, back) || isInsideMarkup(front, back)) return undefined;
  const isAsked = /[?？]["'”)*_]*$/u.test(front);
  if (!isAsked && (`${text.slice(0, at)}${text.slice(at + 4)}`.includes('::') || /^`[^`]*::[^`]*`$/.test(front) || /\bIPv6\b/.test(line))) return undefined;
  return { front, back };
}

function isField(front: string): boolean {
  return field.test(front) || dateOrTime.test(front);
}

function isProgram(front: string, back: string): boolean {
  // A single small letter is a variable; a card is about something with a name.
  return /(?:^|\s)[a-z]$/.test(front) || /^\[[\w.]+\]$/.test(front) || keyword.test(front) || identifier.test(front) || typeLike.test(back) || (typeAhead.test(back) && !/[?？]$/.test(front));
}

function isInsideMarkup(front: string, back: string): boolean {
  if (/^(?::::|\|)/.test(front) || /^<?\w+:\/\/\S*$/.test(front) || /\{[{%]/.test(front) || (front.includes('](') && !/\]\([^)]*\)/.test(front))) return true;
  return front.lastIndexOf('[') > front.lastIndexOf(']') && back.includes(']');
}

/** The same length, with code blanked. */
function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/(`+)(?:(?!\1)[^])*?\1/g, (code) => '`'.repeat(code.length)) : line;
}
