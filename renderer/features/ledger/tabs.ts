import { useMemo } from 'react';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';

export const ledgerTabs = [
  { tab: 'people', label: '職員' },
  { tab: 'devices', label: '端末' },
  { tab: 'patients', label: '患者・チーム' },
  { tab: 'accounts', label: 'アカウント' },
  { tab: 'offices', label: '法人・事業所' },
] as const;
export type LedgerTab = (typeof ledgerTabs)[number]['tab'];
export type TabCounts = Record<LedgerTab, number>;

/** How many of each the office in use has. */
export function useTabCounts(): TabCounts {
  const { shows } = useOfficeInUse();
  const people = useRecords('people');
  const devices = useRecords('devices');
  const patients = useRecords('patients');
  const teams = useRecords('teams');
  const accounts = useRecords('accounts');
  const offices = useRecords('offices');
  return useMemo(() => {
    const count = (records: ReadonlyMap<string, { officeId: string }>): number => {
      let shown = 0;
      for (const { officeId } of records.values()) if (shows(officeId)) shown++;
      return shown;
    };
    return {
      people: count(people),
      devices: count(devices),
      patients: count(patients) + count(teams),
      accounts: count(accounts),
      // The corporation is one of them.
      offices: 1 + [...offices.keys()].filter(shows).length,
    };
  }, [shows, people, devices, patients, teams, accounts, offices]);
}
