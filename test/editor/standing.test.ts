import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { cardsOf, type Card } from '../../src/core/quiz/card';
import { cardsForTerms } from '../../src/core/quiz/topics';
import { type ReviewEvent } from '../../src/core/review/events';
import { standingOf } from '../../src/core/review/standing';
import { lastUndoable, undoEvents } from '../../src/core/review/undo';
import { type FileNode, type TreeNode } from '../../src/core/library/topicTree';
import { TermStandings } from '../../src/extension/hover/termStanding';
import { createReviewStore } from '../../src/extension/node/diskReviewStore';
import { NotesIndex } from '../../src/extension/notes/notesIndex';
import { readThroughEditor } from '../../src/extension/notes/readFile';
import { ReviewLog } from '../../src/extension/review/reviewLog';
import { showDue } from '../../src/extension/standing/dueSigns';
import { Reattacher } from '../../src/extension/standing/reattachment';
import { Standings } from '../../src/extension/standing/standings';
import { TopicTreeProvider } from '../../src/extension/tree/topicTreeProvider';
import { TreeFilter } from '../../src/extension/tree/treeFilter';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = { now: () => Date.parse('2026-11-22T10:00:00Z'), offsetMinutes: () => 0 };

let count = 0;
/** A first answer, as a quiz logs it. */
function answered({ id, key, question, note }: Card, correct: boolean, t = '2026-11-01T10:00:00.000Z'): readonly ReviewEvent[] {
  const header = { v: 1, t, tz: 0, card: id, key } as const;
  const options = question.options.map(({ text, correct: isKey }) => ({ text, correct: isKey }));
  return [
    { ...header, id: `card-${++count}`, kind: 'card', stem: question.stem, options, note: note.uri },
    { ...header, id: `answer-${++count}`, kind: 'answer', rating: correct ? 3 : 1, correct, ms: 4000, session: 's' },
  ];
}

const until = async (what: string, isTrue: () => boolean): Promise<void> => {
  for (const deadline = Date.now() + 10_000; !isTrue(); ) {
    assert.ok(Date.now() < deadline, `${what} did not come about`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('standing', () => {
  const parts: { dispose(): void }[] = [];
  let scratch = '';
  let reviews: ReviewLog;
  let index: NotesIndex;

  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'standing-'));
    reviews = new ReviewLog(vscode.Uri.file(join(scratch, 'reviews')), { open: (uri, name) => Promise.resolve(createReviewStore(uri, name)), device: 'device', log: silent });
    const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
    assert.ok(extension);
    index = new NotesIndex({ extensionUri: extension.extensionUri, read: readThroughEditor, homeFolder: undefined, log: silent });
    parts.push(reviews, index);
    await Promise.all([index.whenReady(), reviews.whenReady()]);
  });
  afterEach(async () => {
    for (const part of parts.splice(0).reverse()) part.dispose();
    await reviews.close();
    await rm(scratch, { recursive: true, force: true });
  });

  describe('with topics', () => {
    it('shows in tree, badge and status bar after the first answer, and goes with its undo', async () => {
      const tree = new TopicTreeProvider(index, new TreeFilter({ keys: () => [], get: () => undefined, update: () => Promise.resolve() }));
      const standings = new Standings({ index, reviews, clock });
      tree.useStandings(standings);
      const view: Pick<vscode.TreeView<unknown>, 'badge'> = { badge: undefined };
      const signs = showDue(standings, view);
      parts.push(tree, standings, signs);
      const files: FileNode[] = [];
      const collect = async (node?: TreeNode): Promise<void> => {
        for (const child of await tree.getChildren(node)) {
          if (child.kind === 'file') files.push(child);
          else if (child.kind !== 'heading') await collect(child);
        }
      };
      await collect();
      const [one, two] = files.filter(({ questionCount }) => questionCount > 4);
      assert.ok(one && two);
      const look = (node: FileNode) => tree.getTreeItem(node);
      assert.equal(look(one).description, String(one.questionCount));
      assert.deepEqual([view.badge, signs.item.text], [undefined, '']);

      const cards = cardsOf(index.library);
      const of = (node: FileNode) => cards.filter(({ note }) => note.uri === node.note.uri);
      await reviews.append([...of(one).slice(0, 1).flatMap((card) => answered(card, true)), ...of(two).slice(0, 2).flatMap((card) => answered(card, false))]);
      await until('the badge', () => view.badge !== undefined);
      assert.equal(view.badge?.value, 3);
      assert.match(signs.item.text, /3 due$/);
      assert.match(String(signs.item.accessibilityInformation?.label), /3 due and \d+ new/);
      assert.match(String(look(one).description), /^\d+ · 1 due$/);
      assert.match(String(look(two).description), /^\d+ · weak$/);
      assert.match(look(one).accessibilityInformation?.label ?? '', /questions, 1 due, \d+ new$/);
      assert.match(look(two).accessibilityInformation?.label ?? '', /2 weak/);
      assert.notDeepEqual(look(one).iconPath, look(two).iconPath);

      await reviews.append(undoEvents(lastUndoable(reviews.reviews, 10, ['answer']), clock.now(), 0, () => `undo-${++count}`));
      await until('an end of the badge', () => view.badge === undefined);
      assert.equal(look(two).description, String(two.questionCount));
    });
  });

  describe('with a term', () => {
    it('says in tips what is due and what was right, once the schedule is there', async () => {
      const term = index.library.terms().find(({ item }) => item.name === 'Amazon ECR');
      assert.ok(term);
      const [first, second] = cardsForTerms(index.library, ['Amazon ECR']);
      assert.ok(first && second);
      const terms = new TermStandings(index, reviews, () => {
        const standings = new Standings({ index, reviews, clock });
        parts.push(standings);
        return Promise.resolve(standings);
      });
      parts.push(terms);
      assert.equal(terms.of(term).text, undefined);
      await reviews.append([...answered(first, true), ...answered(second, false)]);
      await until('the line', () => terms.of(term).text === '2 due today · 1 of 2 right');
    });
  });

  describe('of edited questions', () => {
    // A place of its own for each test: word of a deletion may come late.
    let place = 0;
    const folder = (): vscode.Uri => {
      const workspace = vscode.workspace.workspaceFolders?.[0];
      assert.ok(workspace);
      return vscode.Uri.joinPath(workspace.uri, `standing-${place}`, 'aws-notes');
    };
    const write = async (name: string, stem: string): Promise<void> => {
      const text = `# Own notes\n\n### ${stem}\n\n- [x] Amazon ECR\n- [ ] Amazon ECS\n- [ ] AWS Batch\n`;
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
      await index.refresh();
    };
    const card = (stem: string): Card => {
      const found = cardsOf(index.library).find(({ question }) => question.stem === stem);
      assert.ok(found, stem);
      return found;
    };
    const before = 'Which registry keeps container images for the night watch?';
    const after = 'Which registry keeps contaner images for the night watch?';
    afterEach(async () => {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '..'), { recursive: true });
      place++;
    });
    const reattacher = (takeBack = false): Reattacher => {
      const made = new Reattacher({ index, reviews, clock, log: silent, tell: () => Promise.resolve(takeBack) });
      parts.push(made);
      return made;
    };
    const right = (stem: string): number => standingOf(reviews.reviews, card(stem)).right;
    const settled = (run: Reattacher) => until('an end of reading', () => !index.isReading).then(() => run.run());

    it('is taken over, once', async () => {
      await write('own.md', before);
      await reviews.append(answered(card(before), true));
      await write('own.md', after);
      assert.equal(right(after), 0);
      const run = reattacher();
      assert.equal(await settled(run), 1);
      assert.equal(right(after), 1);
      assert.equal(await settled(run), 0);
    });

    it('goes back with Undo, and is not taken over again', async () => {
      await write('own.md', before);
      await reviews.append(answered(card(before), true));
      await write('own.md', after);
      const run = reattacher(true);
      assert.equal(await settled(run), 1);
      await until('the undo', () => right(after) === 0);
      assert.equal(await settled(run), 0);
    });

    it('stays where it is while its note is missing', async () => {
      await write('own.md', before);
      await reviews.append(answered(card(before), true));
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'own.md'));
      await write('other.md', after);
      assert.equal(await settled(reattacher()), 0);
      assert.equal(right(after), 0);
    });
  });
});
