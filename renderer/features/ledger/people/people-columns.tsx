import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/rules/staff-rules';
import { Badge } from '../../../ui/badge';
import type { GridColumn, Suggestion } from '../../../grid/grid-column';
import { dateEdit, dateText } from '../../../records/list/cell-dates';
import { nameEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Missing, NameCell, Second } from '../../../records/list/cells';
import type { PersonChange } from '../person/use-change-person';

interface PeopleColumnFacts {
  officeName: (officeId: string) => string;
  /** Names of the office's networks, as the second line. */
  networkNames: (officeId: string) => string;
  jobTypes: () => readonly Suggestion[];
  changePerson: (change: PersonChange) => Promise<string | null>;
}

/** The columns of 台帳 › 職員. Widths are those of the list beside an open panel, so that opening it moves nothing. */
export function peopleColumns({
  officeName,
  networkNames,
  jobTypes,
  changePerson,
}: PeopleColumnFacts): GridColumn<Staff>[] {
  const save = ({ id }: Staff, edits: Partial<Staff>): Promise<string | null> => changePerson({ id, edits });
  const extra = (field: keyof Staff & string, least: number) =>
    fieldColumn<Staff>({ kind: 'staff', field, least, save });
  return withFurtherColumns(
    'staff',
    [
      {
        id: 'name',
        title: '氏名（ふりがな順）',
        width: { least: 9.625, part: 0.207 },
        isSortable: true,
        cell: ({ name, kana }) => <NameCell name={name} kana={kana} />,
        text: ({ name }) => name,
        edit: nameEdit('氏名', ({ id }, name, kana) => changePerson({ id, edits: { name, kana } })),
        procedure: { label: '氏名', event: 'rename' },
      },
      fieldColumn<Staff>({
        kind: 'staff',
        field: 'kana',
        least: 9,
        save,
        required: 'ふりがなが空です。入れると次へ進めます',
      }),
      extra('employeeNumber', 6),
      {
        id: 'jobType',
        title: '職種',
        width: { least: 8.5, part: 0.183 },
        isSortable: true,
        cell: ({ jobType }) => (jobType ? <span>{jobType}</span> : <Missing>未入力</Missing>),
        text: ({ jobType }) => jobType,
        edit: {
          fields: [{ label: '職種', value: ({ jobType }) => jobType, suggestions: jobTypes }],
          check: () => null,
          save: ({ id }, [jobType = '']) => changePerson({ id, edits: { jobType: jobType.trim() } }),
        },
        fill: fieldFill('staff', 'jobType', { suggestions: jobTypes }),
      },
      extra('title', 7),
      extra('department', 7.5),
      extra('phone', 9),
      extra('mail', 13),
      extra('birthday', 9),
      {
        id: 'joinedOn',
        title: '入職日',
        width: { least: 8.25, part: 0.177 },
        isSortable: true,
        cell: ({ joinedOn }) => <span className="numeric">{dateText(joinedOn)}</span>,
        text: ({ joinedOn }) => dateText(joinedOn),
        edit: dateEdit(
          '入職日',
          ({ joinedOn }) => joinedOn,
          ({ id }, joinedOn) => changePerson({ id, edits: { joinedOn } }),
        ),
        fill: fieldFill('staff', 'joinedOn'),
      },
      fieldColumn<Staff>({
        kind: 'staff',
        field: 'leftOn',
        least: 9,
        procedure: { label: '退職日', event: 'leave' },
      }),
      {
        id: 'office',
        title: '事業所・ネットワーク',
        width: { least: 10.5, part: 0.226 },
        isSortable: true,
        cell: ({ officeId }) => (
          <>
            <span>{officeName(officeId)}</span>
            <Second>{networkNames(officeId)}</Second>
          </>
        ),
        text: ({ officeId }) => officeName(officeId),
        procedure: { label: '所属', event: 'transfer' },
      },
      fieldColumn<Staff>({
        kind: 'staff',
        field: 'isSystemManager',
        least: 9,
        procedure: { label: 'システム利用管理担当者', event: 'manager-changed' },
      }),
      extra('note', 14),
      {
        id: 'state',
        title: '状態',
        width: { least: 6.5, part: 0 },
        isSortable: true,
        cell: (person) => <StateBadge person={person} today={currentDay()} />,
        text: (person) => stateText(person, currentDay()),
      },
    ],
    save,
  );
}

const stateNames = { leaving: '退職予定', left: '退職', 'struck-off': '抹消' } as const;

function stateText(person: Staff, today: CalendarDate): string {
  const state = staffState(person, today);
  if (state !== 'working') return stateNames[state];
  return missingFields(person).length > 0 ? '未入力あり' : '';
}

function StateBadge({ person, today }: { person: Staff; today: CalendarDate }) {
  const text = stateText(person, today);
  if (text === '') return null;
  const state = staffState(person, today);
  return <Badge tone={state === 'leaving' ? 'act' : state === 'working' ? 'notice' : 'plain'}>{text}</Badge>;
}
