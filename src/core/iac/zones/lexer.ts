import { afterLine, type LexState, opened, type Opening, zoneOf } from './lexState';
import { codeSkip, escaped, pass, stringSkip } from './skips';
import { type LanguageSyntax, lastingOpenings, openings, type StringSyntax } from './syntax';
import { type ZonesBuilder } from './zones';

/** How far a line has been read. Immutable: reading can go on from it any number of times. */
export interface LexPlace {
  /** In characters; at or beyond the line's length when all of it has been read. */
  readonly position: number;
  readonly state: LexState;
  /** The end mark of a heredoc that begins with the next line. */
  readonly heredoc: string | undefined;
  /** Whether a slash that no other closes was found: the rest of the line has no regular expression. */
  readonly regExpFailed: boolean;
}

/** Told of every zone as it begins. */
export type ZoneSink = Pick<ZonesBuilder, 'begin' | 'turn'>;

export interface Lexer {
  /** JSON: a string may turn out to be a key at its end. */
  readonly keyed: boolean;
  /** Matches every line, of those that begin in a state, after which the state is another. */
  readonly changing: (state: LexState) => RegExp;
  /**
   * Reads on, to a position or a little beyond: never half a token, and never more than a stretch of code, a
   * comment or a string without escapes. From the same place it comes to the same places, with a sink and without.
   *
   * @param sink `undefined` where only the place is of interest, which is much faster
   */
  readonly read: (text: string, from: LexPlace, until: number, sink: ZoneSink | undefined) => LexPlace;
}

const heredoc = /<<[-~]?\s?\\?(["']?)([A-Za-z_]\w*)\1/y;

const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const lessThan = 60;
const slash = 47;

/** The beginning of a line, by what is open there. */
export function lineStart(state: LexState): LexPlace {
  return { position: 0, state, heredoc: undefined, regExpFailed: false };
}

/** What is open at the beginning of the next line, once a line has been read to its end. */
export function nextLine({ state, heredoc: marker }: LexPlace): LexState {
  const next = afterLine(state);
  return marker === undefined ? next : opened({ kind: 'heredoc', marker }, next);
}

/** Builds a scanner that visits each character of a line at most a fixed number of times. */
export function createLexer(syntax: LanguageSyntax): Lexer {
  const strings = [...syntax.strings].sort((a, b) => b.open.length - a.open.length).map((string) => ({ open: string.open, opening: stringOpening(string) }));
  const skip = codeSkip(syntax);
  const opens = firstCharacters(openings(syntax));
  const [blockOpen, blockClose = ''] = syntax.blockComment ?? [];
  const blockComment: Opening = { kind: 'comment', close: blockClose };
  /** Where comments are whole lines. */
  const commentLine = syntax.commentsFollow === 'onlyBlanks' ? new RegExp(`^\\s*(?:${syntax.lineComments.map(escaped).join('|')})`) : undefined;

  const beginsComment = (text: string, at: number): boolean => {
    if (commentLine !== undefined || !syntax.lineComments.some((mark) => text.startsWith(mark, at))) return false;
    return syntax.commentsFollow === 'anything' || at === 0 || /\s/.test(text.charAt(at - 1));
  };

  const read = (text: string, from: LexPlace, until: number, sink: ZoneSink | undefined): LexPlace => {
    let { position, state, heredoc: marker, regExpFailed } = from;
    const end = Math.min(until, text.length);
    if (position === 0 && state === undefined && commentLine?.test(text) === true) {
      sink?.begin(0, 'comment');
      position = text.length;
    }
    while (position < end) {
      const opening: Opening | undefined = state?.opening;
      if (opening === undefined || opening.kind === 'interpolation') {
        if (opening === undefined && sink === undefined) {
          position = pass(skip, text, position);
          if (position >= end) break;
        }
        const at = position;
        const code = text.charCodeAt(position++);
        if (opening !== undefined && code === openBrace) state = opened({ kind: 'interpolation', depth: opening.depth + 1 }, state?.parent);
        else if (opening !== undefined && code === closeBrace) {
          if (opening.depth > 0) state = opened({ kind: 'interpolation', depth: opening.depth - 1 }, state?.parent);
          else {
            state = state?.parent;
            sink?.begin(position, zoneOf(state));
          }
        } else if (opens[code] !== 1) continue;
        else if (beginsComment(text, at)) {
          sink?.begin(at, 'comment');
          position = text.length;
        } else if (blockOpen !== undefined && text.startsWith(blockOpen, at)) {
          position = at + blockOpen.length;
          sink?.begin(at, 'comment');
          state = opened(blockComment, state);
        } else if (syntax.heredocs && code === lessThan) {
          heredoc.lastIndex = at;
          const found = heredoc.exec(text);
          if (found === null) continue;
          marker = found[2];
          position = heredoc.lastIndex;
        } else {
          const string = strings.find(({ open }) => text.startsWith(open, at));
          if (string !== undefined) {
            position = at + string.open.length;
            sink?.begin(at, 'string');
            state = opened(string.opening, state);
          } else if (syntax.regexLiterals && code === slash && !regExpFailed && opensRegExp(text, at)) {
            const close = regExpEnd(text, position);
            regExpFailed = close < 0;
            if (close > 0) position = close;
          }
        }
      } else if (opening.kind === 'comment') {
        const close = text.indexOf(opening.close, position);
        position = close < 0 ? text.length : close + opening.close.length;
        if (close < 0) break;
        state = state?.parent;
        sink?.begin(position, zoneOf(state));
      } else if (opening.kind === 'string') {
        const { close, escape, interpolated } = opening.syntax;
        position = pass(opening.skip, text, position);
        if (position >= end) break;
        if (text.startsWith(close, position)) {
          position += close.length;
          if (escape === 'doubled' && text.startsWith(close, position)) {
            position += close.length;
            continue;
          }
          state = state?.parent;
          if (syntax.keyed && isColonNext(text, position)) sink?.turn('key');
          sink?.begin(position, zoneOf(state));
        } else if (escape === 'backslash' && text.charCodeAt(position) === backslash) position += 2;
        else if (interpolated && text.startsWith('${', position)) {
          sink?.begin(position, 'code');
          position += 2;
          state = opened({ kind: 'interpolation', depth: 0 }, state);
        } else position++;
      } else {
        if (text.trim() === opening.marker) state = state?.parent;
        position = text.length;
      }
    }
    return { position, state, heredoc: marker, regExpFailed };
  };

  const changesCode = anyOf(lastingOpenings(syntax));
  const endsComment = anyOf([blockClose]);
  return {
    keyed: syntax.keyed,
    changing: (state) => {
      if (state === undefined) return changesCode;
      switch (state.opening.kind) {
        case 'comment':
          return endsComment;
        case 'string':
          return state.opening.changing;
        case 'heredoc':
          return oneWord;
        case 'interpolation':
          return anything;
      }
    },
    read,
  };
}

/** What the end of a heredoc looks like. */
const oneWord = /^\s*\w+\s*$/;
const anything = /^/;
const anyOf = (texts: readonly string[]): RegExp => new RegExp(texts.map(escaped).join('|'));

function stringOpening(syntax: StringSyntax): Opening {
  return { kind: 'string', syntax, skip: stringSkip(syntax), changing: anyOf([syntax.close, ...(syntax.interpolated ? ['${'] : [])]) };
}

/** For each character whether one of some texts begins with it. */
function firstCharacters(texts: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const text of texts) table[text.charCodeAt(0)] = 1;
  return table;
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

const partOfRegExp = /[\\/[\]]/g;

/** First column after a regular expression's closing slash, or -1. */
function regExpEnd(text: string, from: number): number {
  let inClass = false;
  for (partOfRegExp.lastIndex = from; partOfRegExp.test(text); ) {
    const character = text[partOfRegExp.lastIndex - 1];
    if (character === '\\') partOfRegExp.lastIndex++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (!inClass) return partOfRegExp.lastIndex;
  }
  return -1;
}
