import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { goesToTab, LedgerList } from './ledger-list.ts';
import { openStaffList } from './staff-list.ts';

const NAME = '村上 玲子';
const CONTROLS = { erase: '完全に消す…', confirm: '完全に消す' };

const asks = async (page: Page, title: string) => {
  await page.getByRole('button', { name: CONTROLS.erase }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
};

const DRAFT = 'a7ad2b1c-95d4-4f7a-8f0e-2b1c95d44f7a';
/** A white dot (PNG, base64). */
const SCAN = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';

/** A letter in the mail program, of which nothing stands in the ledger any more. */
async function opensDraft(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  const opened = await page.evaluate(
    async ([id, scan]) => {
      const body = Uint8Array.from(atob(scan), (letter) => letter.charCodeAt(0));
      const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))];
      const letter = {
        ...{ by: 'draft' as const, to: ['kaigo@mihon.invalid'], cc: [], subject: '様式１の提出' },
        ...{ text: 'お世話になっております。', messageId: `<${id}@mihon.invalid>` },
      };
      const order = { by: 'mail' as const, kind: 'sample' as const, packId: 'tsuruoka-finelink', id, letter };
      const sha256 = digest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const files = [{ name: '様式１.png', mediaType: 'image/png', offset: 0, size: body.length, sha256 }];
      const contentDigest = `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
      return window.renkei.ask('mail:draft', { order: { ...order, files, contentDigest, body } });
    },
    [DRAFT, SCAN] as const,
  );
  expect(opened).toMatchObject({ ok: true });
}

const sample = new OneSample();

test('somebody who left long ago is erased for good, with what belongs to them, and the record still verifies', async () => {
  const { page, app, profile, list } = await openStaffList(sample);
  const worker = new OfficeWorker(page);
  await opensDraft(app, page);
  const letters = (): string[] => readdirSync(join(profile, 'letters'));
  expect(letters()).toEqual([`${DRAFT}.sample.eml`]);
  // Pressed once more, the first chip gives way to everybody, also those who were struck off.
  await page.getByRole('group', { name: 'しぼりこみ' }).getByRole('button').first().click();
  const panel = await list.opens(NAME);
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel(`${NAME}さんを編集`);
  await form.getByLabel('メモ').fill('保存の期間が終わりました');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await list.isTold(`${NAME}さんのメモを変えました`);

  // Looking and turning back changes nothing; the safe choice has the focus.
  let dialog = await asks(page, `${NAME}さんの記録を完全に消します`);
  await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
  await expect(dialog).toContainText('アカウント');
  await expect(dialog).toContainText('元に戻せません。');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel).toBeVisible();

  await test.step('as long as somebody keeps it, it can’t be erased', async () => {
    await page.evaluate(() => history.pushState(null, '', '/retention'));
    await page.getByRole('button', { name: '残すものを追加' }).click();
    await page.getByLabel('残すもの', { exact: true }).selectOption({ label: `職員：${NAME}` });
    await page.getByLabel('くわしく').fill('12月の運営指導まで');
    const adding = page.getByRole('dialog');
    await adding.getByRole('button', { name: '消さずに残す' }).click();
    await expect(adding).toBeHidden();
    expect(await barriers(page)).toEqual([]);
    await page.goBack();
    const refused = await asks(page, `${NAME}さんは、まだ完全には消せません`);
    await expect(refused).toContainText('「運営指導・監査：12月の運営指導まで」');
    await refused.getByRole('button', { name: '閉じる' }).last().click();
    await page.goForward();
    await page.getByRole('button', { name: '残すのをやめる' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '残すのをやめる' }).click();
    await expect(page.getByRole('region', { name: '消さずに残すもの' })).not.toContainText(NAME);
    await page.goBack();
  });

  dialog = await asks(page, `${NAME}さんの記録を完全に消します`);
  await dialog.getByRole('button', { name: CONTROLS.confirm }).click();
  await list.isTold(`${NAME}さんの記録を完全に消しました`);
  // What was opened with the mail program lay there in the clear.
  expect(existsSync(join(profile, 'letters'))).toBe(false);
  await expect(panel).toBeHidden();
  await list.search.fill('村上 玲子');
  await expect(list.grid.getByRole('row')).toHaveCount(0);

  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(page.getByText(/はじめから順につながっていて、書き換えもありません/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('村上 玲子');
  await expect(page.getByRole('option', { name: /村上/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('a record whose parts are in use isn’t erased: which ones is said', async () => {
  const { page } = await openStaffList(sample);
  await goesToTab(page, /^患者・チーム/);
  const patients = new LedgerList(page, '患者の一覧', '名前・ふりがな・かかりつけ医でさがす', 'name');
  const panel = await patients.opensRow('木村 茂', '木村 茂さん');
  await expect(page.getByRole('button', { name: CONTROLS.erase })).toHaveCount(0);
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = patients.panel('木村 茂さんを抹消');
  await form.getByRole('checkbox', { name: /チーム/ }).uncheck();
  await form.getByRole('button', { name: '抹消する' }).click();
  const dialog = await asks(page, '木村 茂さんは、まだ完全には消せません');
  await expect(dialog).toContainText('チーム「木村 茂」');
  await expect(dialog.getByRole('button', { name: CONTROLS.confirm })).toHaveCount(0);
  await dialog.getByRole('button', { name: '閉じる' }).last().click();
  await patients.undoes();
  await expect(page.getByRole('button', { name: CONTROLS.erase })).toHaveCount(0);
});
