import type { App } from 'electron';

/** Milliseconds. Windows lets go of a file only a moment after the program that had it was ended. */
const PATIENCE = 5_000;

/**
 * What is under way when the app ends is ended with it, and leaves nothing behind: a paper in the clear would lie there
 * until the next start. The app waits for that, but not for ever; its windows are gone by then.
 *
 * @param last what is left to do when all has ended, in its own time
 */
export function endWorkBeforeQuitting(
  app: Pick<App, 'on' | 'exit'>,
  end: () => Promise<unknown>,
  last: () => Promise<unknown>,
): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const patience = new Promise((settle) => setTimeout(settle, PATIENCE));
    void Promise.race([end().catch(() => {}), patience])
      .then(last)
      .catch(() => {})
      .then(() => app.exit());
  });
}
