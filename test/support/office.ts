import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { answerOpenDialogs } from './open-dialog.ts';
import { inOneLine, textOnPaper } from './paper-frame.ts';

/** The office worker's hands: what the journeys of the end-to-end tests are told in. */
export class OfficeWorker {
  constructor(readonly page: Page) {}

  /** From the first screen into the sample facility. */
  async opensTheSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'サンプルで試す' }).click();
    await expect(this.page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  }

  /** 設定 › 印刷とPDF: so that it doesn't matter what is installed on this machine. */
  async printsWith(printRoute: 'auto' | 'word' | 'libreoffice' | 'own'): Promise<void> {
    await this.page.evaluate(async (chosen) => {
      type Ask = (channel: string, input: unknown) => Promise<unknown>;
      await (window as unknown as { renkei: { ask: Ask } }).renkei.ask('settings:write', { printRoute: chosen });
    }, printRoute);
  }

  async goesTo(screen: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'メニュー' })
      .getByRole('link', { name: screen, exact: true })
      .click();
  }

  async usesOffice(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^事業所を切り替える/ }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** 書類 › つくる of a form, e.g. 様式1-1 利用申請書. */
  async makes(form: string): Promise<void> {
    await this.goesTo('書類');
    await this.page.getByRole('link', { name: `${form}をつくる` }).click();
  }

  /** 手続き › 手続きを始める, as far as the questions of an event, e.g. /^退職/. */
  async beginsProcedure(event: string | RegExp): Promise<void> {
    await this.goesTo('手続き');
    await this.button('手続きを始める').click();
    await this.page.getByRole('radio', { name: event }).check({ force: true });
    await this.page.getByRole('button', { name: /で次へ$/ }).click();
  }

  /** 流山市 様式4 for a room (チーム) that is there, complete. */
  async makesRoom(team: string, office = 'ひまわりの里 流山'): Promise<void> {
    await this.makes('様式4 利用対象者・関係機関登録申請書');
    await this.page.getByLabel('どの事業所から出しますか').selectOption({ label: office });
    await this.page.getByLabel(new RegExp(`^${team}`)).check();
    await this.button('書類をつくる').click();
    await this.isTold('足りない項目はありません');
  }

  /** 様式を取り込む: the file is chosen and read. Where the PC has other work, too, that takes longer than anything else on a screen. */
  async takesForm(app: ElectronApplication, file: string): Promise<void> {
    await answerOpenDialogs(app, file);
    await this.button('ファイルを選ぶ').click();
    const limit = { timeout: 120_000 };
    await expect.poll(() => this.page.url(), limit).toMatch(/\/documents\/take-in\/./);
    await expect(this.page.getByText('様式を読んでいます…')).toHaveCount(0, limit);
  }

  /** One of a list of people, found by typing; the only one left is taken. */
  async choosesPerson(label: string, typed: string, chosen: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label });
    await box.fill(typed);
    await box.press('Enter');
    await expect(box).toHaveValue(chosen);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** A page of the paper beside the form, once it shows `text`. */
  async seesOnPaper(text: string): Promise<void> {
    // As long as tests wait: the demo's own measure is five seconds, and a first paper on a busy PC takes more.
    await expect.poll(() => textOnPaper(this.page), { timeout: 30_000 }).toContain(inOneLine(text));
  }

  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }
}
