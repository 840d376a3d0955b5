import { Membership, type Team } from '@shared/ledger/entities';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { TextField } from '../../../ui/text-field';
import { withEdits, withNamed, withoutNamed, withRecord } from './additions';
import { Part } from './part';
import { TypedHere } from './typed-here';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';

/** The family member who joins, in the team of the patient. */
export function NewFamilyPart() {
  const { run, event, ledger, change, shownGaps } = useEventOfWizard();
  const team = ledger.teams.find(({ patientId, status }) => patientId === event.patientId && status === 'registered');
  if (event.patientId === undefined) return null;
  const added = run.additions.memberships?.[0] ?? null;
  const edit = (edits: Partial<Membership>): void =>
    change((now) => {
      const blank = Membership.parse({ id: crypto.randomUUID(), teamId: team?.id ?? 'none', kind: 'family' });
      return withRecord(now, 'memberships', { ...(now.additions.memberships?.[0] ?? blank), ...edits });
    });
  if (!team)
    return (
      <Part question="new-family" title="ご家族">
        <Note tone="notice">
          この方のチーム（部屋）が、まだ台帳にありません。先に「患者さんの参加」からチーム（部屋）をつくってください。
        </Note>
      </Part>
    );
  return (
    <Part question="new-family" title="ご家族" about={`（${team.name}のチーム（部屋）に入る方）`}>
      <Stack frame={10} gap={12} pad={[14, 16]}>
        <FamilyFields member={added} error={gapAt(shownGaps, 'new-family', 'name')} onEdit={edit} />
      </Stack>
    </Part>
  );
}

/** Who of the family leaves; all of them where nobody is ticked. */
export function MembersPart() {
  const { event, ledger, changeEvent } = useEventOfWizard();
  const teams = ledger.teams.filter(({ patientId }) => patientId !== null && patientId === event.patientId);
  const chosen = event.memberIds ?? [];
  const members = ledger.memberships.filter(
    ({ id, teamId, kind, leftOn }) =>
      kind === 'family' && (leftOn === null || chosen.includes(id)) && teams.some((team) => team.id === teamId),
  );
  if (event.patientId === undefined) return null;
  return (
    <Part
      question="members"
      title="やめるご家族"
      {...(members.length > 1 && chosen.length === 0 && { about: '（選ばないと、全員です）' })}
    >
      <ChoiceList most="some" role="group" aria-label="やめるご家族">
        {members.map(({ id, name, jobType }) => (
          <Choice
            key={id}
            look="line"
            type="checkbox"
            checked={chosen.includes(id)}
            onChoose={(isChosen) =>
              changeEvent((now) => ({
                ...now,
                memberIds: isChosen ? [...chosen, id] : chosen.filter((one) => one !== id),
              }))
            }
          >
            <ChoiceWords name={name} beside={jobType} />
          </Choice>
        ))}
        {members.length === 0 && <NoChoice>この方のチームに、ご家族は入っていません。</NoChoice>}
      </ChoiceList>
      {teams[0] && <AddedFamily team={teams[0]} />}
    </Part>
  );
}

/** Family members whom the ledger didn’t have and who were typed here, and 台帳にないご家族を入れる. */
function AddedFamily({ team }: { team: Team }) {
  const { run, event, change, shownGaps } = useEventOfWizard();
  const chosen = event.memberIds ?? [];
  const add = (): void =>
    change((now) => {
      const member = Membership.parse({ id: crypto.randomUUID(), teamId: team.id, kind: 'family' });
      return withNamed(now, 'memberships', member, 'memberIds');
    });
  return (
    <>
      {(run.additions.memberships ?? [])
        .filter(({ id }) => chosen.includes(id))
        .map((member) => (
          <TypedHere
            key={member.id}
            leaveOut="この方を入れるのをやめる"
            onLeaveOut={() => change((now) => withoutNamed(now, 'memberships', member.id, 'memberIds'))}
          >
            <FamilyFields
              member={member}
              error={gapAt(shownGaps, 'members', 'name')}
              onEdit={(edits) => change((now) => withEdits(now, 'memberships', member.id, edits))}
            />
          </TypedHere>
        ))}
      <div>
        <Button icon="plus" onClick={add}>
          台帳にないご家族を入れる
        </Button>
      </div>
    </>
  );
}

interface FamilyFieldsProps {
  member: Pick<Membership, 'name' | 'jobType'> | null;
  error: string | null;
  onEdit: (edits: Partial<Membership>) => void;
}

/** 氏名 and 続柄. */
function FamilyFields({ member, error, onEdit }: FamilyFieldsProps) {
  const name = (typed: string): void => onEdit({ name: typed });
  const jobType = (typed: string): void => onEdit({ jobType: typed });
  return (
    <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
      <div data-field="name">
        <TextField
          label="ご家族の氏名"
          required
          value={member?.name ?? ''}
          error={error}
          autoFocus={member?.name === ''}
          normalize={(text) => text.trim()}
          onType={name}
          onCommit={name}
        />
      </div>
      <TextField label="続柄（長女、妻など）" value={member?.jobType ?? ''} onType={jobType} onCommit={jobType} />
    </Columns>
  );
}
