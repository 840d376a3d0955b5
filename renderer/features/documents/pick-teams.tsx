import { useMemo, useRef, useState, type ReactNode } from 'react';
import { today } from '@shared/text/calendar-date';
import type { Membership, Team } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { isMember } from '@shared/rules/team-rules';
import type { Form } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { DateField } from '../../ui/date-field';
import { jumpToPlace } from './jump-to-place';
import { PickFrame, type PickPage, type CreateDocument } from './pick-frame';
import { toggled } from '../../grid/row-selection';
import { teamsOf } from './pick-team';
import { Block } from '../../ui/layout';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';

interface PickTeamsProps {
  page: PickPage;
  where: ReactNode;
  packId: string;
  form: Form;
  officeId: string | null;
  onCreate: CreateDocument;
}

/** どのチームの届けか, where one paper has room for several. */
export function PickTeams({ page, where, packId, form, officeId, onCreate }: PickTeamsProps) {
  const teams = useRecords('teams');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useState<string>(today());
  const [isAsked, setAsked] = useState(false);
  const places = useRef<HTMLDivElement>(null);

  const here = useMemo(() => teamsOf(teams.values(), packId, officeId), [teams, packId, officeId]);
  const teamIds = here.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const missing = !officeId
    ? { place: 'office', words: '先に事業所を選んでください' }
    : teamIds.length === 0
      ? { place: 'teams', words: 'チームを選んでください' }
      : null;

  const create = (): void => {
    setAsked(true);
    if (missing) return jumpToPlace(places.current, missing.place);
    if (!officeId) return;
    const kind = form.subject.events[0]?.kind ?? 'team-joined';
    onCreate(officeId, LedgerEvent.parse({ kind, date, officeId, teamIds }));
  };
  return (
    <PickFrame
      page={page}
      where={where}
      places={places}
      missing={isAsked && missing ? missing.words : null}
      onCreate={create}
      side={{
        label: '届けの内容',
        content: (
          <>
            <DateField label="参加を希望する日" value={date} onCommit={(next) => next && setDate(next)} />
            <p className="subtle" aria-live="polite">
              {teamIds.length === 0 ? 'まだ一つも選んでいません' : `${teamIds.length}チームを選びました`}
            </p>
          </>
        ),
      }}
    >
      <fieldset data-place="teams">
        <Block as="legend" below={8} size={18} weight={700}>
          どのチームですか（いくつでも選べます）
        </Block>
        <ChoiceList most="many">
          {here.map((team) => (
            <TeamOption
              key={team.id}
              team={team}
              checked={picked.has(team.id)}
              onToggle={() => setPicked(toggled(picked, team.id))}
            />
          ))}
          {here.length === 0 && (
            <NoChoice>
              {officeId
                ? 'この事業所のチームがありません。先に「台帳」の「患者・チーム」で追加してください。'
                : '先に事業所を選んでください。'}
            </NoChoice>
          )}
        </ChoiceList>
      </fieldset>
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
    .filter((one) => one.teamId === teamId && one.kind === 'other-office' && isMember(one, today()))
    .map(({ organization, name }) => organization || name);
  return names.length === 0 ? 'ほかの施設は、まだいません' : [...new Set(names)].join('、');
}
