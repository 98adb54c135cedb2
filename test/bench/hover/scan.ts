import { collectServices } from '../../../src/core/iac/fileServices';
import { handOver } from '../handOver';
import { type Scan } from './figures';
import { best, megabyte, timesOf } from '../measure';
import { dialects, type GeneratedDocument, manyLines, oneLine, openDocument } from './documents';
import { glossary } from './glossary';
import { termCount } from './cases';

const runs = 3;
const length = megabyte;

const { phrases } = glossary(termCount);
const documents: readonly (readonly [string, GeneratedDocument])[] = [
  ...dialects.map((dialect) => [dialect, manyLines(dialect, length)] as const),
  ['json, one line', oneLine('json', length)],
  ['typescript, one line', oneLine('typescript', length)],
];
handOver(
  documents.map(([name, document]): Scan => {
    let places = 0;
    const collect = (): void => {
      const collector = collectServices(openDocument(document), phrases);
      while (collector.step(1000));
      places = collector.services().reduce((sum, service) => sum + service.places.length, 0);
    };
    const ms = best(timesOf(runs, () => undefined, collect));
    return { name, megabytesASecond: document.length / megabyte / (ms / 1000), places };
  }),
);
