import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { buildTree, childrenOf, pathToTopic, targetOf, type TreeNode } from '../../../src/core/library/topicTree';
import { parseNote } from '../../../src/core/notes/parseNote';

const isShipped = (uri: string): boolean => uri.startsWith('shipped/');
const libraryOf = (files: Readonly<Record<string, string>>): Library => {
  const library = createLibrary({ isShipped });
  for (const [uri, text] of Object.entries(files)) library.put(parseNote(uri, text));
  return library;
};

describe('a library of notes', () => {
  it('orders notes by folder, order, then name with numbers as numbers', () => {
    const uris = ['n/10-b/x.md', 'n/2-a/x.md', 'n/exam-10.md', 'n/exam-2.md', 'n/glossary.md', 'n/first.md'];
    const library = libraryOf(Object.fromEntries(uris.map((uri) => [uri, uri === 'n/first.md' ? '---\norder: 1\n---\n' : '# x'])));
    assert.deepEqual(library.notes().map((note) => note.uri), ['n/first.md', 'n/2-a/x.md', 'n/10-b/x.md', 'n/exam-2.md', 'n/exam-10.md', 'n/glossary.md']);
  });

  it('lets the user\'s definitions win over shipped ones, and shipped ones over mere headings', () => {
    const shipped = { 'shipped/g.md': '---\nkind: glossary\n---\n### Amazon ECR (ECR)\n\nShipped.\n' };
    assert.equal(libraryOf({ ...shipped, 'mine/a.md': '- **ECR**: Mine.' }).definitionsOf('ecr')[0]?.item.body, 'Mine.');
    const bodies = libraryOf({ ...shipped, 'mine/a.md': '## ECR\n\nUnder my heading.' }).definitionsOf('ECR').map(({ item }) => item.body);
    assert.deepEqual(bodies, ['Shipped.', 'Under my heading.']);
  });

  it('finds the term that is a service, not one that belongs to it', () => {
    const library = libraryOf({ 'shipped/g.md': '---\nkind: glossary\n---\n### Task definition <!-- service: ECS -->\n\nBlueprint.\n\n### Amazon ECS (ECS)\n\nRuns containers.\n' });
    assert.equal(library.termForService('ECS')?.item.name, 'Amazon ECS');
  });

  it('reports one id for two questions, and one question with two keys', () => {
    const ask = (id: string, stem: string, right: string): string => `## ${stem} <!-- q: ${id} -->\n${['a', 'b', 'c'].map((option) => `- [${option === right ? 'x' : ' '}] ${option}`).join('\n')}\n`;
    const library = libraryOf({ 'n/1.md': ask('q-1', 'Which one?', 'a'), 'n/2.md': ask('q-1', 'Which other one?', 'a'), 'n/3.md': ask('q-3', 'Which  ONE?', 'b') });
    assert.deepEqual(library.problems().map(({ note, item }) => `${note.uri} ${item.code}`).sort(), ['n/1.md question-contradiction', 'n/2.md question-same-id', 'n/3.md question-contradiction']);
  });

  const files = fc.uniqueArray(
    fc.record({ uri: fc.constantFrom('shipped/a.md', 'shipped/01-x/b.md', 'mine/a.md', 'mine/sub/c.md', 'mine/10.md', 'mine/9.md'), text: fc.constantFrom('# ECS\n\nOne.', '## ECR (Elastic Container Registry)\n\nTwo.', '---\norder: 3\n---\n- **ECS**: Three.', '## Which? <!-- q: 1 -->\n- [x] a\n- [ ] b', '## Which? <!-- q: 1 -->\n- [ ] a\n- [x] b', '---\nawsExamNotes: false\n---\n# Out') }),
    { selector: ({ uri }) => uri },
  );
  const snapshot = (library: Library): unknown => ({
    notes: library.notes().map(({ uri }) => uri),
    terms: library.terms().map(({ note, item }) => [note.uri, item.name, item.body]),
    definitions: ['ECS', 'ECR'].map((name) => library.definitionsOf(name).map(({ note, item }) => [note.uri, item.body])),
    questions: library.questions().map(({ note, item }) => [note.uri, item.stem]),
    problems: library.problems().map(({ note, item }) => [note.uri, item.code]),
  });

  it('is the same whatever the order in which files came, changed and went', () => {
    fc.assert(
      fc.property(files, files, fc.integer(), (kept, passing, seed) => {
        const straight = libraryOf(Object.fromEntries(kept.map(({ uri, text }) => [uri, text])));
        const winding = libraryOf(Object.fromEntries(passing.map(({ uri, text }) => [uri, text])));
        if (seed % 2 === 0) snapshot(winding);
        for (const { uri, text } of [...kept].reverse()) winding.put(parseNote(uri, text));
        for (const { uri } of passing) if (!kept.some((file) => file.uri === uri)) winding.remove(uri);
        assert.deepEqual(snapshot(winding), snapshot(straight));
      }),
    );
  });
});

describe('the topic tree', () => {
  const library = libraryOf({
    'n/01-containers/ecs.md': '# Amazon ECS\n\n## Tasks\n\n### Which? \n- [x] a\n- [ ] b\n\n## Services\n',
    'n/seed.md': '# Docker\n\n## ECS\n\n# Serverless\n',
  });
  const tree = buildTree(library.notes(), [{ prefix: 'n/', label: 'Mine', isShipped: false }]);
  const show = (nodes: readonly TreeNode[]): unknown => nodes.map((node) => [node.label, node.questionCount, show(childrenOf(node))]);

  it('shows folders without their numbers, a file by its only title, and its headings below', () => {
    assert.deepEqual(show(tree), [
      ['Containers', 1, [['Amazon ECS', 1, [['Tasks', 1, []], ['Services', 0, []]]]]],
      ['seed', 0, [['Docker', 0, [['ECS', 0, []]]], ['Serverless', 0, []]]],
    ]);
  });

  it('leads to a heading by the same nodes that it shows, whichever is asked for first', () => {
    for (const isShownFirst of [true, false]) {
      const folders = buildTree(library.notes(), [{ prefix: 'n/', label: 'Mine', isShipped: false }]);
      if (isShownFirst) show(folders);
      for (const note of library.notes()) {
        const [outermost, ...path] = pathToTopic(folders, note.uri, note.topics.at(-1));
        assert.ok(outermost !== undefined && folders.includes(outermost));
        if (note.uri.includes('01-containers')) assert.deepEqual([outermost, ...path].map(({ label }) => label), ['Containers', 'Amazon ECS', 'Services']);
        if (outermost.kind === 'folder') assert.equal(childrenOf(outermost).find(({ id }) => id === path[0]?.id), path[0]);
      }
    }
    assert.deepEqual(pathToTopic(buildTree(library.notes(), [{ prefix: 'n/', label: 'Mine', isShipped: false }]), 'n/01-containers/none.md', undefined), []);
  });

  it('leads from a folder to all its notes and from a heading to itself', () => {
    assert.deepEqual(tree.map(targetOf)[0], { uris: ['n/01-containers/ecs.md'], slug: undefined });
    const file = tree[0] === undefined ? undefined : childrenOf(tree[0])[0];
    const heading = file === undefined ? undefined : childrenOf(file)[1];
    assert.deepEqual(heading === undefined ? undefined : targetOf(heading), { uris: ['n/01-containers/ecs.md'], slug: 'services' });
  });
});
