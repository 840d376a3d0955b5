import type { ElectronApplication } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { evaluateSurely } from './evaluate-surely.ts';

type Work = (electron: unknown, given: unknown) => unknown;

/** An app whose main is this process. The inspector loses the first answers to each question. */
function anApp(losing: number): Pick<ElectronApplication, 'evaluate'> {
  let left = losing;
  const app = {
    evaluate: async (work: Work, given: unknown) => {
      const value = await work({ name: 'electron' }, given);
      if (left-- > 0) throw new Error('electronApplication.evaluate: Resulting promise was garbage collected');
      left = losing;
      return value;
    },
  } as unknown as ElectronApplication;
  evaluateSurely(app);
  return app;
}

afterAll(() => {
  for (const name of ['counted', 'evaluations']) Reflect.deleteProperty(globalThis, name);
});

const counted = (): number => (globalThis as { counted?: number }).counted ?? 0;

test.each([0, 1, 4])(
  'what is done in main is done once, however often its answer is lost: %i times',
  async (losing) => {
    const app = anApp(losing);
    Object.assign(globalThis, { counted: 0 });
    const counts = () =>
      app.evaluate(async (electron, by) => {
        const main = globalThis as unknown as { counted: number };
        main.counted += by;
        return `${(electron as unknown as { name: string }).name} ${main.counted}`;
      }, 2);
    expect(await counts()).toBe('electron 2');
    // The same work asked for anew is done anew.
    expect(await counts()).toBe('electron 4');
    expect(counted()).toBe(4);
  },
);

test('what is always lost is told in the end, and what fails in main fails once', async () => {
  await expect(anApp(99).evaluate(() => 'lost')).rejects.toThrow('garbage collected');
  const app = anApp(0);
  await expect(
    app.evaluate(() => {
      const main = globalThis as unknown as { counted: number };
      main.counted = 7;
      throw new Error('no such channel');
    }),
  ).rejects.toThrow('no such channel');
  expect(counted()).toBe(7);
});
