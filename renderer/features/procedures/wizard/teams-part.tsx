import { useOfficeInUse } from '../../../state/office-in-use';
import { AddedTeams } from './added-teams';
import { Part } from './part';
import { useEventOfWizard } from './wizard-context';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';

/** どのチーム: those of the ledger, with their network and patient. */
export function TeamsPart() {
  const { run, event, ledger, changeEvent } = useEventOfWizard();
  const { shows } = useOfficeInUse();
  const chosen = event.teamIds ?? [];
  const teams = ledger.teams.filter(
    ({ id, status, officeId }) => chosen.includes(id) || (status === 'registered' && shows(officeId)),
  );
  const toggle = (id: string, isOn: boolean): void =>
    changeEvent(({ patientId: _patient, ...now }) => {
      const teamIds = isOn ? [...chosen, id] : chosen.filter((one) => one !== id);
      const patient = ledger.teams.find((one) => one.id === teamIds[0])?.patientId;
      // Who was chosen of one team isn't in another.
      const memberIds = now.memberIds?.filter((one) => run.additions.memberships?.some((added) => added.id === one));
      return { ...now, teamIds, ...(memberIds && { memberIds }), ...(patient && { patientId: patient }) };
    });
  return (
    <Part question="teams" title="どのチーム" about="（いくつでも選べます）">
      <ChoiceList most="some" role="group" aria-label="チーム">
        {teams.map(({ id, name, officeId }) => (
          <Choice
            key={id}
            look="line"
            type="checkbox"
            checked={chosen.includes(id)}
            onChoose={(isChosen) => toggle(id, isChosen)}
          >
            <ChoiceWords name={name} detail={ledger.offices.find((one) => one.id === officeId)?.name} />
          </Choice>
        ))}
        {teams.length === 0 && <NoChoice>チームが、まだ台帳にありません。</NoChoice>}
      </ChoiceList>
      <AddedTeams />
    </Part>
  );
}
