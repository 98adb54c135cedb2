import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/core/notes/decodeText';
import { largestNote, noteOfBytes, noteOfDocument, unreadableNote } from '../../../src/core/notes/fileNote';
import { compileGlob, escapeGlob } from '../../../src/core/notes/glob';
import { createIgnoreRules } from '../../../src/core/notes/ignoreRules';
import { readNotesEntry } from '../../../src/core/notes/notesEntry';
import { noteTemplate } from '../../../src/core/notes/noteTemplate';
import { parseNote } from '../../../src/core/notes/parseNote';

describe('globs', () => {
  const matches = (glob: string, path: string): boolean | undefined => compileGlob(glob)?.(path);

  it('mean what they mean in VS Code\'s settings', () => {
    const yes: readonly (readonly [string, string])[] = [
      ['**/aws-notes', 'aws-notes/a.md'], ['**/aws-notes', 'x/y/aws-notes/z/a.md'], ['docs/*.md', 'docs/a.md'], ['docs', 'docs/x/a.md'], ['docs/', 'docs/a.md'], ['**', 'a/b.md'], ['**/*.md', 'b.md'],
      ['{a,b}/*.md', 'b/x.md'], ['exam-[0-9].md', 'exam-7.md'], ['exam-[!0-9].md', 'exam-x.md'], ['a?.md', 'ab.md'], ['a/**/b', 'a/b/x.md'], ['a/**/b', 'a/1/2/b/x.md'], ['c++ (1).md', 'c++ (1).md'], ['**/{x,y/**/z}', 'k/y/l/z/m.md'],
    ];
    const no: readonly (readonly [string, string])[] = [['**/aws-notes', 'my-aws-notes/a.md'], ['docs/*.md', 'docs/x/a.md'], ['docs', 'docs2/a.md'], ['a?.md', 'a/.md'], ['exam-[!0-9].md', 'exam-7.md'], ['a.md', 'axmd'], ['*.md', 'x/a.md']];
    for (const [glob, path] of yes) assert.equal(matches(glob, path), true, `${glob} ${path}`);
    for (const [glob, path] of no) assert.equal(matches(glob, path), false, `${glob} ${path}`);
  });

  it('are refused where a bracket or brace does not close', () => {
    for (const glob of ['a[', '{a,b', 'a}', '[z-a]']) assert.equal(compileGlob(glob), undefined, glob);
  });

  it('never throw, and an escaped name means itself alone', () => {
    fc.assert(fc.property(fc.string(), (glob) => { compileGlob(glob)?.('a/b.md'); }));
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9 #%*?[\]{},()!^$.+-]{1,12}$/), fc.stringMatching(/^[a-z*?[\]{}]{1,12}$/), (name, other) => {
      assert.equal(matches(escapeGlob(name), name), true);
      assert.equal(matches(escapeGlob(name), other), name === other);
    }));
  });
});

describe('entries for notes folders', () => {
  const read = (entry: string) => readNotesEntry(entry, { homeFolder: '/home/me', variable: (name) => ({ NOTES: '/srv/notes', EMPTY: '' })[name] });

  it('are read as globs, paths, home paths, variables and addresses', () => {
    assert.deepEqual(read('.'), { anchor: 'workspace', base: '', glob: '' });
    assert.deepEqual(read('./docs/aws/'), { anchor: 'workspace', base: 'docs/aws', glob: '' });
    assert.deepEqual(read('**/aws-notes'), { anchor: 'workspace', base: '', glob: '**/aws-notes' });
    assert.deepEqual(read('docs\\*.md'), { anchor: 'workspace', base: 'docs', glob: '*.md' });
    assert.deepEqual(read('../shared'), { anchor: 'workspace', base: '../shared', glob: '' });
    assert.deepEqual(read('~/notes/aws.md'), { anchor: 'root', base: '/home/me/notes/aws.md', glob: '' });
    assert.deepEqual(read('~'), { anchor: 'root', base: '/home/me', glob: '' });
    assert.deepEqual(read('${env:NOTES}/exam-*'), { anchor: 'root', base: '/srv/notes', glob: 'exam-*' });
    assert.deepEqual(read('C:\\notes'), { anchor: 'root', base: 'C:/notes', glob: '' });
    assert.deepEqual(read('/'), { anchor: 'root', base: '/', glob: '' });
    assert.deepEqual(read('vscode-vfs://github/a/b'), { anchor: 'uri', base: 'vscode-vfs://github/a/b', glob: '' });
  });

  it('that cannot work say why', () => {
    assert.deepEqual(read('${env:NOWHERE}/x'), { kind: 'noVariable', name: 'NOWHERE' });
    assert.deepEqual(read('${env:EMPTY}/x'), { kind: 'noVariable', name: 'EMPTY' });
    assert.deepEqual(read('docs/{a,b'), { kind: 'badGlob' });
    assert.deepEqual(readNotesEntry('~/x', { homeFolder: undefined, variable: () => undefined }), { kind: 'noHome' });
  });
});

describe('.gitignore files', () => {
  const ignores = createIgnoreRules([
    { folder: '', text: 'build/\n*.tmp.md\n/top.md\n' },
    { folder: 'docs', text: 'draft*\n!keep.tmp.md\n' },
    { folder: 'docs/deep', text: '!draft.md\n' },
  ]);

  it('count from where they stand, the deeper before the outer', () => {
    for (const path of ['build/a.md', 'x/build/', 'a.tmp.md', 'docs/a.tmp.md', 'top.md', 'docs/draft.md', 'docs/drafts/a.md']) assert.equal(ignores(path), true, path);
    for (const path of ['docs/top.md', 'docs/keep.tmp.md', 'docs/deep/draft.md', 'draft.md', 'docs/']) assert.equal(ignores(path), false, path);
  });

  it('bring nothing back out of a folder that is left out', () => {
    const rules = createIgnoreRules([{ folder: '', text: 'build/' }, { folder: 'build', text: '!*.md' }]);
    assert.equal(rules('build/a.md'), true);
  });
});

describe('a file\'s bytes', () => {
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  it('are read as UTF-8 or, by their mark, UTF-16', () => {
    for (const bytes of [Buffer.from('# Größe'), Buffer.from('\uFEFF# Größe'), utf16('# Größe', false), utf16('# Größe', true)]) assert.deepEqual(decodeText(bytes), { text: '# Größe', isLossy: false });
    assert.equal(decodeText(Buffer.from('a \uFFFD b')).isLossy, false);
  });

  it('in another encoding give what can be read, and a problem', () => {
    const note = noteOfBytes('a.md', Buffer.from('# ECR\n\ngr\xf6\xdfer\n', 'latin1'));
    assert.deepEqual([note.title, note.problems.map(({ code }) => code)], ['ECR', ['file-encoding']]);
    assert.equal(decodeText(Buffer.from('# A', 'utf16le')).isLossy, true);
  });

  it('give a problem and no topics where there are too many of them or none can be had', () => {
    const large = noteOfBytes('a.md', Buffer.alloc(largestNote + 1, '# A\n'));
    assert.deepEqual([large.topics.length, large.problems.map(({ code }) => code)], [0, ['file-too-large']]);
    assert.equal(noteOfDocument('a.md', 'x'.repeat(largestNote + 1)).problems[0]?.code, 'file-too-large');
    assert.match(unreadableNote('a.md', 'EACCES').problems[0]?.message ?? '', /EACCES.*permissions/);
  });
});

describe('the template for a new note', () => {
  it('gives a definition and a question, and selects the words to write', () => {
    const { fileName, text, selection } = noteTemplate('  Amazon SQS: "Simple" queues ');
    const note = parseNote(`${fileName}.md`, text);
    assert.equal(fileName, 'amazon-sqs-simple-queues');
    assert.deepEqual([note.title, note.questions.length, note.questions[0]?.options.map(({ correct }) => correct), note.problems], ['Amazon SQS: "Simple" queues', 1, [true, false], []]);
    assert.equal(text.split('\n')[selection.start.line]?.slice(selection.start.character, selection.end.character), 'What it is, in a sentence.');
    assert.ok(noteTemplate('Amazon SQS').text !== text && parseNote('a.md', noteTemplate('Amazon SQS').text).terms.some(({ name, body }) => name === 'Amazon SQS' && body.includes('What it is')));
  });

  it('gives a safe file name for any title', () => {
    fc.assert(fc.property(fc.string(), (title) => { assert.match(noteTemplate(title).fileName, /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?$/u); }));
  });
});
