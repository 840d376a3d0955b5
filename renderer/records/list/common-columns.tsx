import type { Office, Staff } from '@shared/ledger/entities';
import { usersInWords } from '@shared/ledger/device-sharers';
import { fieldLabel } from '@shared/ledger/labels';
import { tableOfList, type OutKind } from '@shared/tables/lists';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Badge } from '../../ui/badge';
import type { ColumnWidth, GridColumn } from '../../grid/grid-column';
import type { BadgeWords } from '../panel/record-detail';
import { dateEdit, dateText } from './cell-dates';
import { choiceEdit } from './cell-edits';
import { SecondLine } from './cells';
import { fieldFill } from './field-fill';
import { holderFill } from './holder-fill';
import type { Nobody } from './nobody';
import { personChoices, personOf, unknownPerson } from './person-choices';

/** Writes fields of a record. Null, or why it could not be. */
export type SaveEdits<R> = (record: R, edits: Partial<R>, sentence?: string) => Promise<string | null>;

/** Rem: the longest day there is, 平成29年12月28日, is read whole. */
const DAY = 8.75;

interface DayColumn<R> {
  id: string;
  list: OutKind;
  field: keyof R & string;
  /** Where its heading is longer than a day. */
  least?: number;
  part: number;
  save: SaveEdits<R>;
}

/** A day of the record. */
export function dayColumn<R>({ id, list, field, least = DAY, part, save }: DayColumn<R>): GridColumn<R> {
  const title = fieldLabel(tableOfList[list], field);
  const day = (record: R) => record[field] as CalendarDate | null;
  return {
    id,
    title,
    width: { least, part },
    isSortable: true,
    isOneLine: true,
    cell: (record) => <span className="numeric">{dateText(day(record))}</span>,
    text: (record) => dateText(day(record)),
    edit: dateEdit(title, day, (record, date) => save(record, { [field]: date } as Partial<R>)),
    fill: fieldFill(list, field),
  };
}

/** Letters of a badge that any list has room for, beside a panel too. */
const IN_ONE_LINE = 5;

export type StateWords = Pick<BadgeWords, 'text' | 'tone'>;

/** 状態: what is due, or that it was struck off, as a badge, and below it what else there is to know. None of them hides another. */
export const stateColumn = <R,>(
  least: number,
  statesOf: (record: R) => readonly StateWords[],
  { id, title }: Pick<GridColumn<R>, 'id' | 'title'> = { id: 'state', title: '状態' },
): GridColumn<R> => ({
  id,
  title,
  width: { least, part: 0 },
  isSortable: true,
  isBadge: true,
  cell: (record) => {
    const [first, ...others] = statesOf(record);
    if (!first) return null;
    return (
      <>
        <Badge
          tone={first.tone}
          isSmall={others.length > 0}
          wraps={others.length === 0 && first.text.length > IN_ONE_LINE}
        >
          {first.text}
        </Badge>
        {others.length > 0 && <SecondLine>{others.map(({ text }) => text).join('・')}</SecondLine>}
      </>
    );
  },
  text: (record) =>
    statesOf(record)
      .map(({ text }) => text)
      .join('・'),
  isBlank: (record) => statesOf(record).length === 0,
});

/** What 状態 says of a record: what befell it (抹消), or what rules say of it. */
export function findingStates(
  { status }: { status: string },
  findings: readonly { short: string; tone: 'act' | 'notice' }[],
  gone = '抹消',
): StateWords[] {
  if (status === 'struck-off') return [{ text: gone, tone: 'plain' }];
  // Two networks may ask for the same.
  return findings
    .filter(({ short }, i) => findings.findIndex((one) => one.short === short) === i)
    .map(({ short, tone }) => ({ text: short, tone }));
}

interface HolderColumn<R> {
  width: ColumnWidth;
  /** For nobody in particular: 共用, 使う人なし. */
  nobody: Nobody<R>;
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Office>;
  who: (record: R) => string;
  /** The names of who has it beside its user; left out: nobody can. */
  othersOf?: (record: R) => readonly string[];
  save: SaveEdits<R>;
}

/** 山田 花子 ほか2人, with all names where somebody rests on it. */
function Users({ holder, nobody, others }: { holder?: string; nobody: string; others: readonly string[] }) {
  const words = usersInWords(holder, nobody, others);
  return others.length === 0 ? (
    <span>{words}</span>
  ) : (
    <span title={[holder ?? nobody, ...others].join('、')}>{words}</span>
  );
}

/** 使う人・事業所. */
export function holderColumn<R extends { id: string; officeId: string; holderId: string | null }>({
  width,
  nobody,
  people,
  offices,
  who,
  othersOf = () => [],
  save,
}: HolderColumn<R>): GridColumn<R> {
  const holderName = (record: R): string => people.get(record.holderId ?? '')?.name ?? nobody.of(record).word;
  return {
    id: 'holder',
    title: '使う人・事業所',
    width,
    isSortable: true,
    runsOn: true,
    cell: (record) => (
      <>
        <Users
          holder={people.get(record.holderId ?? '')?.name}
          nobody={nobody.of(record).word}
          others={othersOf(record)}
        />
        <SecondLine>{offices.get(record.officeId)?.name}</SecondLine>
      </>
    ),
    text: holderName,
    edit: choiceEdit<R>({
      label: '使う人',
      choices: ({ officeId }) => [...nobody.choices, ...personChoices(people, offices, officeId)],
      value: (record) => (people.has(record.holderId ?? '') ? record.holderId : nobody.of(record).value),
      save: (record, value) => {
        const word = nobody.choices.find((one) => one.value === value)?.word;
        return save(record, nobody.edits(record, value), word && `${who(record)}を${word}にしました`);
      },
      unknown: unknownPerson,
      find: personOf,
    }),
    fill: holderFill<R>({ people, offices, nobody, textOf: holderName }),
  };
}
