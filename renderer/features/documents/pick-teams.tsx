import { useMemo, useState } from 'react';
import type { Membership, Team } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { teamsFor } from '@shared/papers/team-of-paper';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../state/open-ledger';
import { DateField } from '../../ui/date-field';
import { PickFrame, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking } from './use-picking';
import { toggled } from '../../grid/row-selection';
import { Choice, ChoiceWords } from '../../ui/choice';
import { currentDay } from '../../data/clock';
import { useDayOrToday } from '../../state/use-today';

interface PickTeamsProps extends PickingProps {
  /** Of the form; null: of none. */
  networkId: string | null;
}

/** どのチームの届けか, where one paper has room for several. */
export function PickTeams({ page, where, networkId, form, officeId, onCreate }: PickTeamsProps) {
  const teams = useRecords('teams');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useDayOrToday();

  const here = useMemo(() => teamsFor(teams.values(), { networkId, officeId }), [teams, networkId, officeId]);
  const teamIds = here.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const missing = teamIds.length === 0 ? { place: 'teams', words: 'チームを選んでください' } : null;
  const { frame } = usePicking(officeId, missing, (office) => {
    const kind = form.subject.events[0]?.kind ?? 'team-joined';
    onCreate(office, LedgerEvent.parse({ kind, date, officeId: office, teamIds }));
  });
  return (
    <PickFrame
      page={page}
      where={where}
      {...frame}
      side={
        <>
          <DateField label="参加を希望する日" value={date} onCommit={(next) => next && setDate(next)} />
          <p className="subtle" aria-live="polite">
            {teamIds.length === 0 ? 'まだ一つも選んでいません' : `${teamIds.length}チームを選びました`}
          </p>
        </>
      }
    >
      <PickQuestion
        place="teams"
        question="どのチームですか（いくつでも選べます）"
        officeId={officeId}
        none="この事業所のチームがありません。先に「台帳」の「患者・チーム」で追加してください。"
      >
        {here.map((team) => (
          <TeamOption
            key={team.id}
            team={team}
            checked={picked.has(team.id)}
            onToggle={() => setPicked(toggled(picked, team.id))}
          />
        ))}
      </PickQuestion>
    </PickFrame>
  );
}

function TeamOption({ team, checked, onToggle }: { team: Team; checked: boolean; onToggle: () => void }) {
  const patient = useRecords('patients').get(team.patientId ?? '');
  const memberships = useRecords('memberships');
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords name={team.name} beside={patient?.kana} detail={otherOffices(memberships.values(), team.id)} />
    </Choice>
  );
}

/** Who is in the team beside us. */
function otherOffices(memberships: Iterable<Membership>, teamId: string): string {
  const names = [...memberships]
    .filter((one) => one.teamId === teamId && one.kind === 'other-office' && isMember(one, currentDay()))
    .map(({ organization, name }) => organization || name);
  return names.length === 0 ? 'ほかの事業所は、まだ入っていません' : [...new Set(names)].join('、');
}
