import type { Page } from '@playwright/test';
import { goal, median, say } from './figures.ts';
import { inOffice } from './office-app.ts';
import { pageScript } from './page-script.ts';
import type { TableTimes } from './table-page.ts';

/**
 * The list of people in the real app: opened, scrolled, sorted, filtered, searched, and a cell of it opened to be typed in, each
 * until the frame is painted that shows it. Against the same page with 50 people, which holds as many rows as are ever drawn.
 * Frames come sixty times a second, so everything within one counts the same.
 */
const FLOOR = 50;
const SIZES = [5_000, 50_000];
/** Of the longest frame while scrolling: rows out of view must cost nothing. The rest looks at every record once. */
const GOALS: Record<number, Partial<Record<keyof TableTimes, number>>> = {
  5_000: { open: 2, scroll: 1.5, sort: 2, filter: 2, search: 2, edit: 2 },
  50_000: { scroll: 2 },
};
const ROUNDS = 5;

const words: Record<keyof TableTimes, string> = {
  open: 'first paint of the list',
  scroll: 'slowest frame in twenty while scrolling',
  sort: 'sorted by another column',
  filter: 'another chip',
  search: 'a letter more in the search box',
  edit: 'a cell opened to be typed in',
};

type Timing = typeof globalThis & { benchPage: { tableTimes: (rounds: number) => Promise<TableTimes[]> } };

const measure = (people: number): Promise<TableTimes> =>
  inOffice(people, async ({ page }) => {
    await page.evaluate(`${await pageScript('table-page.ts')};globalThis.benchPage = benchPage`);
    return medians(await timesOf(page));
  });

const timesOf = (page: Page): Promise<TableTimes[]> =>
  page.evaluate((rounds) => (globalThis as Timing).benchPage.tableTimes(rounds), ROUNDS);

/** The first round warms up. */
function medians([, ...rounds]: readonly TableTimes[]): TableTimes {
  const names = Object.keys(words) as (keyof TableTimes)[];
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name]))]),
  ) as unknown as TableTimes;
}

const floor = await measure(FLOOR);
for (const size of SIZES) {
  const times = await measure(size);
  for (const [name, what] of Object.entries(words) as [keyof TableTimes, string][]) {
    const ratio = times[name] / floor[name];
    const said = `${size} people, ${what}, ${times[name].toFixed(0)} ms, of ${FLOOR} ${floor[name].toFixed(0)} ms`;
    const limit = GOALS[size]?.[name];
    if (limit === undefined) say(`       ${said}: ${ratio.toFixed(2)}`);
    else goal(said, ratio, limit);
  }
}
