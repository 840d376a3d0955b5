import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp, LaunchOptions } from '../../support/launch.ts';
import type { OneSample } from '../../support/one-sample.ts';
import { LedgerList, openLedgerTab } from './ledger-list.ts';

type Column = 'name' | 'jobType' | 'joinedOn' | 'office' | 'state';

/** 台帳 › 職員, as somebody uses it. */
export class StaffList extends LedgerList<Column> {
  constructor(page: Page) {
    super(page, '職員の一覧', '名前・ふりがな・職員番号でさがす', 'name');
  }

  opens(name: string): Promise<Locator> {
    return this.opensRow(name, `${name}さん`);
  }

  /** Above the networks that they use. */
  job(name: string): Locator {
    return this.cell(name, 'jobType').locator('> :first-child');
  }

  async chooses(panel: Locator, task: string | RegExp): Promise<void> {
    await panel.getByRole('button', { name: 'この人の手続き' }).click();
    await this.page.getByRole('menuitem', { name: task }).click();
  }
}

/** The app with the sample, open at 台帳 › 職員. @param app of other tests of the file, too */
export async function openStaffList(app: LaunchOptions | OneSample = {}): Promise<LaunchedApp & { list: StaffList }> {
  const opened = await openLedgerTab(/^職員/, app);
  const list = new StaffList(opened.page);
  await expect(list.grid).toBeVisible();
  return { ...opened, list };
}
