import type { Locator } from '@playwright/test';
import { StaffList } from '../e2e/ledger/staff-list.ts';
import type { OfficeWorker } from '../support/office.ts';

/** What the demo does in the ledger, by the screens' own words. */
export class LedgerHands {
  private readonly list: StaffList;

  constructor(private readonly worker: OfficeWorker) {
    this.list = new StaffList(worker.page);
  }

  async choosesOffice(name: string): Promise<void> {
    await this.worker.page.getByLabel('どの事業所から出しますか').selectOption({ label: name });
  }

  private async finds(person: string): Promise<Locator> {
    await this.worker.goesTo('台帳');
    await this.list.search.fill(person);
    return this.list.opens(person);
  }

  /** 退職 of the person in charge, and who is next, in one step. */
  async recordsLeaving(person: string, lastDay: string, next: string): Promise<void> {
    const panel = await this.finds(person);
    await this.list.chooses(panel, '退職を記録する');
    const form = this.list.panel(`${person}さんの退職を記録`);
    await form.getByLabel('退職する日', { exact: false }).first().fill(lastDay);
    await form.getByLabel('退職する日', { exact: false }).first().press('Enter');
    const choice = form.getByRole('combobox', { name: '次のシステム利用管理担当者' });
    await choice.fill(next);
    await choice.press('Enter');
    await form.getByRole('button', { name: '退職を記録する' }).click();
    await this.worker.isTold(/退職/);
  }

  async renames(person: string, name: string, kana: string): Promise<void> {
    const panel = await this.finds(person);
    await panel.getByRole('button', { name: '編集', exact: true }).click();
    const form = this.worker.page.getByRole('complementary');
    await form.getByLabel('氏名', { exact: false }).first().fill(name);
    await form.getByLabel('氏名', { exact: false }).first().press('Enter');
    await form.getByLabel('ふりがな', { exact: false }).first().fill(kana);
    await form.getByLabel('ふりがな', { exact: false }).first().press('Enter');
  }
}
