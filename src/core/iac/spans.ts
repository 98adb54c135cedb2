import { scanArns } from './arn';
import { scanCloudFormationTypes } from './cloudFormation';
import { scanEnumValues } from './enumValues';
import { scanCommands } from './cli';
import { type FileContext } from './fileContext';
import { scanHosts } from './hosts';
import { scanIamActions } from './iamActions';
import { scanImages } from './images';
import { scanBoundNames } from './imports/boundNames';
import { scanPackageNames } from './imports/packageNames';
import { createLineScan, type Scanner } from './lineScan';
import { type Span } from './model';
import { type PhraseIndex } from './phraseIndex';
import { scanPhrases } from './phrases';
import { type Piece, pieceAt } from './pieces';
import { scanPrincipals } from './principals';
import { scanPulumiTokens } from './pulumiToken';
import { scanRegistryUris } from './registryUri';
import { scanSamEvents } from './samEvents';
import { scanSdkClients } from './sdk';
import { scanServerlessEvents } from './serverlessEvents';
import { scanTerraform } from './terraform';
import { scanWorkflowActions } from './workflowActions';

/** Strongest syntax first: what one has claimed, the next cannot. */
const scanners: readonly Scanner[] = [
  scanArns,
  scanRegistryUris,
  scanHosts,
  scanPrincipals,
  scanCloudFormationTypes,
  scanPulumiTokens,
  scanPackageNames,
  scanIamActions,
  scanTerraform,
  scanBoundNames,
  scanSdkClients,
  scanCommands,
  scanSamEvents,
  scanServerlessEvents,
  scanImages,
  scanWorkflowActions,
  scanEnumValues,
];

/** Pieces of lines whose spans are kept: those of a minified file of several MB, most of which hold few spans. */
const kept = 4096;

/**
 * Everything that AWS or the glossary has a name for on a line, from left to right and without overlap.
 * A line that does not exist has nothing.
 */
export function spansOnLine(context: FileContext, line: number, phrases: PhraseIndex): readonly Span[] {
  const text = context.lineAt(line);
  const spans: Span[] = [];
  for (let column = 0; column < text.length; ) {
    const piece = pieceAt(text, column);
    spans.push(...spansInPiece(context, line, piece, phrases));
    column = piece.end;
  }
  return spans;
}

/** The span that a column lies in or at the end of; where two meet, the one that begins there. */
export function spanAt(context: FileContext, line: number, column: number, phrases: PhraseIndex): Span | undefined {
  const text = context.lineAt(line);
  if (column < 0 || column > text.length) return undefined;
  const piece = pieceAt(text, column);
  const found = within(spansInPiece(context, line, piece, phrases), column);
  if (found !== undefined || column > piece.start || column === 0) return found;
  return within(spansInPiece(context, line, pieceAt(text, column - 1), phrases), column);
}

function within(spans: readonly Span[], column: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (column < span.start) high = middle - 1;
    else if (column >= span.end) low = middle + 1;
    else return span;
  }
  const before = spans[high];
  return before?.end === column ? before : undefined;
}

/** Spans of one piece in columns of its line, from the context's cache when the phrases are the same. */
function spansInPiece(context: FileContext, line: number, piece: Piece, phrases: PhraseIndex): readonly Span[] {
  const key = `${line}:${piece.start}`;
  const known = context.cache.get(key);
  if (known?.phrases === phrases) return known.spans;
  const scan = createLineScan(context, line, piece);
  for (const scanner of scanners) scanner(scan);
  scanPhrases(scan, phrases);
  const spans = piece.start === 0 ? scan.spans() : scan.spans().map((span) => ({ ...span, start: span.start + piece.start, end: span.end + piece.start }));
  if (context.cache.size >= kept) context.cache.clear();
  context.cache.set(key, { phrases, spans });
  return spans;
}
