import { cpus, loadavg } from 'node:os';
import { say } from '../host/install';
import { stopAll, stopOnSignals } from '../host/processes';
import { stopSessions } from '../host/session';
import { editorLane } from './editor/editorLane';
import { indexLane } from './editor/indexLane';
import { webLane } from './editor/webLane';
import { hoverLane } from './hover/hoverLane';
import { notesLane } from './notes/notesLane';
import { reviewLane } from './review/reviewLane';
import { type Check, formatTable, isMet, type Report, verdict } from './report';
import { studyLane } from './study/studyLane';

const lanes: Readonly<Record<string, () => Promise<Report>>> = { hover: hoverLane, notes: notesLane, review: reviewLane, study: studyLane, editor: editorLane, index: indexLane, web: webLane };

/**
 * `npm run bench`: measures what the budgets name, or the lanes that are asked for, prints the
 * figures as tables, and ends with 1 when a budget is missed or a lane could not be measured.
 */
export async function main(args: readonly string[]): Promise<void> {
  stopOnSignals(async () => {
    await stopSessions();
    await stopAll();
  });
  const names = Object.keys(lanes);
  const chosen = args.length === 0 ? names : args;
  if (!chosen.every((name) => names.includes(name))) {
    say(`Usage: npm run bench -- [${names.join('|')} …]`);
    process.exit(2);
  }
  const processors = cpus();
  console.log(`Node ${process.version}, ${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), load ${loadavg().map((load) => load.toFixed(1)).join(' ')}\n`);
  const checks: Check[] = [];
  let failed = false;
  for (const name of chosen) {
    say(`Measuring: ${name} …`);
    try {
      const report = await lanes[name]?.();
      for (const table of report?.tables ?? []) console.log(`${formatTable(table)}\n`);
      checks.push(...(report?.checks ?? []));
    } catch (error) {
      failed = true;
      console.log(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  console.log(formatTable(verdict(checks)));
  const missed = checks.filter((check) => !isMet(check)).length;
  console.log(`\n${checks.length - missed} budgets met, ${missed} missed`);
  process.exit(missed > 0 || failed ? 1 : 0);
}
