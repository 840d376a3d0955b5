import { useCallback } from 'react';
import { update } from '../../data/records';
import { officesOfPack } from '../../papers/offices-of-pack';
import { newEnrolment } from '../../records/offices/new-enrolment';
import { useOfficeInUse } from '../../state/office-in-use';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';

/** The offices that are shown take part in a network that somebody has made with its forms. Those that do already stay as they are. */
export function useJoinOwnNetwork(): (packId: string, network: string) => Promise<void> {
  const { records } = useOpenLedger();
  const { offices, shows } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const toast = useToast();
  return useCallback(
    async (packId, network) => {
      const shown = offices.filter(({ id }) => shows(id));
      const taking = officesOfPack({ id: packId, network }, shown, enrolments.values());
      const joining = shown.filter((office) => !taking.includes(office));
      if (joining.length === 0) return;
      const names = joining.map(({ name }) => name).join('、');
      const made = await records.commit(
        `${names}を「${network}」の参加に追加しました`,
        joining.map((office) => update('enrolments', newEnrolment(office, { id: packId, enrolment: [] }))),
      );
      if (!made.ok) toast(made);
    },
    [records, offices, shows, enrolments, toast],
  );
}
