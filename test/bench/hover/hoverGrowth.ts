import { collectServices } from '../../../src/core/iac/fileServices';
import { handOver } from '../handOver';
import { type Growth } from '../growth';
import { best, megabyte, percentile, timed, timesOf } from '../measure';
import { type GeneratedDocument, manyLines, oneLine, openDocument, places } from './documents';
import { type Glossary, glossary } from './glossary';
import { hover } from './hover';

const runs = 5;
const hoversARun = 1000;
const megabytes = [1.25, 2.5, 5];
/** Reading every line takes long enough to be measured on less. */
const scannedMegabytes = [0.25, 0.5, 1];
const terms = [1000, 10_000, 40_000];

const kinds: readonly (readonly [string, (length: number) => GeneratedDocument])[] = [
  ['Terraform', (length) => manyLines('terraform', length)],
  ['YAML', (length) => manyLines('yaml', length)],
  ['TypeScript', (length) => manyLines('typescript', length)],
  ['JSON in one line', (length) => oneLine('json', length)],
  ['TypeScript in one line', (length) => oneLine('typescript', length)],
];
const some = glossary(1000);
const found: Growth[] = [];
for (const [name, make] of kinds) {
  const documents = megabytes.map((size) => make(size * megabyte));
  found.push({ name: `first hover, ${name}`, kind: 'linear', sizes: megabytes, times: documents.map((document) => firstHover(document, some)) });
  found.push({ name: `later hovers, ${name}`, kind: 'flat', sizes: megabytes, times: documents.map((document) => laterHover(document, some)) });
  found.push({ name: `whole file, ${name}`, kind: 'linear', sizes: scannedMegabytes, times: scannedMegabytes.map((size) => scanTime(make(size * megabyte))) });
}
const glossaries = terms.map(glossary);
for (const [name, make] of kinds.slice(0, 4)) {
  const document = make(megabyte);
  found.push({ name: `hovers by terms, ${name}`, kind: 'flat', sizes: terms, times: glossaries.map((glossary) => laterHover(document, glossary)) });
}
handOver(found);

function firstHover(document: GeneratedDocument, glossary: Glossary): number {
  return best(timesOf(runs, () => undefined, () => hover(openDocument(document), document.lastTerm, glossary)));
}

/**
 * The p95 of few hovers: where nobody has hovered before. The median would show how much of the file
 * is in the cache. Of each place the least disturbed run counts, since on a busy machine one hover in
 * twenty waits for another program.
 */
function laterHover(document: GeneratedDocument, glossary: Glossary): number {
  const asked = places(document, hoversARun);
  const found = Array.from({ length: runs }, () => {
    const context = openDocument(document);
    hover(context, document.lastTerm, glossary);
    return asked.map((place) => timed(() => hover(context, place, glossary)));
  });
  return percentile(asked.map((_, place) => best(found.map((times) => times[place] ?? Infinity))), 0.95);
}

function scanTime(document: GeneratedDocument): number {
  return best(timesOf(runs, () => openDocument(document), scan));
}

function scan(context: ReturnType<typeof openDocument>): void {
  const collector = collectServices(context, some.phrases);
  while (collector.step(1000));
}
