/** Until what was done now is painted: the frame was made, and handed over. */
export const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );

/** Milliseconds from `act` to the first painted frame that shows it. */
export async function timed(act: () => void, isDone: () => boolean): Promise<number> {
  await painted();
  const from = performance.now();
  act();
  do await painted();
  while (!isDone());
  return performance.now() - from;
}
