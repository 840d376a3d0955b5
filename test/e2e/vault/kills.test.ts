import { expect, test } from '@playwright/test';
import { launchApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { StaffList } from '../ledger/staff-list.ts';

const KILLS = 10;
const NAME = '石川 仁美';
const note = (number: number): string => `記録その${number}`;
/** Milliseconds between leaving the field and the kill: before, within and after the write. */
const DELAYS = [0, 1, 2, 4, 6, 9, 13, 20, 40, 80];

test('ten kills in the middle of writing: what was acknowledged is there, nothing is half there, the record is whole', async () => {
  test.setTimeout(180_000);
  const profile = new KeptProfile();
  /** The last edit that the app said it has. */
  let acknowledged = 0;
  for (let kill = 0; kill <= KILLS; kill++) {
    const { page, app, errors, close } = await launchApp({ profile: profile.path, size: { width: 1366, height: 768 } });
    const worker = new OfficeWorker(page);
    const list = new StaffList(page);
    if (kill === 0) await worker.opensTheSample();
    else {
      // All of the edit that was being written, or nothing of it: records, history and the chain agree.
      await worker.goesTo('設定');
      await page.getByRole('link', { name: '操作の記録' }).click();
      await page.getByRole('button', { name: 'いま確かめる' }).click();
      const verified = page.getByText(/^はじめから \d+件、途切れも書き換えもありません。$/);
      const links = Number(/\d+/.exec((await verified.textContent()) ?? '')?.[0]);
      expect([acknowledged, acknowledged + 1]).toContain(links);
      await expect(page.getByRole('region', { name: '操作の記録' }).getByRole('row')).toHaveCount(links + 1);
      await worker.goesTo('台帳');
      await expect(await list.opens(NAME)).toContainText(note(links));
      acknowledged = links;
    }
    if (kill === KILLS) {
      expect(errors).toEqual([]);
      await close();
      break;
    }
    await worker.goesTo('台帳');
    const panel = await list.opens(NAME);
    const form = list.panel(`${NAME}さんを編集`);
    await panel.getByRole('button', { name: '編集' }).click();
    await form.getByLabel('メモ').fill(note(acknowledged + 1));
    await form.getByRole('button', { name: '編集を終える' }).click();
    // The screens follow the disk: what they show has been acknowledged.
    await expect(panel).toContainText(note(acknowledged + 1));
    acknowledged += 1;
    await panel.getByRole('button', { name: '編集' }).click();
    await form.getByLabel('メモ').fill(note(acknowledged + 1));
    const gone = app.waitForEvent('close');
    const left = page.keyboard.press('Tab').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, DELAYS[kill % DELAYS.length]));
    app.process().kill('SIGKILL');
    await Promise.all([gone, left]);
  }
  profile.remove();
});
