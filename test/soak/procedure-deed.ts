import { expect, type Page } from '@playwright/test';
import { OfficeWorker } from '../support/office.ts';
import type { Attempt, Deed, Scene } from './deed.ts';
import type { Found } from './found.ts';
import { ledgerFolder } from './ledger-deeds.ts';

/** 手続き of a phone number that changes: it begins, and is taken back. */
export const beginningProcedure: Deed = {
  name: 'procedure',
  patience: 1500,
  begin: async ({ page, profile, before, known }: Scene): Promise<Attempt> => {
    await fillsTheWizard(page, `04-7000-${String((known.madeUp += 1)).padStart(4, '0')}`);
    let begun = false;
    return {
      folder: ledgerFolder(profile),
      act: async () => {
        await page.getByRole('button', { name: 'この内容で始める' }).click();
        const toast = page.getByText(/の手続きを始めました/).first();
        await expect(toast).toBeVisible();
        begun = true;
        await page.getByRole('button', { name: '元に戻す', exact: true }).first().click();
        await expect(page.getByText('手続きを元に戻しました').first()).toBeVisible();
      },
      judge: (after, wasSaid) => {
        const kept = after.changes - before.changes;
        const is = howFar(before, after);
        if (is === null || is !== kept) return [`${kept} changes, and procedures ${JSON.stringify(after.procedures)}`];
        return [
          ...(begun && kept === 0 ? ['a procedure was said to be begun, and is lost'] : []),
          ...(wasSaid && kept !== 2 ? ['it was said to be taken back, and stands'] : []),
        ];
      },
    };
  },
};

/** 0: only what was typed is there. 1: it has begun. 2: and was taken back. Null: none of them. */
function howFar({ procedures: before }: Found, { procedures: after }: Found): number | null {
  const more = {
    running: after.running - before.running,
    takenBack: after.takenBack - before.takenBack,
    drafts: after.drafts - before.drafts,
    papers: after.papers - before.papers,
  };
  const { running, takenBack, drafts, papers } = more;
  if (drafts === 1 && running === 0 && takenBack === 0 && papers === 0) return 0;
  if (drafts === 0 && running === 1 && takenBack === 0 && papers === 1) return 1;
  if (drafts === 0 && running === 0 && takenBack === 1 && papers === 0) return 2;
  return null;
}

/** Up to the last press. */
async function fillsTheWizard(page: Page, phone: string): Promise<void> {
  const worker = new OfficeWorker(page);
  await worker.beginsProcedure(/^名称・所在地・電話/);
  await page.getByRole('checkbox', { name: '電話', exact: true }).check();
  const after = page.getByLabel('変更後の電話');
  await after.fill(phone);
  await after.blur();
  const day = page.getByRole('textbox', { name: '変わる日' });
  await day.fill('今日');
  await day.blur();
  await worker.button('必要な書類を見る').click();
  await expect(page.getByRole('region', { name: '流山市 TRITRUS' }).getByText('様式2').first()).toBeVisible();
}
