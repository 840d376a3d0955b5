import { success } from '@shared/problems/problem';
import { gatherForms } from '../packs/gather-forms';
import { returnForms, type ReturningParts } from '../packs/return-forms';
import { handle } from './handle';
import { noted } from './noted';

/** Forms that go along in a backup of the ledger, and come back out of one. The page seals and opens what it carries. */
export function answerFormsInBackupChannels(parts: ReturningParts): void {
  handle('backup:forms', async () => success(await gatherForms(parts)));
  handle('backup:return-forms', async ({ archive }) => noted('backup/return-forms', await returnForms(archive, parts)));
}
