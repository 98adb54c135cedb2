/** How often the thread is asked whether it is free, in milliseconds. */
const beat = 2;

/** Measures the longest time, in milliseconds, in which nothing else ran in this thread. */
export function watchThread(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - beat);
    last = now;
  };
  const timer = setInterval(look, beat);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}
