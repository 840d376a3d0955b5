import { expect, type Page } from '@playwright/test';
import { ListLooks } from './list-looks.ts';

/** How the list on the screen is looked at. */
export interface Looks {
  search: string;
  /** Chips, networks, columns and their order; without how many there are. */
  chosen: string;
  /** Rows that are selected, and values that could not be kept. */
  left: string;
  /** Where the focus would come to, and how far it is scrolled. */
  place: string;
}

/** Of the list of 台帳 that was just come to. */
export async function looksOfList(page: Page): Promise<Looks> {
  await expect(
    page
      .getByRole('grid')
      .or(page.getByText(/この一覧に|^この条件の/))
      .first(),
  ).toBeVisible();
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const said = (selector: string, of: (one: Element) => string): string =>
      [...main.querySelectorAll(selector)].map(of).join('|');
    const words = ({ textContent }: Element): string => textContent.replaceAll(/\d/g, '');
    const value = (box: Element): string => (box as HTMLInputElement).value;
    const state =
      (name: string) =>
      (one: Element): string =>
        `${words(one)} ${one.getAttribute(name) ?? ''}`;
    const grid = main.querySelector('[role="grid"]');
    const focus = grid?.querySelector('[data-focus]');
    const row = focus?.closest('[role="row"]')?.getAttribute('aria-rowindex');
    return {
      search: said('[role="search"] input', value),
      chosen: [
        said('[role="group"][aria-label="しぼりこみ"]', words),
        said('[aria-pressed]', state('aria-pressed')),
        said('[role="columnheader"]', state('aria-sort')),
      ].join('\n'),
      left: [said('[role="group"][aria-label^="選択中"]', words), said('[aria-invalid="true"]', () => '!')].join(' '),
      place: [row, focus?.getAttribute('data-column'), grid?.scrollTop, grid?.scrollLeft].join(' '),
    };
  });
}

/**
 * Puts a list back by hand, as it came when it was first seen.
 *
 * @returns whether it stands so again
 */
export async function comesAsBefore(page: Page, before: Looks): Promise<boolean> {
  const now = await looksOfList(page);
  if (isSame(now, before)) return true;
  const selected = page.getByRole('group', { name: /^選択中/ });
  if (now.left !== before.left && (await selected.count()) > 0)
    await selected.getByRole('button', { name: 'やめる', exact: true }).click();
  if (now.search !== before.search) await page.getByRole('search').getByRole('textbox').fill(before.search);
  if ((await page.getByRole('grid').count()) === 0) return false;
  if ((await looksOfList(page)).chosen !== before.chosen)
    await new ListLooks(page, page.getByRole('grid')).chooses('はじめの表示に戻す');
  await toTheTop(page, before);
  return isSame(await looksOfList(page), before);
}

/** With the focus into the grid and out again. Where rows can be selected, the first cell stands behind the boxes for that. */
async function toTheTop(page: Page, before: Looks): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="grid"] [data-focus]')?.focus());
  await page.keyboard.press('Control+Home');
  if ((await looksOfList(page)).place !== before.place) await page.keyboard.press('ArrowRight');
  // The list holds to where it was sent for some frames more: who scrolled it within them would be brought back.
  await page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame);
  });
}

const isSame = (one: Looks, other: Looks): boolean => JSON.stringify(one) === JSON.stringify(other);
