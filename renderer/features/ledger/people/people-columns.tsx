import { today as currentDay, type CalendarDate } from '@shared/japanese/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/ledger/staff-rules';
import { Badge } from '../../../ui/badge';
import type { GridColumn, Suggestion } from '../grid/grid-column';
import { dateEdit, dateText } from '../list/cell-dates';
import { nameEdit } from '../list/cell-edits';
import { Missing, NameCell, Second, share } from '../list/cells';
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
  return [
    {
      id: 'name',
      title: '氏名（ふりがな順）',
      width: share(9.625, 0.207),
      isSortable: true,
      cell: ({ name, kana }) => <NameCell name={name} kana={kana} />,
      text: ({ name }) => name,
      edit: nameEdit('氏名', ({ id }, name, kana) => changePerson({ id, edits: { name, kana } })),
    },
    {
      id: 'jobType',
      title: '職種',
      width: share(8.5, 0.183),
      isSortable: true,
      cell: ({ jobType }) => (jobType ? <span>{jobType}</span> : <Missing>未入力</Missing>),
      text: ({ jobType }) => jobType,
      edit: {
        fields: [{ label: '職種', value: ({ jobType }) => jobType, suggestions: jobTypes }],
        check: () => null,
        save: ({ id }, [jobType = '']) => changePerson({ id, edits: { jobType: jobType.trim() } }),
      },
    },
    {
      id: 'joinedOn',
      title: '入職日',
      width: share(8.25, 0.177),
      isSortable: true,
      cell: ({ joinedOn }) => <span className="numeric">{dateText(joinedOn)}</span>,
      text: ({ joinedOn }) => dateText(joinedOn),
      edit: dateEdit(
        '入職日',
        ({ joinedOn }) => joinedOn,
        ({ id }, joinedOn) => changePerson({ id, edits: { joinedOn } }),
      ),
    },
    {
      id: 'office',
      title: '事業所・ネットワーク',
      width: share(10.5, 0.226),
      isSortable: true,
      cell: ({ officeId }) => (
        <>
          <span>{officeName(officeId)}</span>
          <Second>{networkNames(officeId)}</Second>
        </>
      ),
      text: ({ officeId }) => officeName(officeId),
    },
    {
      id: 'state',
      title: '状態',
      width: 'minmax(6.5rem, 1fr)',
      isSortable: true,
      cell: (person) => <StateBadge person={person} today={currentDay()} />,
      text: (person) => stateText(person, currentDay()),
    },
  ];
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
