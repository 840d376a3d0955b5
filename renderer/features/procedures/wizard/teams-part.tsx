import { useOfficeInUse } from '../../../state/office-in-use';
import { Part } from './part';
import { useEventOfWizard } from './wizard-context';
import styles from './who-step.module.css';

/** どのチーム: those of the ledger, with their network and patient. */
export function TeamsPart() {
  const { event, ledger, changeEvent } = useEventOfWizard();
  const { shows } = useOfficeInUse();
  const chosen = event.teamIds ?? [];
  const teams = ledger.teams.filter(
    ({ id, status, officeId }) => chosen.includes(id) || (status === 'registered' && shows(officeId)),
  );
  const toggle = (id: string, isOn: boolean): void =>
    changeEvent(({ patientId: _patient, ...now }) => {
      const teamIds = isOn ? [...chosen, id] : chosen.filter((one) => one !== id);
      const patient = ledger.teams.find((one) => one.id === teamIds[0])?.patientId;
      return { ...now, teamIds, ...(patient && { patientId: patient }) };
    });
  return (
    <Part question="teams" title="どのチーム" about="（いくつでも選べます）">
      <div className={styles['options']} role="group" aria-label="チーム">
        {teams.map(({ id, name, officeId }) => (
          <label key={id} className={styles['option']}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            />
            <span className={styles['words']}>
              <strong>{name}</strong>
              <span className={styles['detail']}>{ledger.offices.find((one) => one.id === officeId)?.name}</span>
            </span>
          </label>
        ))}
        {teams.length === 0 && (
          <p className={styles['none']}>チームが、まだ台帳にありません。台帳の「患者・チーム」で入れられます。</p>
        )}
      </div>
    </Part>
  );
}
