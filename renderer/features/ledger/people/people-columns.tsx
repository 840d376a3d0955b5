import type { CalendarDate } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { otherPosts } from '@shared/ledger/places-of-work';
import { awayWord } from '@shared/ledger/away-word';
import { readingFindings } from '@shared/rules/reading-rules';
import type { GridColumn } from '../../../grid/grid-column';
import { choiceEdit, nameEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Missing, NameCell, SecondLine, TwoLines } from '../../../records/list/cells';
import { dayColumn, stateColumn, type SaveEdits, type StateWords } from '../../../records/list/common-columns';
import { Small } from '../../../ui/layout';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import { officeCorrection, officesToChoose, UNKNOWN_OFFICE } from './office-correction';
import {
  lackingPlaces,
  leavesByNote,
  shownState,
  stateNames,
  type AboutPeople,
} from '../../../records/people/listed-people';

/** The columns of 台帳 › 職員. Widths are those of the list beside an open panel, so that opening it moves nothing. */
export function peopleColumns(about: AboutPeople, change: ChangeRecord<'people'>): GridColumn<Staff>[] {
  const { offices, networksUsedBy, jobTypes, today } = about;
  const save: SaveEdits<Staff> = ({ id }, edits) => change({ id, edits });
  const officeName = ({ officeId }: Staff): string => offices.get(officeId)?.name ?? '';
  const otherWords = (person: Staff): string[] =>
    otherPosts(person, offices.values()).map(({ officeId }) => `兼務 ${offices.get(officeId)?.name ?? ''}`);
  const extra = (field: keyof Staff & string, least: number) =>
    fieldColumn<Staff>({ kind: 'staff', field, least, save });
  return withFurtherColumns(
    'staff',
    [
      {
        id: 'name',
        title: '氏名',
        order: 'ふりがな順',
        width: { least: 9.625, part: 0.16 },
        isSortable: true,
        cell: ({ name, kana }) => <NameCell name={name} kana={kana} />,
        text: ({ name }) => name,
        edit: nameEdit('氏名', (person, name, kana) => save(person, { name, kana })),
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
        title: '職種・ネットワーク',
        width: { least: 9.25, part: 0.14 },
        isSortable: true,
        // Not below the office, where it was taken for a second one: without its network a user looked like nobody who uses any.
        runsOn: true,
        cell: ({ id, jobType }) => <JobCell jobType={jobType} networks={networksUsedBy(id)} />,
        text: ({ jobType }) => jobType,
        edit: {
          fields: [{ label: '職種', value: ({ jobType }) => jobType, suggestions: jobTypes }],
          check: () => null,
          save: (person, [jobType = '']) => save(person, { jobType: jobType.trim() }),
        },
        fill: fieldFill('staff', 'jobType', { suggestions: jobTypes }),
      },
      extra('title', 7),
      extra('department', 7.5),
      extra('phone', 9),
      extra('mail', 13),
      extra('birthday', 9),
      dayColumn({ id: 'joinedOn', list: 'staff', field: 'joinedOn', part: 0.137, save }),
      fieldColumn<Staff>({
        kind: 'staff',
        field: 'leftOn',
        least: 9,
        procedure: { label: '退職日', event: 'leave' },
      }),
      {
        id: 'office',
        title: '事業所',
        width: { least: 9, part: 0.2 },
        isSortable: true,
        cell: (person) => (
          <TwoLines>
            {officeName(person)}
            <SecondLine>{otherWords(person).join('、')}</SecondLine>
          </TwoLines>
        ),
        text: officeName,
        edit: choiceEdit<Staff>({
          label: '所属',
          choices: () =>
            officesToChoose(offices).map(({ id, name, kana }) => ({ value: id, word: name, reading: kana })),
          value: ({ officeId }) => officeId,
          save: async (person, officeId) => (officeId === null ? null : save(person, { officeId })),
          unknown: UNKNOWN_OFFICE,
        }),
        procedure: { label: '所属', event: 'transfer' },
        correction: officeCorrection(about),
      },
      fieldColumn<Staff>({
        kind: 'staff',
        field: 'isSystemManager',
        least: 9,
        procedure: { label: 'システム利用管理担当者', event: 'manager-changed' },
      }),
      extra('note', 14),
      stateColumn(6.5, (person) => statesOf(person, today)),
    ],
    save,
  );
}

/** Below a job that has room in one line stands the network; a longer one runs on, and the network behind it: 管理者・サービス提供責任者 TRITRUS. */
function JobCell({ jobType, networks }: { jobType: string; networks: readonly string[] }) {
  const used = networks.join('、');
  if (jobType.length > JOB_IN_ONE_LINE)
    return (
      <span>
        {jobType} <Small>{used}</Small>
      </span>
    );
  return (
    <>
      {jobType ? <span>{jobType}</span> : <Missing>未入力</Missing>}
      <SecondLine>{used}</SecondLine>
    </>
  );
}
/** サービス提供責任者 is read whole, beside a panel, too. */
const JOB_IN_ONE_LINE = 9;

function statesOf(person: Staff, today: CalendarDate): StateWords[] {
  const state = shownState(person, today);
  const gone = (of: 'left' | 'struck-off'): StateWords => ({ text: stateNames[of], tone: 'plain' });
  if (state === 'struck-off') return [gone(state)];
  if (state === 'left') return [gone(state), ...(person.status === 'struck-off' ? [gone('struck-off')] : [])];
  const states: StateWords[] = [];
  if (state === 'joining') states.push({ text: stateNames.joining, tone: 'info' });
  const noted = leavesByNote(person, today);
  if (person.leftOn !== null || noted !== null)
    states.push({ text: noted !== null && noted < today ? stateNames.left : stateNames.leaving, tone: 'act' });
  const away = awayWord(person.note);
  if (away !== null) states.push({ text: away, tone: 'plain' });
  const { length } = lackingPlaces(person);
  // Which they are stands in the panel, and what papers need in its own cell as well.
  if (length > 0) states.push({ text: `あと${length}か所`, tone: 'notice' });
  for (const { short } of readingFindings(person)) states.push({ text: `${short}確認`, tone: 'plain' });
  return states;
}
