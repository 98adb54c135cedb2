import { handOver } from '../handOver';
import { type ColdHover } from './figures';
import { timed } from '../measure';
import { hoverCases, termCount } from './cases';
import { openDocument } from './documents';
import { glossaryLibrary } from './glossary';
import { hover } from './hover';

const chosen = hoverCases.find(({ name }) => name === process.argv[2]);
if (chosen === undefined) throw new Error(`There is no document '${process.argv[2] ?? ''}'.`);
const library = glossaryLibrary(termCount);
const document = chosen.make();
// A window has long cleared up after its documents and notes.
globalThis.gc?.();
const start = performance.now();
const phrases = library.phrases();
const phrasesMs = performance.now() - start;
const hoverMs = timed(() => hover(openDocument(document), document.lastTerm, { library, phrases }));
handOver({ phrasesMs, hoverMs } satisfies ColdHover);
