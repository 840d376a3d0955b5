import { useMemo } from 'react';
import type { Office } from '@shared/ledger/entities';
import { enrolmentGaps, officeGaps, type Gap } from '@shared/rules/office-rules';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';

/** What an office, with its part in the networks, still lacks for the forms. One that was struck off lacks nothing. */
export function useOfficeGaps(): (office: Office) => readonly Gap[] {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  return useMemo(() => {
    const all = [...enrolments.values()];
    return (office) =>
      office.status === 'struck-off'
        ? []
        : [
            ...officeGaps(office),
            ...all
              .filter(({ officeId }) => officeId === office.id)
              .flatMap((enrolment) => {
                const pack = packs.find(({ id }) => id === enrolment.packId);
                return pack ? enrolmentGaps(enrolment, pack) : [];
              }),
          ];
  }, [packs, enrolments]);
}
