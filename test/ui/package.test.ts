import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../host/paths';
import { packageExtension } from '../host/vsix';

/** In bytes; the notes and questions are the most of it. */
const largestPackage = 700 * 1024;

describe('the package', () => {
  it('holds the files that are listed in test/host/packageFiles.txt, the scripts of the extension, and no others', async () => {
    await packageExtension();
    const listed = (await readFile(join(root, 'test', 'host', 'packageFiles.txt'), 'utf8')).split('\n').filter((line) => line !== '');
    const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) => file.replaceAll('\\', '/'));
    // Which chunks the build makes follows from which modules share what.
    const named = new Set(files.map((file) => file.replace(/^dist\/extension\/[\w.]+\.js$/, 'dist/extension/*.js')));
    assert.deepEqual([...named].sort(), listed.sort());
    for (const entry of ['dist/extension/node.js', 'dist/extension/web.js']) assert.ok(files.includes(entry), entry);
  });

  it('keeps within its budget', async () => {
    const { file } = await packageExtension();
    const { size } = await stat(file);
    assert.ok(size < largestPackage, `${size} bytes`);
  });
});
