import { handOver } from '../handOver';
import { type WarmHover } from './figures';
import { median, percentile, timed, timesOf } from '../measure';
import { hoverCases, termCount } from './cases';
import { openDocument, places } from './documents';
import { glossary } from './glossary';
import { hover } from './hover';

const firstRuns = 7;
const laterRuns = 3;
const hoversARun = 10_000;

const terms = glossary(termCount);
handOver(
  hoverCases.map(({ name, make }): WarmHover => {
    const document = make();
    const firstMs = median(timesOf(firstRuns, () => undefined, () => hover(openDocument(document), document.lastTerm, terms)));
    const asked = places(document, hoversARun);
    let tips = 0;
    const runs = Array.from({ length: laterRuns }, () => {
      const context = openDocument(document);
      hover(context, document.lastTerm, terms);
      tips = 0;
      return asked.map((place) => timed(() => (tips += Number(hover(context, place, terms)))));
    });
    return {
      name,
      firstMs,
      p50: median(runs.map((times) => percentile(times, 0.5))),
      p99: median(runs.map((times) => percentile(times, 0.99))),
      longest: median(runs.map((times) => Math.max(...times))),
      tips: tips / hoversARun,
    };
  }),
);
