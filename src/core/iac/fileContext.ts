import { hasAwsMarker } from './awsMarker';
import { type Bindings, noBindings } from './imports/bindings';
import { readBindings } from './imports/readBindings';
import { type Lines } from './lines';
import { type IacDialect, type Span } from './model';
import { type PhraseIndex } from './phraseIndex';
import { lexers } from './zones/languages';
import { createLineStates } from './zones/lineStates';
import { lineZones, longLineZones } from './zones/lineZones';
import { yamlZones } from './zones/yaml';
import { createZones, type Zones } from './zones/zones';

/** One version of a document. Lines count from 0 and have no line ending. */
export interface FileSource {
  readonly dialect: IacDialect;
  readonly lineCount: number;
  /** The text of an existing line. Called often; must be cheap. */
  readonly lineAt: (line: number) => string;
}

/** What scanners know of the file around a line. Everything is found out when first asked for, then kept. */
export interface FileContext extends FileSource {
  /** Whether anything in the file says AWS; see `awsMarker`. */
  readonly isAws: () => boolean;
  readonly bindings: () => Bindings;
  readonly zonesOf: (line: number) => Zones;
  /** Spans of what was asked for lately, by line and piece; `spans.ts` keeps them here. */
  readonly cache: Map<string, { readonly phrases: PhraseIndex; readonly spans: readonly Span[] }>;
}

/** Lines longer than this, in characters, are worth keeping what was found out about them. */
const longLine = 10_000;

/** Makes the context of one document version. Cheap: nothing is read before a scanner asks. */
export function createFileContext(source: FileSource): FileContext {
  const { dialect, lineCount } = source;
  const lineAt = (line: number): string => {
    const text = line >= 0 && line < lineCount ? source.lineAt(line) : '';
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  let marker: boolean | undefined;
  let bindings: Bindings | undefined;
  const lines: Lines = { count: lineCount, at: lineAt };
  const lexer = lexers[dialect];
  const stateBefore = lexer === undefined ? undefined : createLineStates(lexer, lines);
  // The pieces of a long line share what is known of it, whatever lines are asked for in between.
  const zonesOfLong = new Map<number, Zones>();
  const zonesOf = (line: number): Zones => {
    const text = lineAt(line);
    if (dialect === 'yaml' || dialect === 'compose') return yamlZones(text);
    if (lexer === undefined) return createZones('prose', 0);
    const state = stateBefore?.(line);
    return text.length > longLine ? longLineZones(lexer, text, state) : lineZones(lexer, text, state);
  };
  const isAws = (): boolean => (marker ??= hasAwsMarker(dialect, lines));
  return {
    dialect,
    lineCount,
    lineAt,
    isAws,
    bindings: () => (bindings ??= isAws() ? readBindings(dialect, lines) : noBindings),
    zonesOf: (line) => {
      const known = zonesOfLong.get(line);
      if (known !== undefined) return known;
      const zones = zonesOf(line);
      if (lineAt(line).length > longLine) zonesOfLong.set(line, zones);
      return zones;
    },
    cache: new Map(),
  };
}
