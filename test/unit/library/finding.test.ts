import assert from 'node:assert/strict';
import { groupFound, type LookedAtFile } from '../../../src/core/library/foundFolders';
import { examsOf, filterNotes, isNoteFilter } from '../../../src/core/library/noteFilter';
import { buildTree } from '../../../src/core/library/topicTree';
import { parseNote } from '../../../src/core/notes/parseNote';

const file = (path: string, questions: number, terms = 0): LookedAtFile => ({ path, counts: { files: 1, topics: 2, terms, questions, problems: 0 } });
const offered = (...files: readonly LookedAtFile[]): readonly string[] => groupFound(files).map(({ path, kind, counts }) => `${kind} ${path || '.'}: ${counts.questions}`);

describe('what was found in a workspace', () => {
  it('is offered as the topmost folder that holds most of it', () => {
    assert.deepEqual(offered(file('study/ecs/a.md', 5), file('study/ecr/b.md', 4), file('README.md', 0, 1)), ['folder study: 9', 'file README.md: 0']);
    assert.deepEqual(offered(file('docs/exams/a.md', 50), file('docs/exams/b.md', 45), file('docs/api/x.md', 0, 3)), ['folder docs/exams: 95', 'folder docs/api: 0']);
  });

  it('is the whole root only where notes lie in it directly', () => {
    assert.deepEqual(offered(file('a.md', 3), file('b.md', 3), file('x/c.md', 1)), ['folder .: 7']);
    assert.deepEqual(offered(file('README.md', 1), file('notes/c.md', 9)), ['folder notes: 9', 'file README.md: 1']);
  });

  it('is nothing where no file has questions or terms', () => {
    assert.deepEqual(offered(file('README.md', 0), file('docs/a.md', 0)), []);
  });
});

describe('the tree\'s filter', () => {
  const question = (stem: string, exam: string): string => `### ${stem} <!-- exams: ${exam} -->\n\n- [x] A\n- [ ] B\n\n`;
  const notes = [
    parseNote('file:///own/a.md', `# A\n\n${question('One?', 'CLF-C02')}${question('Two?', 'SAA-C03')}`),
    parseNote('file:///own/b.md', '---\nexams: [SAA-C03]\n---\n# B\n'),
    parseNote('file:///shipped/c.md', '# C\n'),
  ];
  const isShipped = (uri: string): boolean => uri.startsWith('file:///shipped/');
  const shown = (from: 'all' | 'mine' | 'shipped', exam?: string): readonly (readonly [string, number])[] => filterNotes(notes, { from, exam }, isShipped).map((note) => [note.title, note.questions.length]);

  it('separates own from shipped notes, and counts the questions of an exam', () => {
    assert.deepEqual(shown('all'), [['A', 2], ['B', 0], ['C', 0]]);
    assert.deepEqual(shown('mine'), [['A', 2], ['B', 0]]);
    assert.deepEqual(shown('shipped'), [['C', 0]]);
    assert.deepEqual(shown('all', 'CLF-C02'), [['A', 1], ['C', 0]]);
    assert.deepEqual(shown('mine', 'DVA-C02'), [['A', 0]]);
    assert.deepEqual(examsOf(notes), ['CLF-C02', 'SAA-C03']);
  });

  it('takes from memory only what it put there', () => {
    assert.ok(isNoteFilter({ from: 'mine', exam: 'X' }) && isNoteFilter({ from: 'all' }));
    for (const odd of [undefined, null, 'mine', { from: 'yours' }, { from: 'all', exam: 3 }]) assert.equal(isNoteFilter(odd), false);
  });

  it('leaves a root for each side, and shows a note once where the shipped ones lie in an own folder', () => {
    const roots = [{ prefix: 'file:///', label: 'Mine', isShipped: false }, { prefix: 'file:///shipped/', label: 'Shipped notes', isShipped: true }];
    const tree = buildTree(notes, roots);
    assert.deepEqual(tree.map(({ label, questionCount }) => [label, questionCount]), [['Mine', 2], ['Shipped notes', 0]]);
    assert.equal(JSON.stringify(tree).split('file:///shipped/c.md"').length - 1, 2);
  });
});
