import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskReader } from '../../../src/extension/node/readFromDisk';

describe('the disk reader', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'notes-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it("gives a file's bytes as they are", async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0, 13, 10, 0xff);
    await writeFile(join(folder, 'note.md'), bytes);
    assert.deepEqual(new Uint8Array(await createDiskReader()(join(folder, 'note.md'))), bytes);
  });

  it('rejects for a missing file, and reads the next one all the same', async () => {
    const read = createDiskReader();
    await assert.rejects(read(join(folder, 'missing.md')), { code: 'ENOENT' });
    await writeFile(join(folder, 'next.md'), 'next');
    assert.equal(new TextDecoder().decode(await read(join(folder, 'next.md'))), 'next');
  });
});
