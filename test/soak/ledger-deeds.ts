import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goesToSafety } from '../e2e/vault/own-ledger.ts';
import { StaffList } from '../e2e/ledger/staff-list.ts';
import { OfficeWorker } from '../support/office.ts';
import type { Attempt, Deed, Known, Scene } from './deed.ts';
import type { Found } from './found.ts';

/** Whose record is changed. */
export const PERSON = { name: '山田 花子', kana: 'やまだ はなこ' };

export const ledgerFolder = (profile: string): string =>
  join(profile, 'session', 'IndexedDB', 'app_renkei_0.indexeddb.leveldb');

const nextText = (known: Known): string => `記録その${(known.madeUp += 1)}`;

async function opensPerson(page: Page): Promise<{ list: StaffList; panel: Locator }> {
  await new OfficeWorker(page).goesTo('台帳');
  const list = new StaffList(page);
  return { list, panel: await list.opens(PERSON.name) };
}

/** @returns when the screen has the change */
async function edits(list: StaffList, panel: Locator, text: string): Promise<void> {
  const form = list.panel(`${PERSON.name}さんを編集`);
  await panel.getByRole('button', { name: '編集' }).click();
  await form.getByLabel('メモ').fill(text);
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText(text);
}

export const hasChanged = (before: Found, after: Found): string[] =>
  after.contents === before.contents ? [] : ['records or history have changed'];

/** A few edits, one after the other. */
export const editing: Deed = {
  name: 'edits',
  patience: 1500,
  begin: async ({ page, profile, before, known, chance }: Scene): Promise<Attempt> => {
    const { list, panel } = await opensPerson(page);
    const count = 1 + chance.below(4);
    const texts = [before.memo];
    let shown = 0;
    return {
      folder: ledgerFolder(profile),
      act: async () => {
        while (shown < count) {
          texts.push(nextText(known));
          await edits(list, panel, texts.at(-1) ?? '');
          shown += 1;
        }
      },
      judge: (after) => {
        const kept = after.changes - before.changes;
        const isLost = kept < shown ? [`${shown} edits were shown, ${kept} are there`] : [];
        const isMore = kept > shown + 1 ? [`${shown} edits were shown, but ${kept} are there`] : [];
        const isOther = after.memo === texts[kept] ? [] : [`after edit ${kept} stands the text of another`];
        return [...isLost, ...isMore, ...isOther];
      },
    };
  },
};

export const undoing: Deed = {
  name: 'undo',
  patience: 250,
  begin: async ({ page, profile, before, known }) => {
    const { list, panel } = await opensPerson(page);
    const text = nextText(known);
    await edits(list, panel, text);
    return {
      folder: ledgerFolder(profile),
      act: () => list.undoes(),
      judge: (after, wasSaid) => {
        const isUndone = after.changes === before.changes + 2 && after.memo === before.memo;
        const isEdited = after.changes === before.changes + 1 && after.memo === text;
        if (!isUndone && !isEdited) return [`${after.changes - before.changes} changes of an edit and its undo`];
        return wasSaid && !isUndone ? ['the undo was said to be done, and is lost'] : [];
      },
    };
  },
};

export const backingUp: Deed = {
  name: 'backup',
  patience: 500,
  begin: async ({ page, profile, before }) => {
    await goesToSafety(page);
    return {
      folder: join(profile, 'backups'),
      act: async () => {
        await page.getByRole('button', { name: 'いまバックアップする' }).click();
        await expect(page.getByText(/^バックアップしました（このパソコン）/)).toBeVisible();
      },
      judge: (after, wasSaid) => [
        ...hasChanged(before, after),
        ...(wasSaid && newBackups(before, after).length !== 1 ? ['a backup was said to be made, and isn’t there'] : []),
      ],
    };
  },
};

export const restoring: Deed = {
  name: 'restore',
  patience: 1200,
  begin: async ({ page, profile, before, known, chance }) => {
    await goesToSafety(page);
    const chosen = chance.pick(before.backups);
    const contents = known.shelf.get(chosen.createdAt);
    const line = page.getByRole('region', { name: '前の状態に戻す' }).locator('tbody').getByRole('row');
    await line.nth(before.backups.indexOf(chosen)).getByRole('button').click();
    const press = page.getByRole('dialog').getByRole('button', { name: /の状態に戻す$/ });
    await expect(press).toBeVisible();
    return {
      folder: chance.next() < 0.5 ? join(profile, 'backups') : ledgerFolder(profile),
      // Everything is read anew once the ledger is back.
      act: async () => {
        await press.click();
        const open = page.getByRole('dialog').getByRole('button', { name: '台帳を開く' });
        await open.waitFor({ timeout: 0 });
        await Promise.all([page.waitForEvent('load', { timeout: 0 }), open.click()]);
      },
      judge: (after, wasSaid) => {
        const isRestored = after.contents === contents;
        if (!isRestored && after.contents !== before.contents) return ['half a restore'];
        const isLost = wasSaid && !isRestored ? ['the restore was said to be done, and is lost'] : [];
        const hasWayBack = newBackups(before, after).some(({ reason }) => reason === 'before-restore');
        const isOneWay = after.contents !== before.contents && !hasWayBack ? ['a restore without its way back'] : [];
        return [...isLost, ...isOneWay];
      },
    };
  },
};

export const newBackups = (before: Found, after: Found): Found['backups'] =>
  after.backups.filter((one) => before.backups.every(({ createdAt }) => createdAt !== one.createdAt));
