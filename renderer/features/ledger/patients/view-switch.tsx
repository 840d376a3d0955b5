import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { PATIENTS, TEAMS } from '../../../records/patients/patient-words';
import { SegmentedLinks } from '../../../ui/segmented';

/** 患者 | チーム: the two lists of this tab. */
export function ViewSwitch({ current }: { current: 'patients' | 'teams' }) {
  const { shows } = useOfficeInUse();
  const patients = useRecords('patients');
  const teams = useRecords('teams');
  const count = (records: ReadonlyMap<string, { officeId: string }>): number =>
    [...records.values()].filter(({ officeId }) => shows(officeId)).length;
  const views = [
    { to: PATIENTS, label: '患者', isCurrent: current === 'patients', beside: count(patients) },
    { to: TEAMS, label: 'チーム', isCurrent: current === 'teams', beside: count(teams) },
  ];
  return <SegmentedLinks label="患者とチーム" margin="10px 20px 0 var(--page)" choices={views} />;
}
