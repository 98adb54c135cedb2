/** One reading after the other would wait for the way to a distant disk and back each time. */
const readsAtOnce = 16;

/**
 * Gives each item with what was read for it, in their order, while the next ones are being read.
 * Begins no more readings once nobody asks for the next item.
 *
 * @param read must not reject
 */
export async function* readAhead<T, R>(items: Iterable<T>, read: (item: T) => Promise<R>): AsyncGenerator<readonly [item: T, result: R]> {
  const left = items[Symbol.iterator]();
  const begun: { readonly item: T; readonly result: Promise<R> }[] = [];
  const begin = (): void => {
    const next = left.next();
    if (next.done !== true) begun.push({ item: next.value, result: read(next.value) });
  };
  for (let count = 0; count < readsAtOnce; count++) begin();
  for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
    yield [first.item, await first.result];
    begin();
  }
}
