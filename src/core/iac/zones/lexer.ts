import { createZones, type Zone, type Zones, type ZonesBuilder } from './zones';

/** A kind of string. `open` and `close` are literal text. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  readonly escape: 'backslash' | 'doubled' | 'none';
  readonly multiline: boolean;
  /** `${` leads back to code until its `}`. */
  readonly interpolated: boolean;
}

export interface LanguageSyntax {
  readonly lineComments: readonly string[];
  /** What must stand before a line comment: a blank or nothing in a shell, only blanks in a Dockerfile. */
  readonly commentsFollow: 'anything' | 'blank' | 'onlyBlanks';
  readonly blockComment: readonly [open: string, close: string] | undefined;
  readonly strings: readonly StringSyntax[];
  /** `<<EOF` and its relatives; the body is a string. */
  readonly heredocs: boolean;
  /** JavaScript's `/…/`, whose quotes open nothing. */
  readonly regexLiterals: boolean;
  /** JSON: a string before a colon is a key. */
  readonly keyed: boolean;
}

/** What is still open at the start of a line; `undefined` in plain code. Immutable, so that states can be shared. */
export type LexState =
  | undefined
  | { readonly kind: 'comment'; readonly close: string; readonly parent: LexState }
  | { readonly kind: 'string'; readonly syntax: StringSyntax; readonly parent: LexState }
  | { readonly kind: 'interpolation'; readonly depth: number; readonly parent: LexState }
  | { readonly kind: 'heredoc'; readonly marker: string; readonly parent: LexState };

export interface Lexer {
  /** The line's zones and what is open at its end. */
  readonly lex: (text: string, state: LexState) => { readonly zones: Zones; readonly state: LexState };
  /** The same without zones, at the cost of one search for lines that open nothing. */
  readonly advance: (text: string, state: LexState) => LexState;
}

const heredoc = /<<[-~]?\s?\\?(["']?)([A-Za-z_]\w*)\1/y;

const backslash = 92;
const dollar = 36;
const openBrace = 123;
const closeBrace = 125;
const lessThan = 60;
const slash = 47;

/** Builds a scanner that visits each character of a line at most a fixed number of times. */
export function createLexer(syntax: LanguageSyntax): Lexer {
  const strings = [...syntax.strings].sort((a, b) => b.open.length - a.open.length);
  const blockOpen = syntax.blockComment?.[0];
  const opens = firstCharacters([...syntax.lineComments, ...(blockOpen === undefined ? [] : [blockOpen]), ...strings.map(({ open }) => open), ...(syntax.heredocs ? ['<'] : []), ...(syntax.regexLiterals ? ['/'] : [])]);
  const lasting = [...(blockOpen === undefined ? [] : [blockOpen]), ...strings.filter(({ multiline }) => multiline).map(({ open }) => open), ...(syntax.heredocs ? ['<<'] : [])];

  const beginsComment = (text: string, at: number): boolean => {
    if (!syntax.lineComments.some((mark) => text.startsWith(mark, at))) return false;
    return syntax.commentsFollow === 'anything' || at === 0 || /\s/.test(text.charAt(at - 1));
  };

  const run = (text: string, start: LexState, zones: ZonesBuilder): LexState => {
    let state = start;
    let position = 0;
    let pendingHeredoc: string | undefined;
    let regexFailed = false;
    const firstInk = syntax.commentsFollow === 'onlyBlanks' ? text.search(/\S/) : 0;
    while (position < text.length) {
      if (state === undefined || state.kind === 'interpolation') {
        const at = position;
        const code = text.charCodeAt(position++);
        if (state !== undefined && code === openBrace) state = { ...state, depth: state.depth + 1 };
        else if (state !== undefined && code === closeBrace) {
          if (state.depth > 0) state = { ...state, depth: state.depth - 1 };
          else {
            state = state.parent;
            zones.begin(position, zoneOf(state));
          }
        } else if (opens[code] !== 1) continue;
        else if (beginsComment(text, at) && (syntax.commentsFollow !== 'onlyBlanks' || at === firstInk)) {
          zones.begin(syntax.commentsFollow === 'onlyBlanks' ? 0 : at, 'comment');
          break;
        } else if (blockOpen !== undefined && text.startsWith(blockOpen, at)) {
          position = at + blockOpen.length;
          zones.begin(at, 'comment');
          state = { kind: 'comment', close: syntax.blockComment?.[1] ?? '', parent: state };
        } else if (syntax.heredocs && code === lessThan) {
          heredoc.lastIndex = at;
          const found = heredoc.exec(text);
          if (found === null) continue;
          pendingHeredoc = found[2];
          position = heredoc.lastIndex;
        } else {
          const string = strings.find(({ open }) => text.startsWith(open, at));
          if (string !== undefined) {
            position = at + string.open.length;
            zones.begin(at, 'string');
            state = { kind: 'string', syntax: string, parent: state };
          } else if (syntax.regexLiterals && code === slash && !regexFailed && opensRegExp(text, at)) {
            const end = regExpEnd(text, position);
            regexFailed = end < 0;
            if (end > 0) position = end;
          }
        }
      } else if (state.kind === 'comment') {
        const end = text.indexOf(state.close, position);
        if (end < 0) break;
        position = end + state.close.length;
        state = state.parent;
        zones.begin(position, zoneOf(state));
      } else if (state.kind === 'string') {
        const { close, escape, interpolated }: StringSyntax = state.syntax;
        const at = nextInString(text, position, state.syntax);
        if (at >= text.length) break;
        if (text.startsWith(close, at)) {
          position = at + close.length;
          if (escape === 'doubled' && text.startsWith(close, position)) {
            position += close.length;
            continue;
          }
          state = state.parent;
          if (syntax.keyed && isColonNext(text, position)) zones.turn('key');
          zones.begin(position, zoneOf(state));
        } else if (escape === 'backslash' && text.charCodeAt(at) === backslash) position = at + 2;
        else if (interpolated && text.startsWith('${', at)) {
          position = at + 2;
          state = { kind: 'interpolation', depth: 0, parent: state };
          zones.begin(at, 'code');
        } else position = at + 1;
      } else {
        if (text.trim() === state.marker) state = state.parent;
        break;
      }
    }
    const end = atLineEnd(state);
    return pendingHeredoc === undefined ? end : { kind: 'heredoc', marker: pendingHeredoc, parent: end };
  };

  return {
    lex: (text, state) => {
      const zones = createZones(zoneOf(state), text.length);
      return { zones, state: run(text, state, zones) };
    },
    advance: (text, state) => (state === undefined && !lasting.some((open) => text.includes(open)) ? undefined : run(text, state, ignoredZones)),
  };
}

/** For each character whether one of some texts begins with it. */
function firstCharacters(texts: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const text of texts) table[text.charCodeAt(0)] = 1;
  return table;
}

/** Where something stands that may end or interrupt a string; the text's length when nothing does. */
function nextInString(text: string, from: number, { close, escape, interpolated }: StringSyntax): number {
  if (escape !== 'backslash') {
    const end = text.indexOf(close, from);
    return end < 0 ? text.length : end;
  }
  const last = close.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === last || code === backslash || (interpolated && code === dollar)) return at;
  }
  return text.length;
}

const ignoredZones: ZonesBuilder = { at: () => 'code', begin: () => undefined, turn: () => undefined };

function zoneOf(state: LexState): Zone {
  if (state === undefined || state.kind === 'interpolation') return 'code';
  return state.kind === 'comment' ? 'comment' : 'string';
}

/** A string that may not span lines ends with its line, and so does whatever was open inside it. */
function atLineEnd(state: LexState): LexState {
  if (state === undefined) return undefined;
  const parent = atLineEnd(state.parent);
  if (parent !== state.parent) return parent;
  return state.kind === 'string' && !state.syntax.multiline ? parent : state;
}

function isColonNext(text: string, position: number): boolean {
  let next = position;
  while (next < position + 4 && text[next] === ' ') next++;
  return text[next] === ':';
}

/** A slash divides after a value and opens a regular expression elsewhere. */
function opensRegExp(text: string, slash: number): boolean {
  let before = slash - 1;
  while (before >= 0 && before > slash - 8 && text[before] === ' ') before--;
  return before < 0 || '(,=:[!&|?{};'.includes(text[before] ?? '');
}

function regExpEnd(text: string, from: number): number {
  let inClass = false;
  for (let position = from; position < text.length; position++) {
    const character = text[position];
    if (character === '\\') position++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return position + 1;
  }
  return -1;
}
