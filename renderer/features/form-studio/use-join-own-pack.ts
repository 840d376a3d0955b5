import { useCallback } from 'react';
import { update } from '../../data/records';
import { officesOfPack } from '../../papers/offices-of-pack';
import { newEnrolment } from '../../records/offices/new-enrolment';
import { useOfficeInUse } from '../../state/office-in-use';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';

/** The offices that are shown use an own pack from now on: its forms stand in 書類. Those that use it already stay as they are. */
export function useJoinOwnPack(): (packId: string, title: string) => Promise<void> {
  const { records } = useOpenLedger();
  const { offices, shows } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const toast = useToast();
  return useCallback(
    async (packId, title) => {
      const shown = offices.filter(({ id }) => shows(id));
      const taking = officesOfPack(packId, shown, enrolments.values());
      const joining = shown.filter((office) => !taking.includes(office));
      if (joining.length === 0) return;
      const names = joining.map(({ name }) => name).join('、');
      const made = await records.commit(
        `${names}で「${title}」を使い始めました`,
        joining.map((office) => update('enrolments', newEnrolment(office, { id: packId, enrolment: [] }))),
      );
      if (!made.ok) toast(made);
    },
    [records, offices, shows, enrolments, toast],
  );
}
