import { success } from '@shared/problems/problem';
import type { ReturningParts } from '../packs/return-forms';
import { handle } from './handle';
import { noted } from './noted';

/** Forms that go along in a backup of the ledger, and come back out of one. The page seals and opens what it carries. Loaded when first asked for. */
export function answerFormsInBackupChannels(parts: ReturningParts): void {
  handle('backup:forms', async () => {
    const { gatherForms } = await import('../packs/gather-forms');
    return success(await gatherForms(parts));
  });
  handle('backup:return-forms', async ({ archive }) => {
    const { returnForms } = await import('../packs/return-forms');
    return noted('backup/return-forms', await returnForms(archive, parts));
  });
}
