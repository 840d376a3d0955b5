import { today as currentDay, type CalendarDate } from '@shared/japanese/calendar-date';
import { isKana, normalizeFurigana } from '@shared/japanese/kana';
import { parseDate } from '@shared/japanese/parse-date';
import { formatWareki, formatWarekiWeekday, formatWestern } from '@shared/japanese/wareki';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/ledger/staff-rules';
import { Badge } from '../../../ui/badge';
import type { CellRefusal, GridColumn, Suggestion } from '../grid/grid-column';
import type { PersonChange } from '../person/use-change-person';
import styles from './people.module.css';

interface PeopleColumnFacts {
  officeName: (officeId: string) => string;
  /** Names of the office's networks, as the second line. */
  networkNames: (officeId: string) => string;
  jobTypes: () => readonly Suggestion[];
  changePerson: (change: PersonChange) => Promise<string | null>;
}

const share = (least: number, part: number): string => `max(${least}rem, calc(var(--table) * ${part}))`;

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
      cell: ({ name, kana }) => (
        <>
          <span className={styles['name']}>{name}</span>
          {kana ? <span className={styles['second']}>{kana}</span> : <Missing>ふりがな 未入力</Missing>}
        </>
      ),
      text: ({ name }) => name,
      edit: {
        fields: [
          { label: '氏名', value: ({ name }) => name },
          { label: 'ふりがな', value: ({ kana }) => kana },
        ],
        check: (person, [name = '', kana = '']) => checkName(person, name, kana),
        save: ({ id }, [name = '', kana = '']) =>
          changePerson({ id, edits: { name: name.trim(), kana: normalizeFurigana(kana) } }),
      },
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
      edit: {
        fields: [{ label: '入職日', value: ({ joinedOn }) => dateText(joinedOn), echo: dateEcho }],
        check: (_, [typed = '']) => checkDate(typed),
        save: ({ id }, [typed = '']) => changePerson({ id, edits: { joinedOn: dateOf(typed) } }),
      },
    },
    {
      id: 'office',
      title: '事業所・ネットワーク',
      width: share(10.5, 0.226),
      isSortable: true,
      cell: ({ officeId }) => (
        <>
          <span>{officeName(officeId)}</span>
          <span className={styles['second']}>{networkNames(officeId)}</span>
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

const dateText = (date: CalendarDate | null): string => (date ? formatWareki(date) : '');

function dateOf(typed: string): CalendarDate | null {
  const parsed = parseDate(typed, currentDay());
  return parsed.ok ? parsed.date : null;
}

function dateEcho(typed: string): string {
  const date = typed.trim() === '' ? null : dateOf(typed);
  return date ? `${formatWarekiWeekday(date)}　${formatWestern(date)}` : '例：R4.4.1、20220401、4/1、今日';
}

function checkDate(typed: string): CellRefusal | null {
  if (typed.trim() === '') return null;
  const parsed = parseDate(typed, currentDay());
  return parsed.ok ? null : { field: 0, sentence: parsed.message };
}

function checkName(person: Staff, name: string, kana: string): CellRefusal | null {
  if (name.trim() === '') return { field: 0, sentence: '氏名が空です。入れると次へ進めます' };
  const reading = normalizeFurigana(kana);
  if (reading === '' && person.kana !== '') return { field: 1, sentence: 'ふりがなが空です。入れると次へ進めます' };
  if (reading !== '' && !isKana(reading))
    return { field: 1, sentence: 'ふりがなは、ひらがなで入れてください。例：さとう けんいち' };
  return null;
}

const Missing = ({ children }: { children: string }) => <span className={styles['missing']}>{children}</span>;

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
