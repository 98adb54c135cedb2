import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const folder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open'), 'aws-notes');
const inNotes = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const broken = '# Registries\n\n### Which service stores images?\n\n- [ ] Amazon ECS\n- [ ] Amazon ECR\n';

async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(inNotes(name), new TextEncoder().encode(text));
  return inNotes(name);
}

async function eventually<T>(what: string, get: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await get();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(what);
}

const own = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'AWS Exam Notes');
const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const withCode = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> => eventually(`${uri.path} has no ${code}`, () => own(uri).find((diagnostic) => codeOf(diagnostic) === code));
const clean = (uri: vscode.Uri): Promise<true> => eventually(`${uri.path} keeps its problems`, () => (own(uri).length === 0 ? true : undefined));

async function actionsAt(uri: vscode.Uri, range: vscode.Range, kind?: vscode.CodeActionKind): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((each) => each.title === title) ?? assert.fail(`${title} is not among ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(action.edit !== undefined && (await vscode.workspace.applyEdit(action.edit)));
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('awsExamNotes');

describe('writing notes', () => {
  before(async () => {
    await write('broken.md', broken);
    await write('terms.md', '# Terms\n\n## Zebra Queue Service (ZQS)\n\nA queue with stripes.\n\n- **Task definition**: my own blueprint.\n');
    await write('writing.md', '# Writing\n\nA task def\n\nSee [\n\nThe Zebra Queue Service waits.\n');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await settings().update('problems.scope', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('shows a problem in a note that is opened, with its code explained', async () => {
    const document = await vscode.workspace.openTextDocument(inNotes('broken.md'));
    const diagnostic = await withCode(document.uri, 'question-no-key');
    assert.equal(diagnostic.range.start.line, 2);
    assert.ok(typeof diagnostic.code === 'object');
    assert.match(diagnostic.code.target.toString(), /question-checks\.md#question-no-key$/);
  });

  it('puts it right by a quick fix, and the problem is gone at once', async () => {
    const document = await vscode.workspace.openTextDocument(inNotes('broken.md'));
    const { range } = await withCode(document.uri, 'question-no-key');
    const actions = await actionsAt(document.uri, range, vscode.CodeActionKind.QuickFix);
    await take(actions, 'Mark “Amazon ECR” as the right answer');
    assert.equal(document.getText(), broken.replace('- [ ] Amazon ECR', '- [x] Amazon ECR'));
    await clean(document.uri);
    assert.ok(await document.save());
  });

  it('points from a question to its copy with another key, and back', async () => {
    const [one, two] = [await write('one.md', '### Which holds images?\n\n- [x] This\n- [ ] That\n'), await write('two.md', '### Which holds images?\n\n- [ ] This\n- [x] That\n')];
    for (const [uri, other] of [[one, two], [two, one]] as const) {
      await vscode.workspace.openTextDocument(uri);
      const { relatedInformation = [], message } = await withCode(uri, 'question-contradiction');
      assert.deepEqual(relatedInformation.map(({ location }) => location.uri.toString()), [other.toString()]);
      assert.ok(message.includes(`aws-notes/${other.path.split('/').at(-1) ?? ''}:1`), message);
    }
    const { range } = await withCode(one, 'question-contradiction');
    await take(await actionsAt(one, range, vscode.CodeActionKind.QuickFix), 'Mark “That” here, too, as in line 1 of two.md');
    await clean(two);
    await clean(one);
  });

  it('keeps to open notes, or shows those of all', async () => {
    const uri = await write('closed.md', broken);
    await settings().update('problems.scope', 'all', vscode.ConfigurationTarget.Workspace);
    await withCode(uri, 'question-no-key');
    await settings().update('problems.scope', 'open', vscode.ConfigurationTarget.Workspace);
    await clean(uri);
  });

  it('gives every question of a file an id', async () => {
    const document = await vscode.workspace.openTextDocument(await write('ids.md', '### Which apple?\n\n- [x] a\n- [ ] b\n\n### Which pear?\n\n- [x] c\n- [ ] d\n'));
    await eventually('ids.md is no note yet', async () => ((await actionsAt(document.uri, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.Refactor)).length > 0 ? true : undefined));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('awsExamNotes.addQuestionIds');
    assert.deepEqual(document.getText().match(/q: [\w-]+/g), ['q: ids-apple', 'q: ids-pear']);
  });

  it('completes terms in notes, with their definitions', async () => {
    const document = await vscode.workspace.openTextDocument(inNotes('writing.md'));
    const complete = async (line: number, character: number): Promise<readonly vscode.CompletionItem[]> => (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(line, character))).items;
    const item = await eventually('no term is offered', async () => (await complete(2, 10)).find(({ insertText }) => insertText === 'Task definition'));
    assert.ok(item.documentation instanceof vscode.MarkdownString && item.documentation.value.includes('my own blueprint'));
    const links = await complete(4, 5);
    assert.ok(links.some(({ insertText }) => insertText === '[Zebra Queue Service](terms.md#zebra-queue-service-zqs)'), links.map(({ insertText }) => JSON.stringify(insertText)).join(' '));
  });

  it('goes from a term to its definitions', async () => {
    const document = await vscode.workspace.openTextDocument(inNotes('writing.md'));
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, new vscode.Position(6, 6));
    assert.deepEqual(places.map((place) => ('targetUri' in place ? [place.targetUri.toString(), place.targetRange.start.line] : [place.uri.toString(), place.range.start.line])), [[inNotes('terms.md').toString(), 2]]);
  });

  it('makes a question of a term\'s line', async () => {
    const document = await vscode.workspace.openTextDocument(inNotes('terms.md'));
    await take(await actionsAt(document.uri, new vscode.Range(6, 3, 6, 3), vscode.CodeActionKind.Refactor), 'Make a question about Task definition');
    assert.match(document.getText(), /### Which of these is meant: my own blueprint\? <!-- q: terms-task-definition -->[^]*- \[x\] Task definition/);
  });

  it('stays out of Markdown files that are no notes', async () => {
    const uri = vscode.Uri.joinPath(folder(), '..', 'README.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const position = document.positionAt(document.getText().search(/Fargate|ECS|Lambda/) + 2);
    const [completions, places, actions] = await Promise.all([
      vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position),
      vscode.commands.executeCommand<readonly unknown[]>('vscode.executeDefinitionProvider', uri, position),
      actionsAt(uri, new vscode.Range(0, 0, 0, 5)),
    ]);
    assert.deepEqual(completions.items.filter(({ documentation }) => documentation instanceof vscode.MarkdownString && documentation.value.length > 20 && !documentation.value.includes('```')), []);
    assert.deepEqual(places, []);
    assert.deepEqual(actions.filter(({ title }) => /question/i.test(title)), []);
  });
});
