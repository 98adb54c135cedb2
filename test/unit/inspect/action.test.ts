import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly { readonly name?: string; readonly shell?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>>; readonly 'working-directory'?: string }[] };
}

const file = fileURLToPath(new URL('../../../.github/actions/check/action.yml', import.meta.url));
const { inputs, runs } = load(readFileSync(file, 'utf8')) as Action;
const check = runs.steps.find(({ name }) => name === 'Check') ?? assert.fail('no step Check');

describe('the action that checks notes on GitHub', function () {
  this.timeout(60_000);
  let caller = '';
  before(() => {
    caller = mkdtempSync(join(tmpdir(), 'action-'));
    mkdirSync(join(caller, 'my notes'));
    writeFileSync(join(caller, 'my notes', 'a.md'), '### Which of these services runs containers?\n\n- [ ] this\n- [ ] that\n');
    writeFileSync(join(caller, 'b.md'), '### Which of these services runs containers?\n\n- [x] this\n- [ ] that\n- [ ] that\n');
  });
  after(() => {
    rmSync(caller, { recursive: true });
  });

  /** Runs the step as a runner does: its expressions filled in, its script in bash, stopping at the first failure. */
  function runStep(given: Readonly<Record<string, string>>): { readonly code: number | null; readonly out: readonly string[]; readonly err: string; readonly summary: string } {
    const values: Readonly<Record<string, string>> = { 'github.action_path': dirname(file), 'github.workspace': caller, ...Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default])) };
    const fill = (text: string): string => text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => values[name] ?? assert.fail(name));
    const summary = join(caller, 'summary.md');
    rmSync(summary, { force: true });
    const env = { ...process.env, ...Object.fromEntries(Object.entries(check.env ?? {}).map(([name, value]) => [name, fill(value)])), GITHUB_WORKSPACE: caller, GITHUB_STEP_SUMMARY: summary };
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check.run ?? ''], { cwd: fill(check['working-directory'] ?? ''), env, encoding: 'utf8' });
    return { code: status, out: stdout.split('\n').filter((line) => line !== ''), err: stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  }

  it('is a composite one, whose scripts take inputs from variables alone', () => {
    assert.equal(runs.using, 'composite');
    for (const { run } of runs.steps) assert(run?.includes('${{') !== true);
  });

  it('annotates every problem of the caller\'s files, and lists them in the summary', () => {
    const { code, out, summary } = runStep({});
    assert.equal(code, 1);
    assert.deepEqual(out.map((line) => /^::(\w+) file=([^,]*),line=(\d+)/.exec(line)?.slice(1)), [['warning', 'b.md', '5'], ['error', 'my notes/a.md', '1']]);
    assert.match(summary, /1 error, 1 warning[^]*b\.md:5[^]*my notes\/a\.md:1/);
  });

  it('takes paths line by line, however they are written', () => {
    assert.equal(runStep({ paths: '  b.md  \n\n' }).code, 0);
    assert.equal(runStep({ paths: 'b.md\n./my notes\n' }).code, 1);
    assert.equal(runStep({ paths: 'b.md', 'max-warnings': '0' }).code, 1);
    const odd = runStep({ paths: '$(touch pwned)' });
    assert.equal(odd.code, 2);
    assert.match(odd.err, /'\$\(touch pwned\)' cannot be read/);
    assert.equal(existsSync(join(caller, 'pwned')), false);
  });

  it('hands its other inputs on', () => {
    assert.equal(runStep({ paths: 'b.md', 'content-checks': 'content-unexplained' }).out.length, 2);
    assert.match(runStep({ paths: '.', baseline: 'none.json' }).err, /'.*none\.json' cannot be read/);
    const outside = runStep({ paths: 'b.md', since: 'main' });
    assert.equal(outside.code, 2);
    assert.match(outside.err, /in no git repository/);
  });
});
