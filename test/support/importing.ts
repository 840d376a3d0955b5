import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { OfficeWorker } from './office.ts';
import { answerOpenDialogs } from './open-dialog.ts';

/** Somebody who takes the office's own Excel over; counts what has to be clicked. */
export class Importer {
  clicks = 0;

  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  async clicksOn(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** 台帳 › Excel から取り込む */
  async begins(): Promise<void> {
    this.clicks++;
    await new OfficeWorker(this.page).goesTo('台帳');
    await this.beginsHere();
  }

  /** From the list that is shown. */
  async beginsHere(): Promise<void> {
    await this.clicksOn(this.page.getByRole('button', { name: 'Excel から取り込む', exact: true }));
    await this.isAt('Excel から取り込む');
  }

  /** From another screen to what the import came to. */
  async comesBack(): Promise<void> {
    await this.beginsHere();
    await this.clicksOn(this.page.getByRole('button', { name: '取り込みの結果を見る' }));
    await this.isAt('取り込みました');
  }

  async chooses(file: string): Promise<void> {
    await answerOpenDialogs(this.app, file);
    await this.clicksOn(this.page.getByRole('button', { name: 'ファイルを選ぶ' }));
  }

  async isAt(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** From the columns to the preview. */
  async checks(): Promise<void> {
    await this.isAt('どの列が何か');
    await this.clicksOn(this.page.getByRole('button', { name: /を確かめる$/ }));
    await this.isAt('取り込む前の確認');
  }

  get toDecide(): Locator {
    return this.page.getByRole('region', { name: 'まとめて決めること' });
  }

  /** What the screen asks once for all rows: each word of an office is the first one, the rest as it proposes. */
  async decidesAll(): Promise<void> {
    const all = this.toDecide.getByRole('button', { name: /^おすすめどおりに決める/ });
    await this.clicksOn(all);
    await expect(all).toHaveCount(0);
    for (const asked of [/^事業所「.*」の \d+行は、(?!どれでもない)/, /は、同じ人（/]) {
      const buttons = this.toDecide.getByRole('button', { name: asked });
      // One after the other.
      while ((await buttons.count()) > 0) {
        const name = (await buttons.first().getAttribute('aria-label')) ?? '';
        await this.clicksOn(buttons.first());
        await expect(this.toDecide.getByRole('button', { name, exact: true })).toHaveCount(0);
      }
    }
  }

  /** The field of a column of the Excel. */
  column(heading: string): Locator {
    return this.page.getByRole('combobox', { name: new RegExp(`列「${heading}」の項目$`) });
  }

  /** すべて, 新しい人, 変わる, 直す, 同じ, with how many they are. */
  async counts(expected: Record<string, number>): Promise<void> {
    const chips = this.page.getByRole('group', { name: 'しぼりこみ' });
    for (const [label, count] of Object.entries(expected))
      await expect(chips.getByRole('button', { name: new RegExp(`^${label}(・まとめた)? ?${count}$`) })).toBeVisible();
  }

  /** The box or list of a cell that has to be mended. */
  toMend(line: number, label: string): Locator {
    return this.page.getByRole('grid').getByLabel(new RegExp(`^${line}行目 .* ${label} `));
  }

  row(line: number): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.locator('[data-column="0"]', { hasText: new RegExp(`^${line}$`) }) });
  }

  async takes(count: string): Promise<void> {
    await this.clicksOn(this.page.getByRole('button', { name: `${count}を取り込む` }));
    await this.isAt('取り込みました');
  }

  async undoes(): Promise<void> {
    await this.clicksOn(this.page.getByRole('main').getByRole('button', { name: '取り込みを元に戻す' }));
    await expect(this.page.getByText('元に戻しました')).toBeVisible();
  }

  /** What a file manager hands over. @param event `dragover`: it isn't let go yet */
  async drops(name: string, bytes: Uint8Array, event: 'drop' | 'dragover' = 'drop'): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], file));
        return data;
      },
      [name, [...bytes]] as const,
    );
    // Anywhere: the whole window takes it.
    await this.page.locator('main').dispatchEvent(event, { dataTransfer: transfer });
  }
}
