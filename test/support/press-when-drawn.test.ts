import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { pressesWhatIsDrawn } from './press-when-drawn.ts';

const drawn = 'Page.captureScreenshot';

/** A page and what is done in it, in its order. @param frames how many: 1, where no paper is shown */
function aPage(frames: number) {
  const done: string[] = [];
  let isNew = false;
  class FakeLocator {
    page = () => page;
    waitFor = async () => void done.push('there');
  }
  for (const press of ['click', 'dblclick', 'check', 'uncheck'])
    Object.assign(FakeLocator.prototype, { [press]: async () => void done.push(press) });
  const page = {
    locator: () => new FakeLocator() as unknown as Locator,
    frames: () => Array.from({ length: frames }),
    context: () => ({ newCDPSession: async () => ({ send: async (what: string) => void done.push(what) }) }),
    evaluate: async () => {
      const was = isNew;
      isNew = false;
      return was;
    },
  } as unknown as Page;
  pressesWhatIsDrawn(page);
  const opensDialog = () => void (isNew = true);
  return { button: page.locator('button'), done, opensDialog };
}

test.each(['click', 'dblclick', 'check', 'uncheck'] as const)(
  '%s waits until a new dialog is drawn, once',
  async (press) => {
    const { button, done, opensDialog } = aPage(2);
    opensDialog();
    await button[press]();
    await button[press]();
    expect(done).toEqual(['there', drawn, press, 'there', press]);
  },
);

test('without a paper, and where a test says that it is forced, a press waits for nothing', async () => {
  const alone = aPage(1);
  alone.opensDialog();
  await alone.button.click();
  const forced = aPage(2);
  forced.opensDialog();
  await forced.button.check({ force: true });
  expect([alone.done, forced.done]).toEqual([['click'], ['check']]);
});
