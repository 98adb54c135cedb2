import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createFinder } from '../../../src/core/library/finder';
import { createLibrary } from '../../../src/core/library/library';
import { placesIn } from '../../../src/core/library/places';
import { parseNote } from '../../../src/core/notes/parseNote';

const find = (names: readonly string[], query: string, limit = 10): readonly string[] => createFinder(names.map((name) => ({ name, context: '' })))(query, limit).map(({ name }) => name);

describe('finding by typing', () => {
  it('puts beginnings first, then beginnings of words, then what has the text inside, then scattered letters', () => {
    assert.deepEqual(find(['Protect this hoard', 'Bulktasking', 'ECS task', 'Task definition', 'Timber and silk', 'Cluster'], 'task'), ['Task definition', 'ECS task', 'Bulktasking', 'Timber and silk']);
    assert.deepEqual(find(['Cluster', 'Elastic container service', 'ECS'], 'ecs'), ['ECS', 'Elastic container service']);
  });

  it('puts the shorter of equals first, then the earlier', () => {
    assert.deepEqual(find(['Task definitions', 'Task role', 'Task size', 'Task'], 'TASK'), ['Task', 'Task role', 'Task size', 'Task definitions']);
  });

  it('takes the words of a query in any order, and from the headings above', () => {
    assert.deepEqual(find(['Role of a task', 'Task role', 'A stroller'], 'task role'), ['Task role', 'Role of a task']);
    const finder = createFinder([{ name: 'Pricing', context: 'Amazon ECS › Costs' }, { name: 'Pricing', context: 'AWS Lambda' }]);
    assert.deepEqual(finder('ecs pric', 10).map(({ context }) => context), ['Amazon ECS › Costs']);
  });

  it('finds letters and signs beyond ASCII', () => {
    assert.deepEqual(find(['Über Größe', 'C++ and C#'], 'größe'), ['Über Größe']);
    assert.deepEqual(find(['Über Größe', 'C++ and C#'], 'c#'), ['C++ and C#']);
  });

  it('gives the first items for an empty query, and never more than asked for', () => {
    assert.deepEqual(find(['b', 'a', 'c'], ' ', 2), ['b', 'a']);
    assert.deepEqual(find(['b1', 'b2', 'b3'], 'b', 2), ['b1', 'b2']);
  });

  it('gives the beginning of what it would give without a limit, and every name that has the text', () => {
    const name = fc.stringMatching(/^[abAB -]{0,8}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.stringMatching(/^[ab ]{1,3}$/), fc.nat(10), (names, query, limit) => {
        const all = find(names, query, names.length);
        assert.deepEqual(find(names, query, limit), all.slice(0, limit));
        const text = query.trim().replace(/\s+/g, ' ');
        for (const candidate of names) if (candidate.toLowerCase().includes(text)) assert.ok(all.includes(candidate), candidate);
      }),
    );
  });

  it('leads to every term and topic of a library', () => {
    const library = createLibrary({ isShipped: () => false });
    library.put(parseNote('n/ecs.md', '# Containers\n\n## ECS (Elastic Container Service)\n\nRuns containers.\n\n### Costs\n'));
    const finder = createFinder(placesIn(library));
    assert.deepEqual(finder('elastic', 10).map(({ kind, name }) => [kind, name]), [['topic', 'ECS (Elastic Container Service)'], ['term', 'ECS'], ['topic', 'Costs']]);
    assert.deepEqual(finder('cost', 10).map(({ kind, context, item }) => [kind, context, item.range.start.line]), [['topic', 'Containers › ECS (Elastic Container Service)', 6]]);
  });
});
