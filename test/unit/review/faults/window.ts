// A window of the editor, as far as its answers go: keeps answers as fast as it can until it is
// killed, and says which are kept. Some writes are torn, and some are refused.
//   node window.js FOLDER NAME SEED
import { writeSync } from 'node:fs';
import { seededRandom } from '../../../../src/core/quiz/random';
import { type AnswerEvent } from '../../../../src/core/review/events';
import { createAppendStore } from '../../../../src/extension/node/appendStore';
import { type Disk, nodeDisk } from '../../../../src/extension/node/disk';

const [folder = '', name = '', seed = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const faulty: Disk = {
  ...nodeDisk,
  async openEnd(file) {
    if (random() < 0.2) throw failure('EACCES');
    const end = await nodeDisk.openEnd(file);
    return {
      ...end,
      async append(text) {
        if (random() < 0.02) {
          await end.append(text.slice(0, Math.floor(random() * text.length)));
          throw failure('ENOSPC');
        }
        await end.append(text);
      },
      async sync() {
        await end.sync();
        if (random() < 0.01) throw failure('EIO');
      },
    };
  },
};

const store = createAppendStore(folder, name, faulty);
for (let number = 0; ; number++) {
  const id = `${name}:${number}`;
  const answer: AnswerEvent = { v: 1, id, t: new Date().toISOString(), tz: 0, card: `card-${number % 400}`, kind: 'answer', rating: 3, correct: true, key: 'k', ms: 1, session: name };
  for (;;) {
    try {
      await store.append([answer]);
      break;
    } catch {
      // The panel keeps the answer and tries again.
    }
  }
  writeSync(1, `${id}\n`);
}
