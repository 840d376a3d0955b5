import { useCallback, useMemo } from 'react';
import { byReading } from '@shared/text/japanese-order';
import type { Office } from '@shared/ledger/entities';
import { officeOfPerson } from '@shared/procedures/wizard/usual-office';
import { useOpenLedger, useRecords } from './open-ledger';
import { usePractice } from './practice';
import { useSession } from './session';

export interface OfficeInUse {
  /** Null: すべての事業所. */
  office: Office | null;
  offices: Office[];
  choose: (officeId: string | null) => void;
  /** Whether a record of this office shows. */
  shows: (officeId: string) => boolean;
}

/** The office that the header names: rows of others appear only under すべての事業所. */
export function useOfficeInUse(): OfficeInUse {
  const records = useRecords('offices');
  const { settings, changeSettings } = useSession();
  const { practice, show } = usePractice();
  // What is chosen in a practice goes with it: the settings hold the office's own choice meanwhile.
  const lent = practice?.isLent ? practice : null;
  const chosen = lent ? lent.officeId : settings.officeId;
  const choose = useCallback(
    (officeId: string | null) => (lent ? show({ ...lent, officeId }) : void changeSettings({ officeId })),
    [lent, show, changeSettings],
  );
  return useMemo(() => {
    const offices = [...records.values()].filter(({ status }) => status === 'registered').sort(byReading);
    const office = offices.find(({ id }) => id === chosen) ?? (offices.length === 1 ? (offices[0] ?? null) : null);
    return { office, offices, choose, shows: (officeId) => office === null || office.id === officeId };
  }, [records, chosen, choose]);
}

/** The office that a question about the office begins with: the one in use, else that of who sits at this PC. */
export function useUsualOffice(): string | null {
  const { office } = useOfficeInUse();
  const { userName } = useOpenLedger();
  const [people, enrolments] = [useRecords('people'), useRecords('enrolments')];
  return useMemo(
    () => office?.id ?? officeOfPerson(userName, people.values(), enrolments.values()),
    [office, userName, people, enrolments],
  );
}
