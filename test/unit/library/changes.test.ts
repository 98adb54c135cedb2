import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type PhraseNode } from '../../../src/core/iac/phraseIndex';
import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { buildTree, childrenOf, type TreeNode } from '../../../src/core/library/topicTree';
import { parseNote } from '../../../src/core/notes/parseNote';

const isShipped = (uri: string): boolean => uri.startsWith('shipped/');
const roots = ['shipped/', 'mine/'].map((prefix) => ({ prefix, label: prefix, isShipped: isShipped(prefix) }));

type Files = Map<string, string>;

function libraryOf(files: Files): Library {
  const library = createLibrary({ isShipped });
  for (const [uri, text] of files) library.put(parseNote(uri, text));
  return library;
}

const firstWords = ['ecs', 'ecr', 'amazon', 'elastic', 'task', 'warm', 'spot'];

/** Everything that a library answers, as plain data. */
function answers(library: Library): unknown {
  const phrases = library.phrases();
  const words = (node: PhraseNode | undefined): unknown => node && { ends: node.ends?.slice(), next: [...(node.next ?? [])].map(([key, next]) => [key, words(next)]).sort() };
  const tree = (nodes: readonly TreeNode[]): unknown => nodes.map((node) => [node.id, node.label, node.questionCount, tree(childrenOf(node))]);
  return {
    notes: library.notes(),
    topics: tree(buildTree(library.notes(), roots)),
    terms: library.terms().map(({ note, item }) => ({ note, item })),
    definitions: ['ECS', 'ECR', 'Task definition', 'Warm pool', 'Spot'].map((name) => library.definitionsOf(name).map(({ note, item }) => [note.uri, item])),
    services: ['ECS', 'ECR'].map((name) => library.termForService(name)?.note.uri),
    phrases: [phrases.isEmpty, firstWords.map((word) => words(phrases.startingWith(word)))],
    questions: library.questions(),
    confusions: library.confusions(),
    problems: library.problems(),
    problemsOf: library.notes().map(({ uri }) => library.problemsOf(uri)),
  };
}

const uris = ['shipped/glossary.md', 'shipped/01-x/b.md', 'shipped/2-y/b.md', 'mine/a.md', 'mine/sub/c.md', 'mine/sub/deep/e.md', 'mine/10.md', 'mine/9.md', 'mine/sub.md', 'elsewhere.md', 'mine/quiz.md', 'mine/quiz-answers.md'];
const parts = [
  '# Amazon ECS\n\nRuns containers.',
  '## ECR (Elastic Container Registry)\n\nKeeps images.',
  '## ESC (Elastic Container Service)',
  '- **ECS**: Mine.\n- **Task definition**: A blueprint.',
  '- **Warm pool**: Instances that wait.\n- **Spot (Warm pool)**: Cheap.',
  '### Task definition (TD)\n\nAnother blueprint.',
  '## Which? <!-- q: 1 -->\n- [x] a\n- [ ] b',
  '## Which? <!-- q: 1 -->\n- [ ] a\n- [x] b',
  '## Which other? <!-- q: 1 -->\n- [ ] a\n- [x] b',
  '## Which?\n- [ ] b\n- [x] a',
  '1. Which of them?\n   - A. x\n   - B. y\n\n2. Which?\n   - A. a\n   - B. b\n',
  '# Answers\n\n1. B\n2. A\n',
  '# Answers\n\n1. A\n2. B\n',
  '## Which none?\n- [ ] a\n- [ ] b',
  '## ECS or ECR\n\n| term | tells it apart |\n|---|---|\n| ECS | runs |\n| ECR | keeps |',
];
const heads = ['', '', '---\norder: 3\n---\n', '---\norder: 1\n---\n', '---\nkind: glossary\n---\n', '---\nawsExamNotes: false\n---\n', '---\norder: many\n---\n'];
const uri = fc.constantFrom(...uris);
const text = fc.tuple(fc.constantFrom(...heads), fc.uniqueArray(fc.constantFrom(...parts), { maxLength: 4 })).map(([head, chosen]) => head + chosen.join('\n\n'));

/** A file event, done to the files alone (the model) and to the library. */
type Event = fc.Command<Files, Library>;
const written = (at: string, content: string): Event => ({
  check: () => true,
  run: (files, library) => {
    const hadNote = library.note(at) !== undefined;
    const note = parseNote(at, content);
    files.set(at, content);
    const { uri, before, after } = library.put(note);
    assert.deepEqual([uri, before?.uri, after], [at, hadNote ? at : undefined, note.frontMatter.included ? note : undefined]);
  },
  toString: () => `write ${at} ${JSON.stringify(content)}`,
});
const deleted = (at: string): Event => ({
  check: () => true,
  run: (files, library) => {
    const hadNote = library.note(at) !== undefined;
    files.delete(at);
    const { uri, before, after } = library.remove(at);
    assert.deepEqual([uri, before?.uri, after], [at, hadNote ? at : undefined, undefined]);
  },
  toString: () => `delete ${at}`,
});
/** Whoever asks in between makes the library keep what it has worked out. */
const asked: Event = {
  check: () => true,
  run: (files, library) => {
    assert.deepEqual(answers(library), answers(libraryOf(files)));
  },
  toString: () => 'ask',
};
const cameAndWent = (at: string, content: string): Event => ({
  check: (files) => !files.has(at),
  run: (_, library) => {
    const before = answers(library);
    library.put(parseNote(at, content));
    library.remove(at);
    assert.deepEqual(answers(library), before);
  },
  toString: () => `come and go ${at} ${JSON.stringify(content)}`,
});

describe('a library that files come to and go from', () => {
  it('answers at any time as one that is made from the files that are there', () => {
    const events = fc.commands([fc.tuple(uri, text).map(([at, content]) => written(at, content)), uri.map(deleted), fc.constant(asked), fc.tuple(uri, text).map(([at, content]) => cameAndWent(at, content))], { maxCommands: 30 });
    fc.assert(
      fc.property(events, (chosen) => {
        const files: Files = new Map();
        const library = libraryOf(files);
        fc.modelRun(() => ({ model: files, real: library }), chosen);
        assert.deepEqual(answers(library), answers(libraryOf(files)));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its order when a hundred files come between the same two', () => {
    const files: Files = new Map([['mine/a.md', '# A'], ['mine/z.md', '# Z']]);
    const library = libraryOf(files);
    for (let number = 100; number > 0; number--) {
      files.set(`mine/m-${number}.md`, `- **Warm pool**: ${number}.`);
      library.put(parseNote(`mine/m-${number}.md`, files.get(`mine/m-${number}.md`) ?? ''));
    }
    assert.deepEqual(answers(library), answers(libraryOf(files)));
    assert.equal(library.definitionsOf('Warm pool')[0]?.item.body, '1.');
  });
});
