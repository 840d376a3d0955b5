import { expect, type Locator, type Page } from '@playwright/test';

/** How a list of 台帳 is looked at: its columns and views, as somebody arranges them. */
export class ListLooks {
  constructor(
    readonly page: Page,
    readonly grid: Locator,
  ) {}

  head(title: string): Locator {
    return this.grid.getByRole('columnheader', { name: title });
  }

  /** Of the columns on the screen, from the left. */
  async titles(): Promise<string[]> {
    return (await this.grid.getByRole('columnheader').allTextContents()).filter((title) => title !== '');
  }

  async chooses(item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: '一覧の表示' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async opensColumns(): Promise<Locator> {
    await this.chooses('列を選ぶ・並べる');
    const panel = this.page.getByRole('complementary', { name: '列を選ぶ・並べる' });
    await expect(panel).toBeVisible();
    return panel;
  }

  async opensViews(): Promise<Locator> {
    await this.chooses('いまの表示に名前を付けて残す');
    const panel = this.page.getByRole('complementary', { name: '表示を残す・直す' });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** In the panel of {@link opensViews}. */
  async keepsAs(name: string): Promise<void> {
    await this.page.getByLabel('いまの表示の名前').fill(name);
    await this.page.getByRole('button', { name: 'いまの表示を残す' }).click();
    await expect(this.page.getByLabel(`「${name}」の名前`)).toBeVisible();
  }

  /** CSS pixels. */
  async widthOf(title: string): Promise<number> {
    return (await this.head(title).boundingBox())?.width ?? 0;
  }

  async drawsEdge(title: string, by: number): Promise<void> {
    const box = await this.head(title).boundingBox();
    if (!box) throw new Error(`no column ${title}`);
    const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
    await this.page.mouse.move(edge.x, edge.y);
    await this.page.mouse.down();
    await this.page.mouse.move(edge.x + by, edge.y, { steps: 4 });
    await this.page.mouse.up();
  }
}
