import { Link } from 'wouter';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { PATIENTS, TEAMS } from '../../../records/patients/patient-words';
import { Small } from '../../../ui/layout';
import styles from './view-switch.module.css';

/** 患者 | チーム: the two lists of this tab. */
export function ViewSwitch({ current }: { current: 'patients' | 'teams' }) {
  const { shows } = useOfficeInUse();
  const patients = useRecords('patients');
  const teams = useRecords('teams');
  const count = (records: ReadonlyMap<string, { officeId: string }>): number =>
    [...records.values()].filter(({ officeId }) => shows(officeId)).length;
  const views = [
    { view: 'patients', to: PATIENTS, label: '患者', number: count(patients) },
    { view: 'teams', to: TEAMS, label: 'チーム', number: count(teams) },
  ] as const;
  return (
    <nav className={styles['switch']} aria-label="患者とチーム">
      {views.map(({ view, to, label, number }) => (
        <Link key={view} href={to} className={styles['view']} aria-current={view === current ? 'page' : undefined}>
          {label}
          <Small weight={400} className={styles['count']}>
            {number}
          </Small>
        </Link>
      ))}
    </nav>
  );
}
