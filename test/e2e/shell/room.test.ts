import { expect, test, type Locator, type Page } from '@playwright/test';
import { keepsSize, looksAt } from '../../support/looks.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';

const sample = new OneSample(undefined, onTheDay);

const goes = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), address);
const sized = (width: number, height: number, text: 'standard' | 'largest' = 'standard') =>
  ({ width, height, scale: 1, text }) as const;
const OFFICE_PC = sized(1366, 768);
/** The same at Windows' 125 % and 150 %. */
const AT_125 = sized(1093, 614);
const AT_150 = sized(911, 512);

/** Cells of the list whose words end in …, as they have no room. */
const cutCells = (page: Page): Promise<string[]> =>
  page
    .getByRole('grid')
    .evaluate((grid) =>
      [...grid.querySelectorAll<HTMLElement>('[role="gridcell"] *')]
        .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth)
        .map((one) => one.innerText),
    );
const goesSideways = (page: Page): Promise<boolean> =>
  page.getByRole('grid').evaluate((grid) => grid.scrollWidth > grid.clientWidth);
/** On how many lines it stands. */
const linesOf = (words: Locator): Promise<number> => words.evaluate((one) => one.getClientRects().length);

test('no list goes sideways beside an open panel, nor in a small window; there is room for networks and addresses', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  for (const list of ['people', 'devices', 'patients', 'teams', 'accounts', 'offices']) {
    await goes(page, `/ledger/${list}`);
    const line = page.getByRole('grid').getByRole('row').nth(1);
    for (const look of [OFFICE_PC, AT_125, AT_150]) {
      await looksAt(app, page, look);
      await expect(line).toBeVisible();
      expect(await goesSideways(page), `${list} ${look.width}`).toBe(false);
      if (look !== AT_150 && list !== 'teams') expect(await cutCells(page), `${list} ${look.width}`).toEqual([]);
    }
    await looksAt(app, page, OFFICE_PC);
    await line.getByRole('gridcell').nth(1).click();
    await expect(page.getByRole('complementary')).toBeVisible();
    expect(await goesSideways(page), `${list} beside its panel`).toBe(false);
    await page.keyboard.press('Escape');
  }
  await back();
});

test('in a low window the buttons of a panel stay in sight, and it scrolls in one place', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await goes(page, '/ledger/patients');
  await page.getByRole('row', { name: '岡田 ミツ' }).getByRole('gridcell').nth(1).click();
  const panel = page.getByRole('complementary', { name: /岡田 ミツ/ });
  for (const look of [AT_125, AT_150, sized(911, 512, 'largest')]) {
    await looksAt(app, page, look);
    await expect(panel.getByRole('button', { name: '抹消する' })).toBeInViewport({ ratio: 1 });
    expect(await panel.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(false);
  }
  await page.keyboard.press('Escape');
  await back();
});

test('all weeks of a calendar are in the window, below the title of its panel; a double press chooses no day, keys do', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await goes(page, '/ledger/people');
  // Nor does it shut what it has opened.
  await page.getByRole('button', { name: '一覧の表示' }).dblclick();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '職員を追加' }).click();
  const panel = page.getByRole('complementary', { name: '職員を追加' });
  const opens = panel.getByRole('button', { name: '入職日をカレンダーで選ぶ' });
  const calendar = page.getByRole('dialog', { name: '入職日をカレンダーで選ぶ' });
  for (const look of [OFFICE_PC, AT_125, AT_150, sized(911, 512, 'largest')]) {
    await looksAt(app, page, look);
    await opens.dblclick();
    await expect(calendar.getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await expect(panel.getByRole('button', { name: '閉じる' })).toBeInViewport({ ratio: 1 });
    const below = async (): Promise<number> => {
      const title = await panel.getByRole('heading', { level: 2 }).boundingBox();
      const top = (await calendar.boundingBox())?.y ?? 0;
      return top - ((title?.y ?? Infinity) + (title?.height ?? 0));
    };
    // It is placed once when it comes, and once more when its size is known.
    await expect.poll(below, { message: `${look.width}` }).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(calendar).toBeHidden();
  }
  await looksAt(app, page, AT_150);
  await opens.dblclick();
  await expect(calendar).toBeVisible();
  const day = panel.getByLabel('入職日', { exact: true });
  await expect(day).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(opens).toBeFocused();
  await opens.press('Enter');
  await expect(calendar.locator('[aria-current="date"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(day).not.toHaveValue('');
  await expect(opens).toBeFocused();
  await day.press('Alt+ArrowDown');
  await expect(calendar.locator('[aria-pressed="true"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(day).toBeFocused();
  await day.fill('');
  await page.keyboard.press('Escape');
  await back();
});

test('the calendar of a birthday asks for the year first, and its days lie in the window', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await goes(page, '/ledger/people');
  await page.getByRole('button', { name: '職員を追加' }).click();
  const panel = page.getByRole('complementary', { name: '職員を追加' });
  const opens = panel.getByRole('button', { name: '生年月日をカレンダーで選ぶ' });
  const calendar = page.getByRole('dialog', { name: '生年月日をカレンダーで選ぶ' });
  for (const look of [OFFICE_PC, sized(911, 512, 'largest')]) {
    await looksAt(app, page, look);
    await opens.click();
    const year = calendar.getByRole('combobox', { name: '生まれた年' });
    await expect(year).toBeFocused();
    await expect(calendar.getByRole('grid')).toBeHidden();
    await takesPicture(page, 'room', `birth-year-${look.width}`);
    await year.selectOption('昭和35年（1960年）');
    await calendar.getByRole('combobox', { name: '生まれた月' }).selectOption('4月');
    await expect(calendar.getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await takesPicture(page, 'room', `birth-month-${look.width}`);
    await page.keyboard.press('Escape');
    await expect(calendar).toBeHidden();
  }
  await looksAt(app, page, OFFICE_PC);
  // By key: a day that is pressed right after a press that opened it counts as the second of a double one.
  await opens.press('Enter');
  await calendar.getByRole('combobox', { name: '生まれた年' }).selectOption('昭和35年（1960年）');
  await calendar.getByRole('button', { name: '昭和35年1月15日（金）' }).click();
  const day = panel.getByLabel('生年月日', { exact: true });
  await expect(day).toHaveValue('昭和35年1月15日（金）');
  await day.fill('');
  await page.keyboard.press('Escape');
  await back();
});

test('with the largest letters in a small window 設定 scrolls in one place, and nothing runs out of its card', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await looksAt(app, page, sized(911, 512, 'largest'));
  for (const part of ['packs', 'safety', 'printing', 'records']) {
    await goes(page, `/settings/${part}`);
    await expect(
      page.getByRole('main').getByRole('heading', { level: 2 }).or(page.getByRole('radio')).first(),
    ).toBeVisible();
    expect(await scrolled(page), part).toEqual(['main']);
  }
  // Where there is nothing yet, nothing scrolls.
  await goes(page, '/submissions');
  await expect(page.getByText('出した書類は、まだありません')).toBeVisible();
  expect(await scrolled(page)).toEqual([]);
  await back();
});

/** What in the page, it included, holds more than it shows. */
const scrolled = (page: Page): Promise<string[]> =>
  page.getByRole('main').evaluate((main) =>
    [main, ...main.querySelectorAll('*')]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const isMore = (how: string, all: number, shown: number): boolean => /auto|scroll/.test(how) && all > shown + 1;
        return (
          isMore(overflowY, one.scrollHeight, one.clientHeight) || isMore(overflowX, one.scrollWidth, one.clientWidth)
        );
      })
      .map((one) => one.tagName.toLowerCase()),
  );

test('who leaves and when are in sight at once on an office’s PC; with the largest letters more than one person is', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await goes(page, '/procedures/start');
  await looksAt(app, page, OFFICE_PC);
  await page.getByRole('radio', { name: '退職' }).check({ force: true });
  await page.getByRole('button', { name: '「退職」で次へ' }).click();
  await expect(page.getByRole('grid').getByRole('button').last()).toBeInViewport({ ratio: 1 });
  expect(await scrolled(page), 'the list alone').toHaveLength(1);
  const who = page.getByRole('group', { name: 'だれが' });
  const top = async (): Promise<number> => Math.round((await who.boundingBox())?.y ?? 0);
  const atFirst = await top();
  await looksAt(app, page, sized(911, 512, 'largest'));
  await expect(who.getByRole('checkbox').nth(1)).toBeInViewport({ ratio: 1 });
  // Somebody is there, and makes the window larger: the place that was held leaves no empty room above.
  await who.getByRole('checkbox').nth(1).check({ force: true });
  await looksAt(app, page, OFFICE_PC);
  await expect.poll(top).toBe(atFirst);
  await back();
});

test('with the largest letters in a small window the buttons of a bar stay side by side, and every screen is in the menu', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await goes(page, '/procedures/start');
  await looksAt(app, page, sized(911, 512, 'largest'));
  const leave = await page.getByRole('button', { name: 'やめる' }).boundingBox();
  const next = await page.getByRole('button', { name: '次へ' }).boundingBox();
  expect(next?.x).toBeGreaterThan(leave?.x ?? Infinity);
  const menu = page.getByRole('navigation', { name: 'メニュー' });
  expect(await menu.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(false);
  await back();
});

test('where there is nothing yet, the button that begins is in sight in a low window, too', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  for (const look of [AT_150, sized(911, 512, 'largest')]) {
    await looksAt(app, page, look);
    for (const [address, begins] of [
      ['/procedures', '手続きを始める'],
      ['/submissions', '書類をつくりに行く'],
    ] as const) {
      await goes(page, address);
      await expect(page.getByRole('main').getByRole('button', { name: begins })).toBeInViewport({ ratio: 1 });
    }
  }
  await back();
});

test('of an office’s name nothing is missing while the box for searching has room to give', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await looksAt(app, page, AT_150);
  const name = page.getByRole('banner').getByText('すべての事業所', { exact: true });
  await expect(async () => {
    expect(await name.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
  }).toPass({ timeout: 5_000 });
  await back();
});

test('at home a line ends between two things, not within a name or a date', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  for (const look of [OFFICE_PC, AT_125, AT_150]) {
    await looksAt(app, page, look);
    for (const words of [/^冨田 眞理さん/, /^説明は11月?.*に済んでいます$/])
      expect(await linesOf(page.getByRole('main').getByText(words).first()), `${look.width}`).toBe(1);
  }
  await back();
});

test('in a small window the keyboard comes to what a paper is about before the list below it', async () => {
  const opened = await sample.atHome();
  const { app, page } = opened;
  const back = await keepsSize(opened);
  await looksAt(app, page, AT_150);
  await goes(page, '/documents/new/nagareyama-tritrus/1-1');
  const main = page.getByRole('main');
  await expect(main.getByText('何の届けですか')).toBeVisible();
  await main.getByRole('link').first().focus();
  // Whatever takes the keyboard first of all that can be said here.
  const where = (): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (!one?.matches('input, select, [role="combobox"]')) return '';
      return one.closest('aside') ? 'about' : 'list';
    });
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await where()).not.toBe('');
  }).toPass();
  expect(await where()).toBe('about');
  await back();
});
