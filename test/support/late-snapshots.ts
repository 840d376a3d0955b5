import type { Page } from '@playwright/test';

/**
 * With each look that doesn't find yet what a test waits for, Playwright writes down all that the page says, for the report of a test
 * that fails, and throws it away at the next look, a moment later. From here on it does so when a wait has lasted for
 * {@link LONG}: whatever fails has waited longer.
 */
export function withLateSnapshots(page: Page): void {
  const inside = (page as unknown as Inside)._connection?.toImpl?.(page);
  void inside
    ?.mainFrame()
    .context('utility')
    .then((context) => {
      const kind = Object.getPrototypeOf(context) as Evaluates;
      if (Object.hasOwn(kind, 'rawEvaluateHandle')) return;
      const { rawEvaluateHandle } = kind;
      kind.rawEvaluateHandle = function (this: Evaluates, source) {
        return rawEvaluateHandle.call(this, source.replace(SNAPSHOT, `${SNAPSHOT}${unlessLong}`));
      };
    })
    .catch(() => {});
}

/** Of the script that Playwright puts into each page. */
export const SNAPSHOT = 'ariaSnapshotForExpectFailure(element, options) {';

/** Milliseconds. */
const LONG = 2000;
/** Between two looks of one wait there is half a second at most. */
const LOOKS = 1000;

const unlessLong = `
    const now = performance.now();
    if (!(now - this.looked < ${LOOKS})) this.waits = now;
    this.looked = now;
    if (now - this.waits < ${LONG}) return;`;

interface Evaluates {
  rawEvaluateHandle: (source: string) => Promise<unknown>;
}
interface Inside {
  _connection?: { toImpl?: (page: Page) => { mainFrame: () => { context: (world: string) => Promise<Evaluates> } } };
}
