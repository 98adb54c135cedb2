import { bundleChild } from '../child';
import { type Growth, reportGrowth } from '../growth';
import { median } from '../measure';
import { type Report } from '../report';
import { hoverCases, termCount } from './cases';
import { type ColdHover, type Scan, type WarmHover } from './figures';

/** Fresh processes for each document. */
const coldRuns = 3;

/** Tips: the scanners and the glossary, as the hover provider calls them. */
export async function hoverLane(): Promise<Report> {
  const cold = await bundleChild('hover/coldHover.ts');
  const warm = (await (await bundleChild('hover/warmHover.ts')).run([])) as readonly WarmHover[];
  const scans = (await (await bundleChild('hover/scan.ts')).run([])) as readonly Scan[];
  const growth = reportGrowth('Hovers: growth with the file and with the glossary (best of 5; later hovers: p95)', (await (await bundleChild('hover/hoverGrowth.ts')).run([])) as readonly Growth[]);
  const coldTimes = new Map<string, { readonly phrases: number; readonly hover: number }>();
  for (const { name } of hoverCases) {
    const runs: ColdHover[] = [];
    for (let run = 0; run < coldRuns; run++) runs.push((await cold.run([name])) as ColdHover);
    coldTimes.set(name, { phrases: median(runs.map(({ phrasesMs }) => phrasesMs)), hover: median(runs.map(({ hoverMs }) => hoverMs)) });
  }
  const rows = warm.map((figures) => ({ ...figures, cold: coldTimes.get(figures.name) ?? { phrases: 0, hover: 0 } }));
  return {
    tables: [
      {
        title: `Hovers with ${termCount.toLocaleString('en')} terms, in ms: first of a document version in a fresh process (median of ${coldRuns}) and in a used one (median of 7), then 10,000 at random places (median of 3 runs)`,
        columns: ['document', 'names indexed', 'first, fresh', 'first, used', 'later p50', 'later p99', 'longest', 'places with a tip'],
        rows: rows.map(({ name, cold: { phrases, hover }, firstMs, p50, p99, longest, tips }) => [name, phrases, hover, firstMs, p50, p99, longest, `${Math.round(tips * 100)} %`]),
      },
      {
        title: 'All services of a file of 1 MB (best of 3)',
        columns: ['dialect', 'MB/s', 'places found'],
        rows: scans.map(({ name, megabytesASecond, places }) => [name, megabytesASecond, places]),
      },
      growth.table,
    ],
    checks: [
      ...rows.map(({ name, cold: { phrases, hover } }) => ({ budget: 'firstHover', of: `${name}; fresh process, names indexed`, value: phrases + hover }) as const),
      ...rows.map(({ name, firstMs }) => ({ budget: 'firstHover', of: `${name}; used process`, value: firstMs }) as const),
      ...rows.map(({ name, p99 }) => ({ budget: 'laterHover', of: name, value: p99 }) as const),
      ...growth.checks,
    ],
  };
}
