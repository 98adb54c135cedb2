import { type FileContext } from './fileContext';
import { type PhraseIndex } from './phraseIndex';
import { spansOnLine } from './spans';

/** One place at which a file speaks of a service. Lines and columns count from 0. */
export interface ServicePlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The services of a file with their places, the most frequent first, then by name. */
export interface FileService {
  readonly service: string;
  readonly places: readonly ServicePlace[];
}

/**
 * Collects the services that a file uses, step by step, so that the caller can pause: every step
 * reads some lines and returns whether there are more.
 */
export interface ServiceCollector {
  readonly step: (lines: number) => boolean;
  readonly services: () => readonly FileService[];
}

export function collectServices(context: FileContext, phrases: PhraseIndex): ServiceCollector {
  const places = new Map<string, ServicePlace[]>();
  let next = 0;
  return {
    step: (lines) => {
      for (const end = Math.min(next + lines, context.lineCount); next < end; next++) {
        for (const span of spansOnLine(context, next, phrases)) {
          // A two-service token ("states:::lambda:invoke") counts for both.
          for (const service of span.services) {
            const place = { line: next, start: span.start, end: span.end };
            const known = places.get(service);
            if (known === undefined) places.set(service, [place]);
            else known.push(place);
          }
        }
      }
      return next < context.lineCount;
    },
    services: () =>
      [...places]
        .map(([service, found]) => ({ service, places: found }))
        .sort((a, b) => b.places.length - a.places.length || (a.service < b.service ? -1 : 1)),
  };
}
