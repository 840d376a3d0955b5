import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { byReading } from '@shared/text/japanese-order';
import type { Patient } from '@shared/ledger/entities';
import { patientsApart } from '@shared/rules/namesakes';
import { LedgerEvent } from '@shared/ledger/event';
import { showsTeam, teamsFor } from '@shared/papers/team-of-paper';
import { networkNameIn } from '../../records/kind/networks';
import { useSession } from '../../state/session';
import { useRecords } from '../../state/open-ledger';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/select-field';
import { SearchBox } from '../../ui/search-box';
import { OneOfPeople } from '../../records/panel/one-of-people';
import { MissedNote } from '../../records/list/missed-note';
import { useSearchedPeople } from '../../records/list/use-searched-people';
import { EventChoice } from './event-choice';
import { NotInLedger } from './not-in-ledger';
import { PickFrame, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking } from './use-picking';
import { registeredAt } from '@shared/ledger/places-of-work';
import { Choice, ChoiceWords } from '../../ui/choice';
import { useDayOrToday } from '../../state/use-today';

interface PickPatientProps extends PickingProps {
  /** Of the form; null: of none. */
  networkId: string | null;
}

/** どなたの書類か, and who explains it when; of which team, where it stands on the paper and the patient has several. */
export function PickPatient({ page, where, form, officeId, networkId, onCreate }: PickPatientProps) {
  const patients = useRecords('patients');
  const people = useRecords('people');
  const office = useRecords('offices').get(officeId ?? '');
  const [search] = useSearchParams();
  const [patientId, setPatientId] = useState(search.get('patient') ?? '');
  const [teamId, setTeamId] = useState('');
  const [explainerId, setExplainerId] = useState('');
  const [eventIndex, setEventIndex] = useState(0);
  const [date, setDate] = useDayOrToday();

  const { events } = form.subject;
  // A consent is explained by somebody; a withdrawal is taken in.
  const isExplained = form.fields.some(({ key }) => key.startsWith('explanation.'));
  const here = useMemo(() => patientsOf(patients.values(), officeId), [patients, officeId]);
  const apart = useMemo(() => patientsApart(here), [here]);
  const staff = useMemo(() => registeredAt(office, people.values()), [people, office]);
  const { shown, box, missed } = useSearchedPeople(here, ({ name, kana }) => `${name} ${kana}`);
  const networkOf = networkNameIn(useSession().packs);
  const calledApart = (name: string, network: string): string => (network === '' ? name : `${name}（${network}）`);
  const teams = useTeamsOf(patientId, { form, officeId, networkId });
  const team = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === teamId);
  const missing =
    patientId === ''
      ? { place: 'patients', words: '患者を選んでください' }
      : teams.length > 1 && !team
        ? { place: 'team', words: 'チームを選んでください' }
        : null;
  const { frame } = usePicking(officeId, missing, (office) => {
    const explainer = people.get(explainerId);
    const kind = events[eventIndex]?.kind ?? 'patient-joins';
    const staff = explainer ? [explainer] : [];
    onCreate(office, LedgerEvent.parse({ kind, date, officeId: office, staff }), {
      patientId,
      ...(team && { teamId: team.id }),
    });
  });
  return (
    <PickFrame
      page={page}
      where={where}
      {...frame}
      sideLabel={isExplained ? '説明' : '受け付け'}
      side={
        <>
          <EventChoice events={events} chosen={eventIndex} onChoose={setEventIndex} />
          {isExplained && (
            <OneOfPeople
              label="説明する人"
              value={explainerId}
              onCommit={setExplainerId}
              placeholder="台帳の記録のとおり・まだ決まっていない"
              people={staff}
            />
          )}
          {teams.length > 1 && (
            <div data-place="team">
              <SelectField
                label="どのチームの書類ですか"
                value={team?.id ?? ''}
                placeholder="チームを選んでください"
                choices={teams.map(({ id, name, packId }) => ({
                  value: id,
                  label: calledApart(name, networkOf(packId)),
                }))}
                onCommit={setTeamId}
              />
            </div>
          )}
          <DateField
            label={isExplained ? '説明する日' : '受け付けた日'}
            value={date}
            onCommit={(next) => next && setDate(next)}
          />
        </>
      }
    >
      <PickQuestion
        place="patients"
        question="どなたの書類ですか"
        above={
          <>
            <SearchBox label="名前・ふりがなでさがす" {...box} />
            <MissedNote words={{ thing: '患者', counter: '人' }} pad={[4, 0]} {...missed} />
            <NotInLedger who="patient" officeId={officeId} />
          </>
        }
        officeId={officeId}
        none={here.length > 0 ? undefined : 'この事業所の患者がいません。先に「台帳」の「患者」で追加してください。'}
      >
        {shown.map(({ id, name, kana, birthday }) => (
          <Choice key={id} look="line" name="patient" checked={id === patientId} onChoose={() => setPatientId(id)}>
            <ChoiceWords name={name} beside={kana} detail={apart({ name, birthday })} />
          </Choice>
        ))}
      </PickQuestion>
    </PickFrame>
  );
}

/** The patient's, where something of a team stands on the paper. */
function useTeamsOf(
  patientId: string,
  { form, officeId, networkId }: Pick<PickPatientProps, 'form' | 'officeId' | 'networkId'>,
) {
  const teams = useRecords('teams');
  return useMemo(
    () => (patientId !== '' && showsTeam(form) ? teamsFor(teams.values(), { networkId, officeId, patientId }) : []),
    [patientId, form, teams, networkId, officeId],
  );
}

const patientsOf = (patients: Iterable<Patient>, officeId: string | null): Patient[] =>
  [...patients].filter((patient) => patient.officeId === officeId && patient.status === 'registered').sort(byReading);
