import { expect, type Locator, type Page } from '@playwright/test';
import { takesPicture } from '../../support/picture.ts';

/** Somebody who sees the app for the first time: what they press and type is counted, what they see is kept as a picture. */
export class CountingHands {
  private clicks = 0;
  private entries = 0;
  private keys = 0;
  private pictures = 0;
  private readonly begun = Date.now();

  constructor(
    private readonly page: Page,
    private readonly journey: string,
  ) {}

  async presses(role: 'button' | 'link', name: string | RegExp, within?: Locator): Promise<void> {
    await this.clicksOn((within ?? this.page).getByRole(role, { name, exact: typeof name === 'string' }).first());
  }

  async clicksOn(place: Locator): Promise<void> {
    await place.click();
    this.clicks += 1;
  }

  /** A tile, a circle or a box: its word is what one clicks on. */
  async ticks(role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    await this.page.getByRole(role, { name }).first().check({ force: true });
    this.clicks += 1;
  }

  /** Into a box that is named so: one click and one entry. */
  async types(label: string | RegExp, text: string): Promise<void> {
    const box = this.page.getByLabel(label, { exact: typeof label === 'string' }).first();
    await this.clicksOn(box);
    await box.fill(text);
    this.entries += 1;
    this.keys += [...text].length;
  }

  /** Somebody of a list, by the first letters of the name. */
  async finds(label: string, typed: string, choice: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label });
    await this.clicksOn(box);
    await box.fill(typed);
    await this.clicksOn(this.page.getByRole('option', { name: choice }));
    this.entries += 1;
    this.keys += [...typed].length;
  }

  /** From ホーム to だれが・いつ by the tile. */
  async beginsWith(tile: string): Promise<void> {
    await this.startsAtHome();
    await this.ticks('radio', tile);
    await this.picture('event');
    await this.presses('button', /で次へ$/);
  }

  async startsAtHome(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    await this.presses('button', '手続きを始める');
    await expect(this.page.getByRole('heading', { level: 1, name: '何がありましたか？' })).toBeVisible();
  }

  /** From だれが・いつ to 書類. */
  async seesPapers(): Promise<void> {
    await this.picture('who');
    await this.presses('button', '必要な書類を見る');
    await expect(this.page.getByRole('heading', { level: 1, name: /必要な書類と連絡$/ })).toBeVisible();
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  /** この内容で始める, to the checklist. */
  async starts(title: string): Promise<void> {
    await this.picture('papers');
    await this.presses('button', 'この内容で始める');
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await this.picture('checklist');
  }

  /** A paper of the step in hand: nothing is missing in it. */
  async opensPaper(name: RegExp): Promise<void> {
    await this.presses('button', name);
    await expect(this.page.getByText('足りない項目はありません').first()).toBeVisible();
    await this.picture('paper');
  }

  /** By the way back above the title. */
  async goesBack(title: string): Promise<void> {
    await this.presses('link', '手続き', this.page.getByRole('main'));
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** The step that stands there as the first to do. What comes next may be of another network, and shows by itself. */
  async finishesStep(words: RegExp, network: string): Promise<void> {
    const panel = this.page.getByRole('complementary', { name: '手順のくわしい内容' });
    await expect(panel.getByRole('heading', { level: 2, name: words })).toBeVisible();
    await this.presses('button', /(?:終わった|電話した|済みにする)$/, panel);
    await expect(this.page.getByText(/済みにしました/).first()).toBeVisible();
    await this.picture('step-done');
    const tabs = this.page.getByRole('navigation', { name: 'ネットワーク' });
    await tabs.getByRole('button', { name: network }).click();
    await this.seesDone(words);
  }

  async seesDone(words: RegExp): Promise<void> {
    await expect(this.page.getByRole('button', { name: words })).toContainText('済');
  }

  async picksOffice(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'どの事業所' }).selectOption({ label: name });
    this.clicks += 2;
  }

  async picture(name: string): Promise<void> {
    this.pictures += 1;
    const number = String(this.pictures).padStart(2, '0');
    await takesPicture(this.page, 'new-user', `${this.journey}-${number}-${name}`);
  }

  get told(): string {
    const seconds = ((Date.now() - this.begun) / 1000).toFixed(1);
    return `${this.journey}: ${this.clicks} clicks, ${this.entries} entries (${this.keys} letters), ${seconds} s`;
  }
}
