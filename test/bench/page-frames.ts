/** Until what was done now is painted: the frame was made, and handed over. Gives when it began. */
export const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame((began) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(began);
      port2.postMessage(null);
    }),
  );

/** Milliseconds within which a frame is handed over that has nothing to show. */
const IDLE = 2;
/** On a busy machine none may be. */
const TRIES = 30;

/** Until a frame has just begun in which there was nothing to do. */
async function frameBegins(): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    const began = await painted();
    if (performance.now() - began < IDLE) return;
  }
}

/**
 * Milliseconds from `act` to the first painted frame that shows it. Always from where a frame begins: right behind a long one less of the
 * wait for the next is left, and the slower the page was before, the quicker `act` would look.
 */
export async function timed(act: () => void, isDone: () => boolean): Promise<number> {
  await frameBegins();
  const from = performance.now();
  act();
  do await painted();
  while (!isDone());
  return performance.now() - from;
}
