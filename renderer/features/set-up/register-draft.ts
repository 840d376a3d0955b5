import type { Enrolment } from '@shared/ledger/entities';
import type { Change } from '@shared/ledger/change';
import type { Result } from '@shared/problems/problem';
import type { RecordStore } from '../../data/record-store';
import { update } from '../../data/records';
import { declinedEnrolment } from '../../records/offices/new-enrolment';
import type { SetUpDraft } from './set-up-draft';

/**
 * Turns the answers into records: one change, so that history shows the beginning as one line. The draft stays: were the
 * change taken back (Ctrl+Z), the answers would still be there.
 */
export function registerDraft(records: RecordStore, draft: SetUpDraft): Promise<Result<Change | null>> {
  return records.commit('法人と事業所を登録しました', [
    update('corporations', draft.corporation),
    ...draft.offices.map((office) => update('offices', { ...office, corporationId: draft.corporation.id })),
    ...[...draft.enrolments, ...declined(draft)].map((enrolment) => update('enrolments', enrolment)),
  ]);
}

/** What was answered with 参加しません, or taken out again. */
const declined = ({ offices, enrolments, ticked }: SetUpDraft): Enrolment[] =>
  offices.flatMap((office) =>
    ticked.flatMap((key) => {
      const [officeId, packId = ''] = key.split('/');
      const isIn = enrolments.some((one) => one.officeId === officeId && one.packId === packId);
      return officeId !== office.id || isIn ? [] : [declinedEnrolment(office, packId)];
    }),
  );
