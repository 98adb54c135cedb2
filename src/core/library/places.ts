import { type Term, type Topic } from '../notes/model';
import { type Findable } from './finder';
import { type Library, type Located } from './model';

/** Where "Find a Topic or Term" can lead. */
export type FoundPlace = Findable & (({ readonly kind: 'term' } & Located<Term>) | ({ readonly kind: 'topic' } & Located<Topic>));

/** Every term, then every topic of a library. */
export function placesIn(library: Library): readonly FoundPlace[] {
  const terms = library.terms().map(({ note, item }): FoundPlace => ({ kind: 'term', name: item.name, context: item.aliases.join(', '), note, item }));
  const topics = library.notes().flatMap((note) =>
    note.topics.map((item): FoundPlace => {
      const above = [note.title, ...item.path.slice(0, -1)].filter((part, at, all) => all.indexOf(part) === at && part !== item.title);
      return { kind: 'topic', name: item.title, context: above.join(' › '), note, item };
    }),
  );
  return [...terms, ...topics];
}
