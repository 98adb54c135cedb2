import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../host/paths';
import { packageExtension } from '../host/vsix';

/** In bytes; the notes and questions are the most of it. */
const largestPackage = 700 * 1024;

describe('the package', () => {
  it('holds the files that are listed in test/host/packageFiles.txt and no others', async () => {
    await packageExtension();
    const listed = (await readFile(join(root, 'test', 'host', 'packageFiles.txt'), 'utf8')).split('\n').filter((line) => line !== '');
    assert.deepEqual((await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) => file.replaceAll('\\', '/')).sort(), listed.sort());
  });

  it('keeps within its budget', async () => {
    const { file } = await packageExtension();
    const { size } = await stat(file);
    assert.ok(size < largestPackage, `${size} bytes`);
  });
});
