import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { noteOfDocument } from '../../src/core/notes/fileNote';
import { createNote } from '../../src/extension/notes/commands/newNote';
import { lookThrough } from '../../src/extension/notes/commands/findInWorkspace';
import { startReaderThreads } from '../../src/extension/node/startReaderThreads';
import { NotesIndex, type NotesIndexOptions } from '../../src/extension/notes/notesIndex';
import { type NotesSettings } from '../../src/extension/notes/notesSettings';
import { readThroughEditor } from '../../src/extension/notes/readFile';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const never = new vscode.CancellationTokenSource().token;

/** Folders on the disk that take the place of the workspace's, with their settings. */
class Place {
  readonly folder: string;
  readonly roots: string[];
  entries: string[];
  excluded: string[] = [];
  #listener: () => void = () => undefined;
  #index: NotesIndex | undefined;
  startThreads: NotesIndexOptions['startThreads'];
  /** Of files, without those that threads read. */
  reads = 0;
  changes = 0;

  constructor(folder: string, roots: readonly string[], entries: readonly string[]) {
    this.folder = folder;
    this.roots = [...roots];
    this.entries = [...entries];
  }

  static async with(files: Readonly<Record<string, string>>, { roots = ['.'], entries = ['**/aws-notes'] }: { readonly roots?: readonly string[]; readonly entries?: readonly string[] } = {}): Promise<Place> {
    const place = new Place(await mkdtemp(join(tmpdir(), 'aws exam#notes-')), roots, entries);
    for (const [path, text] of Object.entries(files)) await place.write(path, text);
    for (const root of roots) await mkdir(join(place.folder, root), { recursive: true });
    return place;
  }

  get settings(): NotesSettings {
    return {
      folders: () => this.roots.map((root) => ({ uri: vscode.Uri.file(join(this.folder, root)), name: root })),
      bundled: () => false,
      lists: () => [{ level: 'workspace', folder: undefined, entries: this.entries }],
      excludes: () => ({ globs: this.excluded, useIgnoreFiles: true }),
      onDidChange: (listener) => {
        this.#listener = listener;
        return new vscode.Disposable(() => undefined);
      },
    };
  }

  async index(): Promise<NotesIndex> {
    const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
    assert.ok(extension);
    const read = async (uri: vscode.Uri): Promise<Uint8Array> => {
      this.reads++;
      return readThroughEditor(uri);
    };
    this.#index = new NotesIndex({ extensionUri: extension.extensionUri, read, startThreads: this.startThreads, homeFolder: undefined, log: silent, settings: this.settings });
    this.#index.onDidChange(() => this.changes++);
    await this.#index.whenReady();
    // A watcher begins a while after it is asked for, and the editor doesn't say when.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return this.#index;
  }

  changeSettings(): void {
    this.#listener();
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.file(join(this.folder, path));
  }

  /** Paths and titles of all notes. */
  notes(): Readonly<Record<string, string>> {
    const prefix = `${vscode.Uri.file(this.folder).path}/`;
    return Object.fromEntries((this.#index?.library.notes() ?? []).map((note) => [vscode.Uri.parse(note.uri).path.slice(prefix.length), note.title]));
  }

  async becomes(expected: Readonly<Record<string, string>>): Promise<void> {
    const sorted = (record: object): string => JSON.stringify(Object.entries(record).sort());
    for (let attempt = 0; attempt < 150 && sorted(this.notes()) !== sorted(expected); attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(this.notes(), expected);
  }

  async remove(): Promise<void> {
    this.#index?.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }
}

describe('notes', () => {
  let place: Place | undefined;
  const placed = async (...args: Parameters<typeof Place.with>): Promise<Place> => (place = await Place.with(...args));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await place?.remove();
  });

  it('come from several roots, single files and odd names, but not from what is excluded', async () => {
    const here = await placed(
      {
        'one/aws-notes/a.md': '# A', 'one/aws-notes/50% #1? ü.md': '# Odd', 'one/aws-notes/drafts/d.md': '# Draft', 'one/.gitignore': 'drafts/', 'one/aws-notes/.gitignore': 'secret.md', 'one/aws-notes/secret.md': '# Secret',
        'one/aws-notes/old/o.md': '# Old', 'one/other.md': '# Other', 'two/x/aws-notes/b.md': '# B', 'two/node_modules/p/aws-notes/n.md': '# N', 'two/single.md': '# Single', 'outside/o.md': '# Outside', 'outside/.gitignore': 'p.md', 'outside/p.md': '# P',
      },
      { roots: ['one', 'two'] },
    );
    here.excluded = ['**/old'];
    here.entries.push('single.md', join(here.folder, 'outside'));
    const index = await here.index();
    await here.becomes({ 'one/aws-notes/a.md': 'A', 'one/aws-notes/50% #1? ü.md': 'Odd', 'two/x/aws-notes/b.md': 'B', 'two/single.md': 'Single', 'outside/o.md': 'Outside' });
    assert.deepEqual(index.roots.map(({ label }) => label), ['one', 'two', 'outside']);
    assert.deepEqual(index.entryProblems, []);
  });

  it('follow the settings, reading only what is new', async () => {
    const here = await placed({ 'one/aws-notes/a.md': '# A', 'two/aws-notes/b.md': '# B', 'one/extra/c.md': '# C' }, { roots: ['one'] });
    await here.index();
    await here.becomes({ 'one/aws-notes/a.md': 'A' });
    here.roots.push('two');
    here.entries.push('extra');
    here.changeSettings();
    await here.becomes({ 'one/aws-notes/a.md': 'A', 'two/aws-notes/b.md': 'B', 'one/extra/c.md': 'C' });
    assert.equal(here.reads, 3);
    here.roots.shift();
    here.changeSettings();
    await here.becomes({ 'two/aws-notes/b.md': 'B' });
    assert.equal(here.reads, 3);
  });

  it('follow files and folders that are made, changed, moved and deleted', async () => {
    const here = await placed({ 'aws-notes/a.md': '# A', 'aws-notes/in/b.md': '# B' });
    await here.index();
    await here.write('aws-notes/in/c.md', '# C');
    await here.write('aws-notes/a.md', '# A again');
    await here.becomes({ 'aws-notes/a.md': 'A again', 'aws-notes/in/b.md': 'B', 'aws-notes/in/c.md': 'C' });
    await rename(join(here.folder, 'aws-notes/in'), join(here.folder, 'aws-notes/moved'));
    await here.becomes({ 'aws-notes/a.md': 'A again', 'aws-notes/moved/b.md': 'B', 'aws-notes/moved/c.md': 'C' });
    await rm(join(here.folder, 'aws-notes/a.md'));
    await here.becomes({ 'aws-notes/moved/b.md': 'B', 'aws-notes/moved/c.md': 'C' });
    await rm(join(here.folder, 'aws-notes/moved'), { recursive: true });
    await here.becomes({});
  });

  it('say what an open document says, until it is closed', async () => {
    const here = await placed({ 'aws-notes/a.md': '# On the disk' });
    await here.index();
    const editor = await vscode.window.showTextDocument(here.uri('aws-notes/a.md'));
    assert.ok(await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 2), 'Not yet ');
    }));
    await here.becomes({ 'aws-notes/a.md': 'Not yet On the disk' });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await here.becomes({ 'aws-notes/a.md': 'On the disk' });
  });

  it('take in 500 files at once, without a change for each', async () => {
    const here = await placed({ 'aws-notes/a.md': '# A' });
    await here.index();
    const before = here.changes;
    const names = Array.from({ length: 500 }, (_, number) => `aws-notes/many/n${number}.md`);
    await Promise.all(names.map(async (name) => here.write(name, '# N')));
    await here.becomes(Object.fromEntries([['aws-notes/a.md', 'A'], ...names.map((name): [string, string] => [name, 'N'])]));
    assert.ok(here.changes - before < 20, `${here.changes - before} changes`);
  });

  it('are read in threads where there are many, but open documents as they stand', async () => {
    const names = Array.from({ length: 400 }, (_, number) => `aws-notes/n${number}.md`);
    const here = await placed({ ...Object.fromEntries(names.map((name) => [name, `# ${name}`])), 'aws-notes/open.md': '# On the disk' });
    await symlink(join(here.folder, 'nowhere'), join(here.folder, 'aws-notes/link.md'));
    const editor = await vscode.window.showTextDocument(here.uri('aws-notes/open.md'));
    assert.ok(await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 2), 'Not yet ');
    }));
    const script = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes')?.extensionUri;
    assert.ok(script);
    here.startThreads = () => Promise.resolve(startReaderThreads(vscode.Uri.joinPath(script, 'dist', 'extension', 'readerThread.js').fsPath, 2));
    const index = await here.index();
    const expected = Object.fromEntries(names.map((name) => [name, name]));
    await here.becomes({ ...expected, 'aws-notes/open.md': 'Not yet On the disk' });
    assert.deepEqual(index.library.problems(), []);
    assert.ok(here.reads < 400, 'no file was read in a thread');
  });

  it('are read all the same where threads do not start, or end in the middle', async () => {
    const names = Array.from({ length: 400 }, (_, number) => `aws-notes/n${number}.md`);
    const here = await placed(Object.fromEntries(names.map((name) => [name, `# ${name}`])));
    let starts = 0;
    here.startThreads = () => {
      starts++;
      if (starts === 1) return Promise.reject(new Error('no threads here'));
      let lists = 0;
      return Promise.resolve({ places: 2, read: (files) => (++lists > 5 ? Promise.reject(new Error('out of memory')) : Promise.resolve(files.map((uri) => () => ({ note: noteOfDocument(uri, '# In a thread') })))), end: () => undefined });
    };
    const index = await here.index();
    await here.becomes(Object.fromEntries(names.map((name) => [name, name])));
    await index.refresh();
    assert.equal(starts, 2);
    const titles = Object.values(here.notes());
    const inThread = titles.filter((title) => title === 'In a thread').length;
    assert.ok(inThread > 0 && inThread < 400, `${inThread} of ${titles.length}`);
    assert.equal(titles.filter((title) => title.startsWith('aws-notes/')).length, 400 - inThread);
  });

  it('are told of by a problem where a file is no good, and a link that leads nowhere is none', async () => {
    const here = await placed({ 'aws-notes/a.md': '# A', 'aws-notes/big.md': '# Big\n'.repeat(1_000_000) });
    await writeFile(join(here.folder, 'aws-notes/latin.md'), Buffer.from('# Latin\n\n\xfc\n', 'latin1'));
    await writeFile(join(here.folder, 'aws-notes/wide.md'), Buffer.from('\uFEFF# Größe', 'utf16le'));
    await symlink(join(here.folder, 'nowhere'), join(here.folder, 'aws-notes/link.md'));
    const index = await here.index();
    await here.becomes({ 'aws-notes/a.md': 'A', 'aws-notes/big.md': 'big', 'aws-notes/latin.md': 'Latin', 'aws-notes/wide.md': 'Größe' });
    assert.deepEqual(index.library.problems().map(({ item }) => item.code).sort(), ['file-encoding', 'file-too-large']);
  });

  it('are found despite entries that are no good, each of which is named with its remedy', async () => {
    const here = await placed({ 'aws-notes/a.md': '# A' }, { entries: ['/no/such/folder', '${env:NO_SUCH_NOTES}/x', '{a,b', '~/notes', 'aws-notes', 'missing'] });
    const index = await here.index();
    await here.becomes({ 'aws-notes/a.md': 'A' });
    const messages = index.entryProblems.map(({ message }) => message);
    assert.equal(messages.length, 5);
    for (const pattern of [/\/no\/such\/folder.*not there/, /NO_SUCH_NOTES.*not set/, /\{a,b.*glob/, /~\/notes.*home folder/, /"missing".*not there/]) assert.ok(messages.some((message) => pattern.test(message) && message.includes('.vscode/settings.json') && message.includes('awsExamNotes.notes.folders')), String(pattern));
    await here.write('missing/b.md', '# B');
    await here.becomes({ 'aws-notes/a.md': 'A', 'missing/b.md': 'B' });
  });

  it('not among the notes yet are found with their counts', async () => {
    const quiz = '### Which?\n\n- [x] A\n- [ ] B\n';
    const here = await placed({ 'aws-notes/a.md': quiz, 'study/ecs/q.md': quiz, 'study/ecr/r.md': `${quiz}\n## Not\n\n- [ ] A\n- [ ] B\n`, 'README.md': '# Read me', 'out/q.md': quiz, '.gitignore': 'out/' });
    const index = await here.index();
    const found = await lookThrough(here.settings, readThroughEditor, (uri) => index.isNotePlace(uri), never);
    assert.deepEqual(found.map(({ places }) => places.map(({ path, kind, counts }) => [path, kind, counts.questions])), [[['study', 'folder', 2]]]);
  });

  it('are made from a template, and never over another file', async () => {
    const here = await placed({ 'aws-notes/amazon-sqs.md': '# Mine' });
    await here.index();
    const { document, selection } = await createNote(here.uri('aws-notes'), 'Amazon SQS');
    assert.equal(document.uri.path.split('/').at(-1), 'amazon-sqs-2.md');
    assert.equal(document.getText(selection), 'What it is, in a sentence.');
    await here.becomes({ 'aws-notes/amazon-sqs.md': 'Mine', 'aws-notes/amazon-sqs-2.md': 'Amazon SQS' });
  });
});
