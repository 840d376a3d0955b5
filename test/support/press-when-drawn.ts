import type { CDPSession, Locator, Page } from '@playwright/test';

type Press = (this: Locator, options?: { force?: boolean; timeout?: number }) => Promise<void>;
const PRESSES = ['click', 'dblclick', 'check', 'uncheck'] as const;

/** By page: how to have its next frame on the screen. */
const screens = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The page of papers lies in a process of its own. Which of the two processes a press goes to is decided by what was last drawn, while
 * Playwright looks only at what the document holds: a press on a dialog that has just come over a paper could go to the paper under it
 * (under load, once in some thousand). People press what they see; so does a test from here on.
 */
export function pressesWhatIsDrawn(page: Page): void {
  screens.set(page, page.context().newCDPSession(page));
  // All locators of a process have their acts from there: once is enough.
  const prototype = Object.getPrototypeOf(page.locator('body')) as Record<string, unknown>;
  if (prototype['waitsForDrawing']) return;
  prototype['waitsForDrawing'] = true;
  for (const press of PRESSES) {
    const now = prototype[press] as Press;
    prototype[press] = async function (this: Locator, options) {
      if (!options?.force) await drawn(this, options);
      return now.call(this, options);
    } satisfies Press;
  }
}

/** Once what is to be pressed is there, so is the dialog that it stands in, if there is one: then that is drawn. */
async function drawn(locator: Locator, options: { timeout?: number } | undefined): Promise<void> {
  const page = locator.page();
  const screen = screens.get(page);
  if (!screen || page.frames().length === 1) return;
  await locator.waitFor(options?.timeout === undefined ? {} : { timeout: options.timeout });
  if (await page.evaluate(hasNewDialog))
    await (await screen).send('Page.captureScreenshot', { format: 'jpeg', quality: 1 });
}

/** Runs in the page. */
function hasNewDialog(): boolean {
  const seen = ((window as { dialogsSeen?: WeakSet<Element> }).dialogsSeen ??= new WeakSet());
  const fresh = [...document.querySelectorAll('[role="dialog"]')].filter((one) => !seen.has(one));
  for (const one of fresh) seen.add(one);
  return fresh.length > 0;
}
