import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  const id = 'aws-exam-notes.aws-exam-notes';

  it('is known to VS Code and activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not among the extensions`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('sees the sample project', async () => {
    const found = await vscode.workspace.findFiles('main.tf');
    assert.equal(found.length, 1);
  });
});
