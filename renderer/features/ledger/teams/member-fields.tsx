import { useState } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Membership, type Team } from '@shared/ledger/entities';
import { fieldLabel, valueText } from '@shared/ledger/labels';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../../state/open-ledger';
import { update } from '../../../data/records';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Note } from '../../../ui/note';
import { useOnce } from '../../../ui/once';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import type { CellChoice } from '../../../records/list/cell-edits';
import { PersonField } from '../../../records/panel/person-field';
import { useAddRecord, useChangeRecord } from '../../../records/panel/use-change-record';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { currentDay } from '../../../data/clock';
import { useToday } from '../../../state/use-today';

interface MemberFieldsProps {
  team: Team;
  members: readonly Membership[];
}

/** チーム「木村 茂」 */
export const teamName = ({ name }: Pick<Team, 'name'>): string => `チーム「${name}」`;

const trimmed = (typed: string): string => typed.trim();
const label = (field: string): string => fieldLabel('memberships', field);

/** Who is in the team, as what and from when to when. Somebody who leaves stays in the record with the day. */
export function MemberFields({ team, members }: MemberFieldsProps) {
  const [isAdding, setAdding] = useState(false);
  const today = useToday();
  const sorted = [...members].sort((a, b) => Number(isMember(b, today)) - Number(isMember(a, today)));
  return (
    <Stack as="fieldset" items="start" gap={10}>
      <Block as="legend" below={8} size={16} weight={700}>
        メンバー
      </Block>
      {sorted.map((member) => (
        <Member key={member.id} team={team} member={member} />
      ))}
      {isAdding ? (
        <NewMember team={team} members={members} onDone={() => setAdding(false)} />
      ) : (
        <Button look="outline" icon="plus" onClick={() => setAdding(true)}>
          メンバーを追加
        </Button>
      )}
    </Stack>
  );
}

function Member({ team, member }: { team: Team; member: Membership }) {
  const [isOpen, setOpen] = useState(false);
  const [who] = useState(() => (record: Membership) => `${teamName(team)}の${record.name}さん`);
  const change = useChangeRecord('memberships', { who });
  const save = (edits: Partial<Membership>, sentence?: string): void =>
    void change({ id: member.id, edits, ...(sentence && { sentence }) });
  const isIn = isMember(member, currentDay());
  return (
    <Stack as="section" frame={8} wide gap={10} pad={[10, 12]} aria-label={member.name}>
      <Row justify="between" gap={8}>
        <span>
          <strong>{member.name}</strong>
          <Small block>
            {[member.jobType, member.organization].filter(Boolean).join('　')}
            {!isIn && '（出ました）'}
          </Small>
        </span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '閉じる' : '直す'}
          <span className="visually-hidden">（{member.name}）</span>
        </Button>
      </Row>
      {isOpen && (
        <>
          <TextField
            label={label('jobType')}
            value={member.jobType}
            normalize={trimmed}
            onCommit={(jobType) => save({ jobType })}
          />
          {member.kind === 'other-office' && (
            <TextField
              label={label('organization')}
              value={member.organization}
              normalize={trimmed}
              onCommit={(organization) => save({ organization })}
            />
          )}
          <DateField
            label={label('joinedOn')}
            optional
            value={member.joinedOn}
            onCommit={(joinedOn) => save({ joinedOn })}
          />
          <DateField
            label={label('leftOn')}
            optional
            value={member.leftOn}
            hint="チームを出たら、その日を入れます。記録は残ります"
            onCommit={(leftOn) => save({ leftOn }, leftOn ? undefined : `${who(member)}を、もう一度メンバーにしました`)}
          />
        </>
      )}
    </Stack>
  );
}

const NOBODY: CellChoice = { value: null, word: '', reading: '' };
const kinds: readonly Membership['kind'][] = ['staff', 'other-office', 'family'];

interface NewMemberValues {
  kind: Membership['kind'];
  staffId: string | null;
  name: string;
  jobType: string;
  organization: string;
  joinedOn: CalendarDate | null;
}

function NewMember({ team, members, onDone }: MemberFieldsProps & { onDone: () => void }) {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const addRecord = useAddRecord('memberships');
  const [error, setError] = useState<string | null>(null);
  const [values, setValues] = useState<NewMemberValues>({
    kind: 'staff',
    staffId: null,
    name: '',
    jobType: '',
    organization: '',
    joinedOn: currentDay(),
  });
  const type = (changes: Partial<NewMemberValues>): void => {
    setValues((now) => ({ ...now, ...changes }));
    setError(null);
  };
  const text = (field: 'name' | 'jobType' | 'organization') => ({
    label: label(field),
    value: values[field],
    normalize: trimmed,
    onCommit: (typed: string) => type({ [field]: typed }),
    onType: (typed: string) => type({ [field]: typed }),
  });
  const isStaff = values.kind === 'staff';
  const add = useOnce(async (): Promise<void> => {
    const person = isStaff ? people.get(values.staffId ?? '') : undefined;
    const name = person?.name ?? values.name.trim();
    if (isStaff && !person) return setError('追加する職員を選んでください');
    if (name === '') return setError('氏名が空です。入れると次へ進めます');
    if (person && members.some((member) => member.staffId === person.id && isMember(member, currentDay())))
      return setError(`${name}さんは、もうこのチームのメンバーです`);
    const member = Membership.parse({
      id: crypto.randomUUID(),
      teamId: team.id,
      ...values,
      staffId: person?.id ?? null,
      name,
      jobType: values.jobType.trim() || (person?.jobType ?? ''),
      organization: person ? (offices.get(person.officeId)?.name ?? '') : values.organization.trim(),
    });
    const result = await addRecord([update('memberships', member)], `${teamName(team)}に${name}さんを追加しました`);
    if (result.ok) onDone();
    else setError(result.message);
  });
  return (
    <Stack as="section" frame={8} wide gap={10} pad={[10, 12]} aria-label="追加するメンバー">
      <SelectField
        label={label('kind')}
        value={values.kind}
        choices={kinds.map((kind) => ({ value: kind, label: valueText('kind', kind) }))}
        onCommit={(kind) => type({ kind: kind as Membership['kind'] })}
      />
      {isStaff ? (
        <PersonField
          label="職員"
          officeId={team.officeId}
          value={values.staffId}
          nobody={NOBODY}
          required
          autoFocus
          hint="ひらがなでもさがせます"
          onCommit={(staffId) => type({ staffId })}
        />
      ) : (
        <>
          <TextField {...text('name')} required />
          <TextField {...text('jobType')} label={values.kind === 'family' ? '続柄・役割' : label('jobType')} />
          {values.kind === 'other-office' && <TextField {...text('organization')} />}
        </>
      )}
      <DateField
        label={label('joinedOn')}
        optional
        value={values.joinedOn}
        onCommit={(joinedOn) => type({ joinedOn })}
      />
      <Row align="stretch" wrap gap={8}>
        <Button look="outline" onClick={() => void add()}>
          チームに追加
        </Button>
        <Button look="text" onClick={onDone}>
          やめる
        </Button>
      </Row>
      {/* Below the buttons: it goes away while somebody is about to press one, and must not pull it from under the hand. */}
      {error && <Note tone="wrong">{error}</Note>}
    </Stack>
  );
}
