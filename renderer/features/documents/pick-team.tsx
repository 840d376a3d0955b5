import { useMemo, useState } from 'react';
import type { Membership, Team } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { teamsFor } from '@shared/papers/team-of-paper';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../state/open-ledger';
import { EventAside } from './event-choice';
import { PickFrame, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking, useWhichEvent } from './use-picking';
import { toggled } from '../../grid/row-selection';
import { Choice, ChoiceWords } from '../../ui/choice';
import { currentDay } from '../../data/clock';

interface PickTeamProps extends PickingProps {
  /** Of the form; null: of none. */
  networkId: string | null;
}

/** どのチーム（部屋）の、何の届けか. A new room is reported with all of its members, a later change with the new ones. */
export function PickTeam({ page, where, networkId, form, officeId, onCreate }: PickTeamProps) {
  const teams = useRecords('teams');
  const memberships = useRecords('memberships');
  const [teamId, setTeamId] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);

  const { event, which } = useWhichEvent(form.subject.events, () => setPicked(null));
  const here = useMemo(() => teamsFor(teams.values(), { networkId, officeId }), [teams, networkId, officeId]);
  const team = here.find(({ id }) => id === teamId);
  const members = useMemo(() => membersOf(memberships.values(), teamId), [memberships, teamId]);
  const isForNew = event?.kind === 'team-joined';
  const chosen = members.filter((one) => (picked ? picked.has(one.id) : isLater(one, team)));
  const missing = !team
    ? { place: 'teams', words: 'チーム（部屋）を選んでください' }
    : isForNew && chosen.length === 0
      ? { place: 'members', words: '新しく加わる人を選んでください' }
      : null;
  const { frame } = usePicking(officeId, missing, (office) => {
    if (!team) return;
    const memberIds = isForNew ? { memberIds: chosen.map(({ id }) => id) } : {};
    const kind = event?.kind ?? 'patient-joins';
    const happened = LedgerEvent.parse({ kind, date: currentDay(), officeId: office, ...memberIds });
    onCreate(office, happened, { teamId: team.id, patientId: team.patientId });
  });
  return (
    <PickFrame
      page={page}
      where={where}
      {...frame}
      side={<EventAside {...which} picked={team ? listed(isForNew ? chosen : members) : 'まだ部屋を選んでいません'} />}
    >
      <PickQuestion
        place="teams"
        question="どのチーム（部屋）ですか"
        officeId={officeId}
        none="この事業所のチーム（部屋）がありません。先に「台帳」の「患者・チーム」で追加してください。"
      >
        {here.map((one) => (
          <TeamOption
            key={one.id}
            team={one}
            count={membersOf(memberships.values(), one.id).length}
            checked={one.id === teamId}
            onChoose={() => {
              setTeamId(one.id);
              setPicked(null);
            }}
          />
        ))}
      </PickQuestion>
      {team && isForNew && (
        <PickQuestion
          place="members"
          question="新しく加わるのはどなたですか（何人でも選べます）"
          officeId={officeId}
          none="メンバーがいません。先に「台帳」の「患者・チーム」で、加わる人を追加してください。"
        >
          {members.map((one) => (
            <MemberOption
              key={one.id}
              member={one}
              checked={chosen.includes(one)}
              onToggle={() => setPicked(toggled(new Set(chosen.map(({ id }) => id)), one.id))}
            />
          ))}
        </PickQuestion>
      )}
    </PickFrame>
  );
}

interface TeamOptionProps {
  team: Team;
  count: number;
  checked: boolean;
  onChoose: () => void;
}

function TeamOption({ team, count, checked, onChoose }: TeamOptionProps) {
  const patient = useRecords('patients').get(team.patientId ?? '');
  return (
    <Choice look="line" name="team" checked={checked} onChoose={onChoose}>
      <ChoiceWords
        name={team.name}
        beside={patient?.kana}
        detail={
          <>
            {patient ? `患者：${patient.name}` : '患者が決まっていません'}　メンバー {count}人
          </>
        }
      />
    </Choice>
  );
}

function MemberOption({ member, checked, onToggle }: { member: Membership; checked: boolean; onToggle: () => void }) {
  const person = useRecords('people').get(member.staffId ?? '');
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords
        name={person?.name ?? member.name}
        detail={[member.jobType, member.organization].filter(Boolean).join('　')}
      />
    </Choice>
  );
}

const listed = (members: readonly Membership[]): string =>
  members.length === 0 ? 'まだ、だれも載りません' : `${members.length}人を載せます`;

/** Joined after the room was made. */
const isLater = ({ joinedOn }: Membership, team: Team | undefined): boolean =>
  joinedOn !== null && team?.createdOn != null && joinedOn > team.createdOn;

/** Who shares the data today: the family does not. */
const membersOf = (memberships: Iterable<Membership>, teamId: string): Membership[] =>
  [...memberships].filter((one) => one.teamId === teamId && one.kind !== 'family' && isMember(one, currentDay()));
