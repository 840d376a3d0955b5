import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import {
  awayPeople,
  awayWords,
  leavingPeople,
  fewOf,
  postsPeople,
} from '../../../renderer/features/import/away-people';
import { listedPeople } from '../../../renderer/records/people/listed-people';
import { aView, TODAY } from '../../shared/tables/matching/planning';

function taken(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const ledger = aView({ people: [] });
  const plan = planImport(reading, ledger, noDecisions, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.csv', () => crypto.randomUUID());
  return { plan, people: updates.flatMap((one) => (one.table === 'people' ? [one.after] : [])) };
}

test('who is away is said before they are taken, goes in, and is found by the word', () => {
  const { plan, people } = taken(
    '氏名,ふりがな,職種,在籍,備考',
    '見本 一郎,みほん いちろう,看護師,在籍,',
    '見本 花子,みほん はなこ,看護師,,産休',
    '見本 次郎,みほん じろう,看護師,休職中,夜勤なし',
    '見本 三郎,みほん さぶろう,看護師,在籍,産休代替',
  );
  expect(awayWords(awayPeople(plan))).toBe(
    '見本 花子（産休）、見本 次郎（休職）。在職中として入り、「産休」「休職」でさがせます',
  );
  expect(people.map(({ note }) => note)).toEqual(['', '産休', '夜勤なし\n休職中', '産休代替']);
  const words = people.map((person) => listedPeople.texts(person, {} as never).at(-1));
  expect(words).toEqual(['', '産休', '休職', '']);
});

test('nothing is said where nobody is away', () => {
  expect(awayPeople(taken('氏名,ふりがな,備考', '見本 一郎,みほん いちろう,').plan)).toEqual([]);
});

test('who works somewhere else, too, as the rows say or as a remark is understood, is said by name before they are taken', () => {
  const alsoAt = [{ officeId: 'plans', jobType: '', isSystemManager: false }];
  const row = (title: string, verdict: string, more = {}) => ({ title, verdict, alsoAt: null, ...more });
  const names = (id: string) => ({ plans: 'みほん居宅' })[id] ?? null;
  const rows = [
    row('見本 一郎', 'new'),
    row('見本 花子', 'new', { alsoAt }),
    row('見本 次郎', 'left', { alsoAt }),
    row('見本 三郎', 'changed', { alsoAt }),
    row('見本 四郎', 'new', { alsoAt }),
  ];
  const said = (all: object[]) => postsPeople({ kind: 'staff', rows: all } as never, names);
  expect(said(rows)).toEqual({ count: 3, words: '見本 花子・見本 三郎・見本 四郎（みほん居宅）' });
  expect(said(rows.slice(0, 1)).count).toBe(0);
});

test('what was understood as a last day, of a column or a remark, is said before they are taken', () => {
  const { plan } = taken(
    '氏名,ふりがな,退職日,備考',
    '見本 一郎,みほん いちろう,,夜勤なし',
    '見本 花子,みほん はなこ,,R8.12.31退職予定',
    '見本 次郎,みほん じろう,R9.1.15,',
    '見本 三郎,みほん さぶろう,,来月末で退職',
    '見本 四郎,みほん しろう,,R2.3.31退職',
    '見本 五月,みほん さつき,,12/16(水)最終出勤　退職（自己都合）',
  );
  const leaving = leavingPeople(plan, TODAY);
  expect(fewOf(leaving, 2)).toBe('見本 花子（12月31日（木））、見本 次郎（1月15日（金））、ほか 2人');
  expect(leaving.slice(2)).toEqual(['見本 三郎（日は、メモのとおり）', '見本 五月（日は、メモのとおり）']);
  expect(leavingPeople({ ...plan, rows: plan.rows.slice(0, 1) }, TODAY)).toEqual([]);
});
