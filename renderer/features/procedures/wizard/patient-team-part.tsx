import { namesakeWords } from '@shared/rules/namesakes';
import { peopleAt } from '@shared/ledger/places-of-work';
import { staysAfter } from '@shared/rules/staff-rules';
import { Membership, Team } from '@shared/ledger/entities';
import { SearchBox } from '../../../ui/search-box';
import { useSearched } from '../../../ui/use-searched';
import { CheckBox } from '../../../ui/check-box';
import { runWithoutRecords, withRecord } from './additions';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { useEventOfWizard } from './wizard-context';
import { Stack } from '../../../ui/layout';
import { Choice, ChoiceList, ChoiceWords } from '../../../ui/choice';

/** チーム（部屋）: which network gets one for the patient, and who of the office is in it from the beginning. */
export function PatientTeamPart() {
  const { run, event, seen, ledger, change } = useEventOfWizard();
  const patient = seen.patients.find(({ id }) => id === event.patientId);
  const packs = usePacksOf(patient?.officeId ?? '').filter(({ forms }) => forms.length > 0);
  if (!patient) return null;
  const known = (packId: string): Team | undefined =>
    ledger.teams.find((one) => one.packId === packId && one.patientId === patient.id && one.status === 'registered');
  const added = run.additions.teams ?? [];
  const toggle = (packId: string, isOn: boolean): void =>
    change((now) => {
      const { id, officeId, name } = patient;
      const given = { id: crypto.randomUUID(), packId, officeId, patientId: id, name: name || '患者さん' };
      if (isOn) return withRecord(now, 'teams', Team.parse(given));
      const gone = now.additions.teams?.filter((one) => one.packId === packId).map((one) => one.id) ?? [];
      const members =
        now.additions.memberships?.filter(({ teamId }) => gone.includes(teamId)).map((one) => one.id) ?? [];
      return runWithoutRecords(
        runWithoutRecords(now, 'teams', (team) => gone.includes(team)),
        'memberships',
        (member) => members.includes(member),
      );
    });
  return (
    <Part question="patient-team" title="チーム（部屋）" about="（つくるもの）">
      <Stack frame={10} gap={12} pad={[14, 16]}>
        {packs.map(({ id, network }) =>
          known(id) ? (
            <p key={id}>{network}のチーム（部屋）は、もう台帳にあります。</p>
          ) : (
            <CheckBox
              key={id}
              checked={added.some(({ packId }) => packId === id)}
              onChange={(isOn) => toggle(id, isOn)}
            >
              {network}に、この方のチーム（部屋）をつくる
            </CheckBox>
          ),
        )}
        {packs.length === 0 && (
          <p>
            {patient.officeId === ''
              ? '先に、上で担当する事業所を選んでください。そのネットワークが、ここに並びます。'
              : 'この事業所は、まだどのネットワークにも参加していません。'}
          </p>
        )}
      </Stack>
      {added.length > 0 && <FirstMembers teams={added} officeId={patient.officeId} />}
    </Part>
  );
}

/** So many are seen at a glance. */
const FEW = 6;

function FirstMembers({ teams, officeId }: { teams: readonly Team[]; officeId: string }) {
  const { run, event, ledger, change } = useEventOfWizard();
  const office = ledger.offices.find(({ id }) => id === officeId);
  const people = peopleAt(office, ledger.people).filter((one) => staysAfter(one, event.date ?? ''));
  const apart = namesakeWords(people);
  const { shown, isSearched, box } = useSearched(people, ({ name, kana, jobType }) => [name, kana, jobType].join(' '));
  const members = run.additions.memberships ?? [];
  const toggle = (staffId: string, isOn: boolean): void =>
    change((now) => {
      const without = runWithoutRecords(now, 'memberships', (id) =>
        members.some((one) => one.id === id && one.staffId === staffId),
      );
      const person = people.find(({ id }) => id === staffId);
      if (!isOn || !person) return without;
      return teams.reduce(
        (next, { id: teamId }) =>
          withRecord(
            next,
            'memberships',
            Membership.parse({
              ...{ id: crypto.randomUUID(), teamId, kind: 'staff', staffId },
              ...{ name: person.name, jobType: person.jobType, organization: office?.name ?? '' },
            }),
          ),
        without,
      );
    });
  return (
    <>
      <h3>この事業所から入る人</h3>
      {people.length > FEW && (
        <SearchBox label="名前・ふりがな・職種でさがす" count={isSearched ? `${shown.length}人` : ''} {...box} />
      )}
      <ChoiceList most="some" role="group" aria-label="この事業所から入る人">
        {shown.map((person) => (
          <Choice
            key={person.id}
            look="line"
            type="checkbox"
            checked={members.some(({ staffId }) => staffId === person.id)}
            onChoose={(isChosen) => toggle(person.id, isChosen)}
          >
            <ChoiceWords name={person.name} beside={person.jobType} detail={apart(person).join('　')} />
          </Choice>
        ))}
      </ChoiceList>
    </>
  );
}
