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
  /** Source of a regular expression, since a shell's `#` needs a space before it. */
  readonly lineComment: string | undefined;
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

const escapeRegExp = (text: string): string => text.replace(/[$(){}[\]|*+?.^\\/]/g, '\\$&');
const heredocPattern = '<<[-~]?\\s?\\\\?(["\']?)([A-Za-z_]\\w*)\\1';

/** Builds a scanner that visits each character of a line at most a fixed number of times. */
export function createLexer(syntax: LanguageSyntax): Lexer {
  const alternatives = [
    ...(syntax.lineComment === undefined ? [] : [`(?<line>${syntax.lineComment})`]),
    ...(syntax.blockComment === undefined ? [] : [`(?<block>${escapeRegExp(syntax.blockComment[0])})`]),
    ...(syntax.heredocs ? [`(?<heredoc>${heredocPattern})`] : []),
    ...[...syntax.strings].sort((a, b) => b.open.length - a.open.length).map(({ open }) => escapeRegExp(open)),
    ...(syntax.regexLiterals ? ['\\/'] : []),
  ];
  const opener = new RegExp(alternatives.join('|'), 'g');
  const openerOrBrace = new RegExp([...alternatives, '[{}]'].join('|'), 'g');
  const inside = new Map(syntax.strings.map((string) => [string, new RegExp([escapeRegExp(string.close), ...(string.escape === 'backslash' ? ['\\\\'] : []), ...(string.interpolated ? ['\\$\\{'] : [])].join('|'), 'g')]));
  const lasting = [
    ...(syntax.blockComment === undefined ? [] : [escapeRegExp(syntax.blockComment[0])]),
    ...syntax.strings.filter(({ multiline }) => multiline).map(({ open }) => escapeRegExp(open)),
    ...(syntax.heredocs ? ['<<'] : []),
  ];
  const mayLast = lasting.length === 0 ? undefined : new RegExp(lasting.join('|'));

  const run = (text: string, start: LexState, zones: ZonesBuilder): LexState => {
    let state = start;
    let position = 0;
    let pendingHeredoc: string | undefined;
    let regexFailed = false;
    while (position < text.length) {
      if (state === undefined || state.kind === 'interpolation') {
        const pattern = state === undefined ? opener : openerOrBrace;
        pattern.lastIndex = position;
        const match = pattern.exec(text);
        if (match === null) break;
        const found = match[0];
        position = match.index + found.length;
        if (match.groups?.line !== undefined) {
          zones.begin(match.index, 'comment');
          break;
        } else if (match.groups?.block !== undefined) {
          zones.begin(match.index, 'comment');
          state = { kind: 'comment', close: syntax.blockComment?.[1] ?? '', parent: state };
        } else if (match.groups?.heredoc !== undefined) {
          pendingHeredoc = /\w+/.exec(found)?.[0];
        } else if (found === '{' && state !== undefined) {
          state = { ...state, depth: state.depth + 1 };
        } else if (found === '}' && state !== undefined) {
          if (state.depth > 0) state = { ...state, depth: state.depth - 1 };
          else {
            state = state.parent;
            zones.begin(position, zoneOf(state));
          }
        } else if (found === '/') {
          if (!regexFailed && opensRegExp(text, match.index)) {
            const end = regExpEnd(text, position);
            regexFailed = end < 0;
            if (end > 0) position = end;
          }
        } else {
          const string = syntax.strings.find(({ open }) => open === found);
          if (string === undefined) continue;
          zones.begin(match.index, 'string');
          state = { kind: 'string', syntax: string, parent: state };
        }
      } else if (state.kind === 'comment') {
        const end = text.indexOf(state.close, position);
        if (end < 0) break;
        position = end + state.close.length;
        state = state.parent;
        zones.begin(position, zoneOf(state));
      } else if (state.kind === 'string') {
        const { close, escape }: StringSyntax = state.syntax;
        const pattern = inside.get(state.syntax);
        if (pattern === undefined) break;
        pattern.lastIndex = position;
        const match = pattern.exec(text);
        if (match === null) break;
        const found = match[0];
        position = match.index + found.length;
        if (found === '\\') position += 1;
        else if (found === '${') {
          state = { kind: 'interpolation', depth: 0, parent: state };
          zones.begin(match.index, 'code');
        } else if (escape === 'doubled' && text.startsWith(close, position)) position += close.length;
        else {
          state = state.parent;
          if (syntax.keyed && isColonNext(text, position)) markKey(zones);
          zones.begin(position, zoneOf(state));
        }
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
      const zones = createZones(zoneOf(state));
      return { zones, state: run(text, state, zones) };
    },
    advance: (text, state) => (state === undefined && mayLast?.test(text) !== true ? undefined : run(text, state, ignoredZones)),
  };
}

const ignoredZones: ZonesBuilder = { starts: [], zones: [], begin: () => undefined };

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

function markKey(zones: ZonesBuilder): void {
  const last = zones.starts[zones.starts.length - 1];
  if (last !== undefined) zones.begin(last, 'key');
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
