import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type AnswerEvent } from '../../src/core/review/events';
import { createReviewStore } from '../../src/extension/node/diskReviewStore';
import { copyLogs, logNames } from '../../src/extension/review/copyLogs';
import { putAside } from '../../src/extension/review/resetProgress';
import { ReviewLog } from '../../src/extension/review/reviewLog';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = { now: () => Date.parse('2026-11-22T10:00:00Z'), offsetMinutes: () => 0 };
const answer = (id: string): AnswerEvent => ({ v: 1, id, t: '2026-11-22T10:00:00.000Z', tz: 0, card: `card-${id}`, kind: 'answer', rating: 3, correct: true, key: 'k', ms: 1, session: 's' });
const known = ({ reviews }: ReviewLog): readonly string[] => [...reviews.cards()].sort();

describe('progress', () => {
  const windows: ReviewLog[] = [];
  let scratch = '';
  const open = (folder: string): ReviewLog => {
    const log = new ReviewLog(vscode.Uri.file(folder), { open: (uri, name) => Promise.resolve(createReviewStore(uri, name)), device: 'device', log: silent });
    windows.push(log);
    return log;
  };
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'progress-'));
  });
  afterEach(async () => {
    for (const each of windows.splice(0)) {
      await each.close();
      each.dispose();
    }
    await rm(scratch, { recursive: true, force: true });
  });

  it('of one window shows in the other', async () => {
    const folder = join(scratch, 'reviews');
    const [one, two] = [open(folder), open(folder)];
    await one.append([answer('a')]);
    await two.whenReady();
    assert.deepEqual(known(two), ['card-a']);
    const told = new Promise<void>((resolve) => two.onDidChange(resolve));
    await one.append([answer('b')]);
    await told;
    assert.deepEqual(known(two), ['card-a', 'card-b']);
    assert.equal((await readdir(folder)).length, 1);
    await two.append([answer('c')]);
    assert.equal((await readdir(folder)).length, 2);
  });

  it('moves: every log is copied and checked, nothing is taken away, and what comes next goes to the new folder', async () => {
    const [from, to] = [join(scratch, 'old'), join(scratch, 'new', 'place')];
    const log = open(from);
    await log.append([answer('a'), answer('b')]);
    await log.whenReady();
    const other = open(to);
    await other.append([answer('c')]);
    assert.equal(await copyLogs(vscode.Uri.file(from), vscode.Uri.file(to)), 1);
    assert.equal(await copyLogs(vscode.Uri.file(from), vscode.Uri.file(to)), 0);
    await log.switchTo(vscode.Uri.file(to));
    assert.deepEqual(known(log), ['card-a', 'card-b', 'card-c']);
    await log.append([answer('d')]);
    assert.equal((await readdir(from)).length, 1);
    assert.equal((await readdir(to)).length, 3);
  });

  it('keeps both where two files of one name differ, and the longer where one has grown', async () => {
    const [from, to] = [vscode.Uri.file(join(scratch, 'from')), vscode.Uri.file(join(scratch, 'to'))];
    const write = (folder: vscode.Uri, name: string, text: string) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write(from, 'grown.jsonl', '1\n2\n');
    await write(to, 'grown.jsonl', '1\n');
    await write(from, 'other.jsonl', '1\n');
    await write(to, 'other.jsonl', '2\n');
    await write(from, 'shorter.jsonl', '1\n');
    await write(to, 'shorter.jsonl', '1\n2\n');
    await copyLogs(from, to);
    const texts = await Promise.all((await logNames(to)).map(async (name) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(to, name)))));
    assert.deepEqual(texts.sort(), ['1\n', '1\n2\n', '1\n2\n', '2\n']);
  });

  it('is put aside as a whole before it is reset, in every window', async () => {
    const folder = join(scratch, 'reviews');
    const [one, two] = [open(folder), open(folder)];
    await one.append([answer('a')]);
    await two.append([answer('b')]);
    await Promise.all([one.whenReady(), two.whenReady()]);
    const told = new Promise<void>((resolve) => 
      two.onDidChange(() => {
        if (known(two).length === 0) resolve();
      }),
    );
    const backup = await putAside(one, clock);
    assert.deepEqual(known(one), []);
    await told;
    assert.equal((await logNames(backup)).length, 2);
    await two.append([answer('c')]);
    await one.refresh();
    assert.deepEqual(known(one), ['card-c']);
    await copyLogs(backup, vscode.Uri.file(folder));
    await one.refresh();
    assert.deepEqual(known(one), ['card-a', 'card-b', 'card-c']);
  });
});
