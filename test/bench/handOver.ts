/** Marks the line on which a child process hands over its result. */
export const resultMark = 'bench-result| ';

/** Called in a child, once, with plain data. */
export function handOver(result: unknown): void {
  console.log(resultMark + JSON.stringify(result));
}

/** What was handed over in a child's output. Throws where there is nothing. */
export function resultOf(output: string): unknown {
  const line = output.split('\n').find((text) => text.startsWith(resultMark));
  if (line === undefined) throw new Error(`There is no result:\n${output.slice(-2000)}`);
  return JSON.parse(line.slice(resultMark.length)) as unknown;
}
