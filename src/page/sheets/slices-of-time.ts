// Parts long work into short tasks, so that typing and scrolling never wait for it.

/** Milliseconds after which others have their turn. */
const MOST = 12;

/** Lets others have their turn when it is time. */
export type Breather = () => Promise<void> | undefined;

/** Begins a work. */
export function startBreathing(): Breather {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MOST) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
}
