import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readText } from '../../../src/inspect/files';
import { runInspect } from '../../../src/inspect/run';

const good = '### Which of these services stores images?\n\n- [x] this\n- [ ] that\n';
const broken = '### Which of these services runs containers?\n\n- [ ] this\n- [ ] that\n';
/** A warning, since two options are the same. */
const doubtful = '### Which of these services is a queue?\n\n- [x] this\n- [ ] that\n- [ ] that\n';

interface Result {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: string;
}

describe('inspect problems', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'ignore' });
  };
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-m', 'change', '--no-verify');
  };
  const problems = (args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = folder): Result => {
    const out: string[] = [];
    let err = '';
    const code = runInspect(['problems', ...args], { cwd, env, out: (line) => out.push(line), err: (line) => (err += `${line}\n`) });
    return { code, out, err };
  };
  const files = ({ out }: Result): readonly string[] => out.map((line) => (JSON.parse(line) as { readonly file: string }).file);

  it('keeps its rows as they are, and says nothing else on standard output', () => {
    write('a.md', broken);
    const { code, out, err } = problems(['.']);
    assert.equal(code, 1);
    assert.deepEqual(out.map((line) => JSON.parse(line) as unknown), [{ file: './a.md', line: 1, col: 0, code: 'question-no-key', severity: 'error', message: 'No option of this question is marked as right: put [x] before each one that is.' }]);
    assert.equal(err, '');
  });

  describe('--since', () => {
    beforeEach(() => {
      git('init');
      write('notes/old.md', broken);
      write('notes/good.md', good);
      write('notes/gone.md', broken);
      commit();
    });

    it('reports on files that were changed or added, whoever stands where', () => {
      write('notes/good.md', good + broken);
      write('notes/größe neu.md', broken);
      rmSync(join(folder, 'notes/gone.md'));
      assert.deepEqual(files(problems(['notes', '--since', 'HEAD'])), ['notes/good.md', 'notes/größe neu.md']);
      assert.deepEqual(files(problems(['.', '--since=HEAD'], {}, join(folder, 'notes'))), ['./good.md', './größe neu.md']);
      commit();
      assert.deepEqual(files(problems(['notes', '--since', 'HEAD'])), []);
      assert.equal(problems(['notes', '--since', 'HEAD']).code, 0);
      assert.deepEqual(files(problems(['notes', '--since', 'HEAD~1'])), ['notes/good.md', 'notes/größe neu.md']);
    });

    it('compares with where a branch began, not with what others did since', () => {
      git('checkout', '-b', 'mine');
      write('notes/mine.md', broken);
      commit();
      git('checkout', 'main');
      write('notes/old.md', `${broken}\nMore.\n`);
      commit();
      git('checkout', 'mine');
      assert.deepEqual(files(problems(['notes', '--since', 'main'])), ['notes/mine.md']);
    });

    it('reports what a change breaks in a file that was not changed', () => {
      write('notes/z.md', good.replace('?', '? <!-- q: a -->'));
      commit();
      write('notes/b.md', broken.replace('?', '? <!-- q: a -->').replace('[ ]', '[x]'));
      assert.deepEqual(files(problems(['notes', '--since', 'HEAD'])), ['notes/z.md']);
    });

    it('says what is missing', () => {
      const unknown = problems(['notes', '--since', 'no-such']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /git knows no commit 'no-such'/);
      assert.equal(problems(['notes', '--since=--output=x']).code, 2);
      rmSync(join(folder, '.git'), { recursive: true });
      const outside = problems(['notes', '--since', 'HEAD']);
      assert.equal(outside.code, 2);
      assert.match(outside.err, /in no git repository/);
      assert.deepEqual(outside.out, []);
    });
  });

  it('says so where there is no git', () => {
    write('a.md', broken);
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const { code, err } = problems(['.', '--since', 'HEAD']);
      assert.equal(code, 2);
      assert.match(err, /--since needs git/);
    } finally {
      process.env.PATH = path;
    }
  });

  describe('--baseline', () => {
    beforeEach(() => {
      write('n/a.md', `${broken}\n${doubtful}`);
      const { code, out, err } = problems(['n', '--baseline', 'known.json', '--write-baseline']);
      assert.deepEqual([code, out], [0, []]);
      assert.match(err, /wrote 2 problems/);
    });

    it('leaves out what is known, wherever its line has moved to', () => {
      write('n/a.md', `# New\n\nText.\n\n${doubtful}\n${broken}`);
      const { code, out, err } = problems(['n', '--baseline', 'known.json']);
      assert.deepEqual([code, out], [0, []]);
      assert.match(err, /0 new, 2 in the baseline\./);
    });

    it('knows it from any folder', () => {
      assert.equal(problems(['../n', '--baseline', '../known.json'], {}, join(folder, 'n')).code, 0);
    });

    it('shows what is new, the second of a kind included', () => {
      write('n/a.md', `${broken}\n${broken.replace('this', 'other')}\n${doubtful}`);
      const { code, out, err } = problems(['n', '--baseline', 'known.json']);
      assert.deepEqual([code, out.length], [1, 1]);
      assert.match(err, /1 new, 2 in the baseline/);
    });

    it('counts entries that are put right, but not those it did not look at', () => {
      write('n/b.md', good);
      write('n/a.md', broken);
      assert.match(problems(['n', '--baseline', 'known.json']).err, /0 new, 1 in the baseline, 1 of its entries gone/);
      assert.match(problems(['n/b.md', '--baseline', 'known.json']).err, /0 new, 0 in the baseline\./);
      rmSync(join(folder, 'n/a.md'));
      assert.match(problems(['n', '--baseline', 'known.json']).err, /2 of its entries gone/);
    });

    it('keeps entries of checks that were not made', () => {
      problems(['n', '--content', '--baseline', 'known.json', '--write-baseline']);
      assert.match(problems(['n', '--baseline', 'known.json']).err, /2 in the baseline\./);
    });

    it('refuses a file that is missing or no baseline', () => {
      assert.match(problems(['n', '--baseline', 'none.json']).err, /cannot be read: write it first/);
      for (const text of ['', '{}', '{"version":1,"problems":[{"file":1}]}', '[]', 'null']) {
        write('known.json', text);
        const { code, err } = problems(['n', '--baseline', 'known.json']);
        assert.equal(code, 2, text);
        assert.match(err, /is no baseline/);
      }
    });
  });

  it('fails for more warnings than are allowed', () => {
    write('a.md', doubtful);
    assert.equal(problems(['a.md']).code, 0);
    assert.equal(problems(['a.md', '--max-warnings', '1']).code, 0);
    const { code, err } = problems(['a.md', '--max-warnings', '0']);
    assert.equal(code, 1);
    assert.match(err, /1 warning, and --max-warnings allows 0/);
  });

  it('speaks to people', () => {
    write('a.md', broken);
    const { out, err } = problems(['a.md', '--format', 'text']);
    assert.deepEqual(out, ['a.md:1:1: error: No option of this question is marked as right: put [x] before each one that is. (question-no-key)']);
    assert.match(err, /1 error, 0 warnings in 1 file/);
  });

  it('speaks to GitHub, with what its commands would misread escaped', () => {
    write('n/100%, a:b.md', `---\norder: "x"\n---\n${broken}`);
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'Before\n');
    const env = { GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
    const { code, out } = problems(['.', '--format', 'github'], env, join(folder, 'n'));
    assert.equal(code, 1);
    assert.match(out[0] ?? '', /^::warning file=n\/100%25%2C a%3Ab\.md,line=2,col=9,title=front-matter::'order' in/);
    assert.match(out[1] ?? '', /^::error file=n\/100%25%2C a%3Ab\.md,line=4,col=1,title=question-no-key::No option/);
    const table = readFileSync(summary, 'utf8');
    assert.match(table, /^Before\n### Problems in notes: 1 error, 1 warning\n\n\| \| place \|/);
    assert(table.includes('| error | [n/100%, a:b.md:4](https://github.com/o/r/blob/abc/n/100%25%2C%20a%3Ab.md?plain=1#L4) | No option of this question is marked as right: put \\[x\\] before'));
  });

  it('writes a short summary where nothing is wrong, and none where nobody asks', () => {
    write('a.md', good);
    const summary = join(folder, 'summary.md');
    problems(['a.md', '--format', 'github'], { GITHUB_STEP_SUMMARY: summary });
    assert.equal(readFileSync(summary, 'utf8'), '### No problems in notes\n');
    assert.deepEqual(problems(['a.md', '--format', 'github']), { code: 0, out: [], err: 'inspect: 0 errors, 0 warnings in 1 file.\n' });
  });

  it('answers bad usage with 2 and a reason', () => {
    write('a.md', broken);
    const bad: readonly (readonly [RegExp, ...string[]])[] = [
      [/there is no format 'xml'/, '--format', 'xml'],
      [/--max-warnings takes a number/, '--max-warnings', 'few'],
      [/--max-warnings takes a number/, '--max-warnings=-1'],
      [/--write-baseline needs --baseline/, '--write-baseline'],
      [/leave --since away/, '--write-baseline', '--baseline', 'b.json', '--since', 'HEAD'],
      [/there is no check 'nonsense'/, '--content=nonsense'],
      [/Unknown option/, '--no-such'],
    ];
    for (const [reason, ...args] of bad) {
      const { code, out, err } = problems(['a.md', ...args]);
      assert.deepEqual([code, out], [2, []], args.join(' '));
      assert.match(err, reason);
    }
    assert.equal(problems([]).code, 2);
    const other: string[] = [];
    assert.equal(runInspect(['topics', 'a.md', '--since', 'HEAD'], { cwd: folder, out: (line) => other.push(line), err: () => undefined }), 2);
    assert.deepEqual(other, []);
  });

  it('reads UTF-16, and names a file that cannot be read', () => {
    writeFileSync(join(folder, 'a.md'), Buffer.from(`\uFEFF${broken}`, 'utf16le'));
    assert.equal(problems(['a.md']).out.length, 1);
    assert.throws(() => readText(join(folder, 'none.jsonl')), /none\.jsonl' cannot be read: check/);
  });
});
