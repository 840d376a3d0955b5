import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';

/** What people do in 何がありましたか？. */
export class WizardHands {
  constructor(private readonly opened: LaunchedApp) {}

  private get page(): Page {
    return this.opened.page;
  }

  /** Opens the wizard at an address, as links of other screens do. */
  async opens(search = ''): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/procedures/start${search}`);
  }

  /** From the tiles to だれが・いつ. */
  async begins(event: string): Promise<void> {
    await this.opens();
    // On its tile, once it stands still: tiles move while drafts come in above them.
    const tile = this.page.getByRole('radio', { name: event });
    await this.page.locator('label').filter({ has: tile }).click();
    await expect(tile).toBeChecked();
    await this.page.getByRole('button', { name: /で次へ$/ }).click();
  }

  async choosesPerson(typed: string, name: RegExp): Promise<void> {
    await this.page.getByLabel('名前・ふりがな・職員番号でさがす').fill(typed);
    await this.page.getByLabel(name).check();
  }

  async onDay(typed: string): Promise<void> {
    const field = this.section('いつ').getByRole('textbox').first();
    await field.fill(typed);
    await field.press('Enter');
  }

  async seesPapers(): Promise<void> {
    await this.page.getByRole('button', { name: '必要な書類を見る' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /必要な書類と連絡$/ })).toBeVisible();
  }

  async starts(): Promise<void> {
    await this.page.getByRole('button', { name: 'この内容で始める' }).click();
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Nothing on the screen bars people, and in a small window nothing hangs over its edge; a picture of both. */
  async looksAt(name: string): Promise<void> {
    const { page, app } = this.opened;
    await takesPicture(page, 'wizard', name);
    expect(await barriers(page)).toEqual([]);
    await setSize(app, { width: 1093, height: 614 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1093);
    await takesPicture(page, 'wizard', `${name}-small`);
    await this.seesNothingHangOver();
    await setSize(app, { width: 1366, height: 768 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366);
  }

  async seesNothingHangOver(): Promise<void> {
    await expect.poll(() => this.overflowing()).toEqual([]);
  }

  /** Parts of the screen whose content hangs out of them. */
  private overflowing(): Promise<string[]> {
    return this.page
      .locator('#main')
      .evaluate((main) =>
        [...main.querySelectorAll('section, fieldset, aside, dl, [data-place], :scope > div')]
          .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
          .map((part) => part.textContent.slice(0, 60)),
      );
  }
}
