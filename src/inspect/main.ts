import { runInspect } from './run';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', () => {
  process.exit(0);
});

// npm changes the working folder to the package's own; INIT_CWD is where the person stands.
process.exitCode = runInspect(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
