import type { Page } from '@playwright/test';

/**
 * Takes the place of the page's own `clock.setFixedTime`, which can't be taken back for the rest of the app's life: from then on
 * `Date` says this time, timers run as ever, also after the page is loaded anew.
 *
 * @returns lets the next page that is loaded have its own clock again
 */
export function fixesClock(page: Page): () => Promise<void> {
  const adds = page.addInitScript.bind(page);
  let fixed: { dispose: () => Promise<void> } | null = null;
  const isOver = async (): Promise<void> => {
    const script = fixed;
    fixed = null;
    await script?.dispose();
  };
  page.clock.setFixedTime = async (time) => {
    await isOver();
    const now = new Date(time).getTime();
    fixed = await adds(saysItIs, now);
    await page.evaluate(saysItIs, now);
  };
  return isOver;
}

/** Runs in the page. @param now milliseconds since 1970 */
function saysItIs(now: number): void {
  const page = window as unknown as { ownDate?: DateConstructor };
  const Own = (page.ownDate ??= Date);
  window.Date = new Proxy(Own, {
    construct: (date, given: unknown[], made) =>
      Reflect.construct(date, given.length > 0 ? given : [now], made) as Date,
    apply: () => new Own(now).toString(),
    get: (date, name) => (name === 'now' ? () => now : (Reflect.get(date, name) as unknown)),
  });
  // In the same moment somebody touches it: an app that nobody has touched for days locks within seconds, now and then before the
  // test went on.
  window.dispatchEvent(new Event('pointermove'));
}
