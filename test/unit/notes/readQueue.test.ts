import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReadQueue, type NoteRead } from '../../../src/core/notes/readQueue';

const paths = ['/a/1.md', '/a/2.md', '/a/in/3.md', '/b/1.md', '/b/in/2.md'] as const;
const folders = ['/a', '/a/in', '/b', '/b/in'] as const;
/** Two sources that overlap: everything, and what is in a folder of one name. */
const sources: Readonly<Record<string, (path: string) => boolean>> = { all: (path) => path.startsWith('/a/'), inner: (path) => path.includes('/in/') };

const path = fc.constantFrom(...paths);
const action = fc.oneof(
  fc.record({ do: fc.constant('write' as const), path, text: fc.nat(9).map(String) }),
  fc.record({ do: fc.constant('remove' as const), path: fc.constantFrom(...paths, ...folders) }),
  fc.record({ do: fc.constant('rename' as const), from: fc.constantFrom('/a', '/a/in'), to: fc.constantFrom('/b', '/b/in') }),
  fc.record({ do: fc.constant('type' as const), path, text: fc.nat(9).map((n) => `unsaved ${n}`) }),
  fc.record({ do: fc.constant('close' as const), path }),
  fc.record({ do: fc.constantFrom('hear' as const, 'read' as const, 'look' as const, 'hold' as const, 'release' as const) }),
  fc.record({ do: fc.constantFrom('finish' as const, 'load' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constantFrom('search' as const, 'snapshot' as const, 'found' as const), source: fc.constantFrom('all', 'inner') }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** A disk, an editor and a host around the queue, in which everything takes as long as it likes. */
function createWorld() {
  const queue = createReadQueue();
  const disk = new Map<string, string>();
  const documents = new Map<string, string>();
  const library = new Map<string, string>();
  const unheard: (() => void)[] = [];
  const reads: { readonly read: NoteRead; text: string | undefined; loaded: boolean }[] = [];
  const searches = new Map<string, readonly string[] | undefined>();
  const forget = (uris: readonly string[]): void => {
    for (const uri of uris) library.delete(uri);
  };
  const created = (uri: string): void => {
    for (const [source, holds] of Object.entries(sources)) if (holds(uri)) queue.created(source, uri);
  };
  const write = (uri: string, text: string): void => {
    const isNew = !disk.has(uri);
    disk.set(uri, text);
    unheard.push(() => {
      if (isNew) created(uri);
      else queue.touched(uri);
    });
  };
  const remove = (place: string): void => {
    for (const uri of [...disk.keys()]) if (uri === place || uri.startsWith(`${place}/`)) disk.delete(uri);
    unheard.push(() => {
      forget(queue.deleted([place]));
    });
  };
  const load = (at: (typeof reads)[number]): void => {
    if (at.loaded) return;
    at.loaded = true;
    at.text = (at.read.from === 'document' ? documents.get(at.read.uri) : undefined) ?? disk.get(at.read.uri);
  };
  const finish = (which: number): void => {
    const [at] = reads.splice(which % Math.max(1, reads.length), 1);
    if (at === undefined) return;
    load(at);
    const verdict = queue.finished(at.read, at.text === undefined ? 'missing' : 'read');
    if (verdict === 'show') library.set(at.read.uri, at.text ?? '');
    else if (verdict === 'gone') library.delete(at.read.uri);
  };
  const wanted = (source: string): readonly string[] => [...disk.keys()].filter((uri) => sources[source]?.(uri));
  const step = (act: Action): void => {
    switch (act.do) {
      case 'write': write(act.path, act.text); break;
      case 'remove': remove(act.path); break;
      case 'rename': {
        const moved = [...disk].filter(([uri]) => uri.startsWith(`${act.from}/`));
        if (act.to.startsWith(act.from)) break;
        remove(act.from);
        for (const [uri, text] of moved) write(act.to + uri.slice(act.from.length), text);
        break;
      }
      case 'type':
        if (documents.has(act.path)) queue.touched(act.path);
        else queue.opened(act.path);
        documents.set(act.path, act.text);
        break;
      case 'close':
        documents.delete(act.path);
        queue.closed(act.path);
        break;
      case 'hear': unheard.shift()?.(); break;
      case 'read': {
        const read = queue.next();
        if (read === undefined) break;
        const begun = { read, text: undefined, loaded: false };
        reads.push(begun);
        if (read.from === 'document') load(begun);
        break;
      }
      case 'look': forget(queue.deleted([])); break;
      case 'load': {
        const at = reads[act.which % Math.max(1, reads.length)];
        if (at !== undefined) load(at);
        break;
      }
      case 'finish': finish(act.which); break;
      case 'hold': queue.hold(); break;
      case 'release': queue.release(); break;
      case 'search':
        queue.searching(act.source);
        searches.set(act.source, undefined);
        break;
      case 'snapshot': if (searches.has(act.source)) searches.set(act.source, wanted(act.source)); break;
      case 'found':
        if (!searches.has(act.source)) break;
        forget(queue.found(act.source, searches.get(act.source) ?? wanted(act.source)));
        searches.delete(act.source);
        break;
    }
  };
  const settle = (): void => {
    for (const source of Object.keys(sources)) step({ do: 'found', source: source as 'all' });
    while (unheard.length > 0) unheard.shift()?.();
    queue.release();
    for (let more = true; more; ) {
      step({ do: 'read' });
      more = reads.length > 0;
      finish(0);
    }
  };
  return { queue, disk, documents, library, step, settle };
}

describe('the queue of notes to read', () => {
  it('ends with what the files hold, whatever the order of events, searches and readings', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const world = createWorld();
        for (const source of Object.keys(sources)) world.step({ do: 'search', source: source as 'all' });
        for (const act of actions) world.step(act);
        world.settle();
        const expected = [...world.disk].filter(([uri]) => Object.values(sources).some((holds) => holds(uri))).map(([uri, text]) => [uri, world.documents.get(uri) ?? text]);
        assert.deepEqual(Object.fromEntries(world.library), Object.fromEntries(expected));
        assert.deepEqual(new Set(world.queue.uris()), new Set(world.library.keys()));
      }),
      { numRuns: 3000 },
    );
  });

  const started = (): ReturnType<typeof createReadQueue> => {
    const queue = createReadQueue();
    queue.found('s', ['/n/a.md', '/n/b.md']);
    return queue;
  };

  it('drops a reading that an event overtook', () => {
    const queue = started();
    const first = queue.next();
    assert.ok(first);
    queue.touched('/n/a.md');
    assert.equal(queue.finished(first, 'read'), 'stale');
    assert.deepEqual([queue.next()?.uri, queue.next()?.uri, queue.next()], ['/n/b.md', '/n/a.md', undefined]);
  });

  it('asks once for a file that changed many times', () => {
    const queue = started();
    for (let count = 0; count < 50; count++) queue.touched('/n/a.md');
    assert.equal(queue.waiting, 2);
  });

  it('keeps a file that another source still holds', () => {
    const queue = started();
    queue.found('t', ['/n/b.md']);
    assert.deepEqual(queue.dropSource('s'), ['/n/a.md']);
    assert.deepEqual(queue.dropSource('t'), ['/n/b.md']);
  });

  it('sets aside what waits, but reads on what changes', () => {
    const queue = started();
    queue.hold();
    assert.equal(queue.next(), undefined);
    queue.touched('/n/b.md');
    assert.deepEqual([queue.next()?.uri, queue.held], ['/n/b.md', 1]);
    queue.release();
    assert.equal(queue.next()?.uri, '/n/a.md');
  });

  it('believes no search about what was deleted or made while it ran', () => {
    const queue = started();
    queue.opened('/n/a.md');
    queue.searching('s');
    queue.deleted(['/n']);
    queue.created('s', '/n/c.md');
    queue.found('s', ['/n/a.md', '/n/b.md']);
    assert.deepEqual([...queue.uris()], ['/n/c.md']);
  });

  it('passes over files that are no notes', () => {
    const queue = started();
    queue.touched('/elsewhere.md');
    assert.deepEqual(queue.deleted(['/nowhere']), []);
    assert.equal(queue.waiting, 2);
  });
});
