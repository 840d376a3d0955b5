import { describe, expect, test } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import type { GridColumn } from '../../../renderer/grid/grid-column';
import { peopleColumns } from '../../../renderer/features/ledger/people/people-columns';
import { emptyRecords } from '../../../renderer/data/records';
import { planFill } from '../../../renderer/records/list/plan-fill';
import { aStaff } from '../../builders/staff';

const columns = peopleColumns(
  {
    offices: new Map(),
    networkNames: () => [],
    networksUsedBy: () => [],
    isConcerned: () => true,
    packsOf: () => [],
    networks: [],
    jobTypes: () => [],
    today: '2026-11-20',
    now: emptyRecords,
  },
  async () => null,
);
const columnOf = (id: string): GridColumn<Staff> => columns.find((one) => one.id === id)!;
const nameOf = ({ name }: Staff): string => name;
const fill = (row: Staff, columnId: string, words: string) =>
  planFill([{ row, column: columnOf(columnId), words }], nameOf);

describe('what filling cells would do', () => {
  const person = aStaff({ name: '山田 花子', jobType: '看護師', joinedOn: '2022-04-01', phone: '' });

  test('is read as an import reads it', () => {
    const { changes, edits } = fill(person, 'joinedOn', 'Ｒ５．４．１');
    expect(changes).toMatchObject([{ label: '入職日', before: '令和4年4月1日', after: '令和5年4月1日' }]);
    expect(edits.get(person.id)).toEqual({ joinedOn: '2023-04-01' });
    expect(fill(person, 'field:phone', '０９０－００００－００００').edits.get(person.id)).toEqual({
      phone: '090-0000-0000',
    });
    expect(fill(person, 'field:kana', 'ﾔﾏﾀﾞ ﾊﾅｺ').edits.get(person.id)).toEqual({ kana: 'やまだ はなこ' });
  });

  test('says what can’t be read, and leaves that cell alone', () => {
    const { problems, edits } = fill(person, 'joinedOn', 'R5.13.1');
    expect(problems).toMatchObject([{ name: '山田 花子', label: '入職日', words: 'R5.13.1' }]);
    expect(problems[0]?.sentence).toContain('13月');
    expect(edits.size).toBe(0);
  });

  test('is nothing where it stands so already', () => {
    expect(fill(person, 'jobType', '看護師')).toMatchObject({ changes: [], same: 1 });
    expect(fill(person, 'joinedOn', '2022/4/1')).toMatchObject({ changes: [], same: 1 });
  });

  test('empties what may be empty; what must be there refuses', () => {
    expect(fill(person, 'joinedOn', '').edits.get(person.id)).toEqual({ joinedOn: null });
    expect(fill(person, 'field:kana', '').problems[0]?.sentence).toContain('ふりがなが空です');
  });

  test('leaves 氏名, 所属 and 退職日 to their procedures', () => {
    for (const [id, event] of [
      ['name', 'rename'],
      ['office', 'transfer'],
      ['field:leftOn', 'leave'],
    ] as const)
      // prettier-ignore
      expect(fill(person, id, '令和8年3月31日')).toMatchObject({
        changes: [],
        procedures: [{ event, rowIds: [person.id] }],
      });
    // Copied along, and not changed.
    expect(fill(person, 'name', '山田花子')).toMatchObject({ procedures: [], same: 1 });
    expect(fill(person, 'state', '退職')).toMatchObject({ changes: [], readOnly: 1 });
  });

  test('gathers the fields of one person into one', () => {
    const plan = planFill(
      [
        { row: person, column: columnOf('jobType'), words: '保健師' },
        { row: person, column: columnOf('field:phone'), words: '090-0000-0001' },
      ],
      nameOf,
    );
    expect([...plan.edits]).toEqual([[person.id, { jobType: '保健師', phone: '090-0000-0001' }]]);
  });
});
