import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/fixes/edits';
import { createLibrary } from '../../../src/core/library/library';
import { parseNote } from '../../../src/core/notes/parseNote';
import { resolveLink } from '../../../src/core/quiz/links';
import { relativeAddress } from '../../../src/core/writing/address';
import { termCompletions } from '../../../src/core/writing/completions';
import { makeQuestion } from '../../../src/core/writing/makeQuestion';

const glossary = '---\nkind: glossary\n---\n# Glossary\n\n### Amazon ECR (Elastic Container Registry)\n\nA managed registry for images.\n\n### Task definition\n\nThe blueprint of a task.\n\n### Task role\n\nThe permissions of a task.\n';
const confusions = '# Sets\n\n## ECS parts\n\n| term | what tells it apart |\n|---|---|\n| Task definition | The blueprint. |\n| Task | One running copy. |\n| Service | Keeps *copies* running. |\n';
const libraryOf = (files: Readonly<Record<string, string>>) => {
  const library = createLibrary({ isShipped: (uri) => uri.startsWith('shipped/') });
  for (const [uri, text] of Object.entries(files)) library.put(parseNote(uri, text));
  return library;
};

/** What is offered at `|`, as the line would be after taking it. */
function offered(line: string, files: Readonly<Record<string, string>> = { 'notes/glossary.md': glossary }): readonly string[] {
  const character = line.indexOf('|');
  const source = line.replace('|', '');
  const found = termCompletions(libraryOf(files), parseNote('notes/deep/my.md', ''), source, character);
  return found.map(({ newText, from, to }) => source.slice(0, from) + newText + source.slice(to));
}

describe('terms while writing', () => {
  it('are offered from two letters on, by any of their names', () => {
    assert.deepEqual(offered('the ta| of'), ['the Task definition of', 'the Task role of']);
    assert.deepEqual(offered('a task de|'), ['a Task definition']);
    assert.deepEqual(offered('elastic con|'), ['Elastic Container Registry']);
    assert.deepEqual(offered('in EC|'), ['in Amazon ECR']);
    assert.deepEqual(offered('a t|'), []);
    assert.deepEqual(offered('nothing|'), []);
  });

  it('come as links after a bracket, whether the editor closed it or not', () => {
    assert.deepEqual(offered('see [task d|]'), ['see [Task definition](../glossary.md#task-definition)']);
    assert.deepEqual(offered('see [[Elastic|]] now'), ['see [Elastic Container Registry](../glossary.md#amazon-ecr-elastic-container-registry) now']);
    assert.deepEqual(offered('see [[task d|'), ['see [Task definition](../glossary.md#task-definition)']);
    assert.equal(offered('see [|').length, 3);
  });

  it('stay away from code, addresses and comments', () => {
    for (const line of ['`ta|`', '[x](ta|)', '<!-- ta|', 'https://ta|']) assert.deepEqual(offered(line), [], line);
  });

  it('link no note to the shipped ones, which no path leads to', () => {
    assert.deepEqual(offered('[task d|]', { 'shipped/glossary.md': glossary }), []);
    assert.deepEqual(offered('task d|', { 'shipped/glossary.md': glossary }), ['Task definition']);
    assert.deepEqual(offered('[task d|]', { 'shipped/glossary.md': glossary, 'notes/deep/a.md': '- **Task definition**: mine.\n' }), ['[Task definition](a.md)']);
  });
});

describe('relative addresses', () => {
  it('lead where they should', () => {
    assert.equal(relativeAddress('file:///n/a.md', 'file:///n/a.md', 'x'), '#x');
    assert.equal(relativeAddress('file:///n/a/b.md', 'file:///n/c%20d/e.md', ''), '../c%20d/e.md');
    assert.equal(relativeAddress('file:///n/a.md', 'file:///n/%C3%BCber%20%28x%29.md', 'y'), 'über%20%28x%29.md#y');
    assert.equal(relativeAddress('file:///n/a.md', 'vscode-vfs://github/n/b.md', ''), undefined);
  });

  it('are the reverse of following a link', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '(', ')', '%', '#', '?', 'ü', '-', '_', '*', '['), minLength: 1, maxLength: 6 }).filter((name) => name.trim() === name);
    const encode = (name: string): string => encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const uri = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `file:///${parts.map(encode).join('/')}.md`);
    fc.assert(
      fc.property(uri, uri, fc.constantFrom('', 'a-b', 'größe'), (from, to, slug) => {
        assert.deepEqual(resolveLink(from, relativeAddress(from, to, slug) ?? assert.fail()), { uri: to, slug });
      }),
    );
  });
});

describe('making a question', () => {
  const make = (text: string, line: number, lastLine = line, uri = 'notes/ecs.md'): string | undefined => {
    const library = libraryOf({ [uri]: text, 'notes/confusions.md': confusions, 'notes/glossary.md': glossary });
    const fix = makeQuestion(library, parseNote(uri, text), text, { line, lastLine });
    return fix === undefined ? undefined : applyEdits(text, fix.edits);
  };

  it('asks for a term by its definition, with wrong options that people mix it up with', () => {
    const text = '# ECS\n\n## Parts\n\n- **Task definition**: the blueprint of a task. It has versions.\n- **Other**: something else.\n\n## More\n\nText\n';
    const result = make(text, 4) ?? assert.fail();
    const note = parseNote('notes/ecs.md', result);
    const [question] = note.questions;
    assert.equal(question?.stem, 'Which of these is meant: the blueprint of a task?');
    assert.equal(question.explicitId, 'ecs-task-definition');
    assert.deepEqual(question.options.filter(({ correct }) => correct).map(({ text: name }) => name), ['Task definition']);
    assert.deepEqual(question.options.filter(({ correct }) => !correct).map(({ text: name }) => name).sort(), ['Service', 'Task']);
    assert.deepEqual(question.topicPath, ['ECS', 'Parts']);
    assert.deepEqual(note.problems, []);
    assert(result.includes('## Parts\n\n- **Task definition**: the blueprint') && result.includes('\n\n### Which') && result.endsWith('\n\n## More\n\nText\n'));
  });

  it('asks with blanks where nothing is mixed up with it, and from a heading', () => {
    const result = make('## ECR (Elastic Container Registry)\n\nStores images.\n', 0) ?? assert.fail();
    assert.match(result, /Stores images\.\n\n### Which of these is meant: Stores images\? <!-- q: ecs-ecr -->\n\n(?:- \[[ x]\] .*\n(?: {2}> .*\n)?)+$/);
    assert.equal(parseNote('n', result).questions[0]?.options.length, 4);
    assert.deepEqual(parseNote('n', result).problems, []);
  });

  it('makes options of a selected list, with its answer', () => {
    const text = '# ECS\n\nWhich one runs containers?\n\n- ECR\n* ECS\n\nAfter it\n';
    assert.equal(make(text, 2, 5), '# ECS\n\n\nAfter it\n\n## Which one runs containers? <!-- q: ecs-one-runs-containers -->\n\n- [ ] ECR\n- [ ] ECS\n');
    assert.equal(make('# ECS\n- Which?\n  - [x] a\n  - b\n', 1, 3), '# ECS\n\n## Which? <!-- q: ecs -->\n\n- [x] a\n- [ ] b\n');
  });

  it('makes nothing of other text, and nothing of a question', () => {
    assert.equal(make('# Why?\n\nJust text.\n', 2), undefined);
    assert.equal(make('# Why?\n\nJust text.\nMore text.\n', 2, 3), undefined);
    assert.equal(make('### Which?\n- [x] a\n- [ ] b\n', 0, 2), undefined);
    assert.equal(make('', 0), undefined);
  });

  it('takes no heading or term from where it was', () => {
    const piece = fc.constantFrom('# ECS', '## Parts', '#### Deep', '### Which?\n- [x] a\n- [ ] b', '- **Task**: runs containers.', '**Role**: what it may do.', '', 'Text', '## EKS (Elastic Kubernetes Service)');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.nat(13), (parts, line) => {
        const text = parts.join('\n');
        const result = make(text, line);
        if (result === undefined) return;
        const [before, after] = [parseNote('notes/ecs.md', text), parseNote('notes/ecs.md', result)];
        assert.deepEqual(after.topics.map(({ path }) => path), before.topics.map(({ path }) => path));
        assert.deepEqual(after.terms.map(({ name, slug }) => [name, slug]), before.terms.map(({ name, slug }) => [name, slug]));
        assert.equal(after.questions.length, before.questions.length + 1);
      }),
    );
  });
});
