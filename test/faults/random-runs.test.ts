import { afterAll, beforeAll, expect, test } from 'vitest';
import { City } from './city.ts';
import { randomRun } from './random-run.ts';

/** As `npm run soak` counts them: `node electron/dev/run-ts.mjs test/faults/main.ts --runs 1 --seed N` plays one again. */
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

test.each(SEEDS)(
  'whatever goes wrong on the line, in the app and at the city: each paper arrives once, in order, with its receipt (seed %i)',
  async (seed) => {
    expect((await randomRun(city, seed)).findings).toEqual([]);
  },
  // The receiver is killed and started again in some of them.
  180_000,
);
