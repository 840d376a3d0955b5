import type { Change } from '@shared/ledger/change';
import type { Result } from '@shared/problems/problem';
import type { RecordStore } from '../../data/record-store';
import { update } from '../../data/records';
import type { SetUpDraft } from './set-up-draft';

/**
 * Turns the answers into records: one change, so that history shows the beginning as one line. The draft stays: were the
 * change taken back (Ctrl+Z), the answers would still be there.
 */
export function registerDraft(records: RecordStore, draft: SetUpDraft): Promise<Result<Change | null>> {
  return records.commit('法人と事業所を登録しました', [
    update('corporations', draft.corporation),
    ...draft.offices.map((office) => update('offices', { ...office, corporationId: draft.corporation.id })),
    ...draft.enrolments.map((enrolment) => update('enrolments', enrolment)),
  ]);
}
