import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { noteSentence } from '@shared/tables/import/cell-note';
import { readTable } from '@shared/tables/import/read-table';
import { namesComer } from '@shared/tables/import/who-comes';
import { aBook, aSheet } from '../../../support/sheet-book';

type Lines = Parameters<typeof aSheet>[1];

const HEADS = ['氏名', 'ふりがな', '職種', '入職日', '備考'];
const hanako = ['見本 花子', 'みほん はなこ', '看護師', 'H30.4.1', ''];

const read = (rows: Lines) =>
  unwrap(readTable(aBook(aSheet('職員', [HEADS, hanako, ...rows])), { kind: 'staff', today: '2026-11-29' }));
const lastOf = (row: Lines[number]) => read([row]).rows.at(-1);

describe('somebody who is still to come', () => {
  it.each([
    'R9.1.4入職予定',
    '令和9年1月4日採用予定',
    '2027/1/4 入る予定',
    'Ｒ９．１．４より勤務予定',
    '入職予定日：R9.1.4',
    '新人　採用予定（R9.1.4）',
    'R9.1.4着任の見込み',
  ])('comes in with the day that stands beside their name: %s', (note) => {
    const row = lastOf(['池田 光', 'いけだ ひかる', '介護職員', '', note]);
    expect(row?.values).toMatchObject({ name: '池田 光', joinedOn: '2027-01-04', note });
    expect(row?.notes.map(noteSentence)).toContain(`「${note}」から、入職日を令和9年1月4日としました`);
  });

  it.each([
    '後任は R9.1.4入職予定',
    '池田さん R9.1.4入職予定',
    'R8.12.31退職　R9.1.4入職予定の方に引き継ぎ',
    'R9.1.4入職予定→取消',
    'R8.4.1入職予定',
    'R8.4.1入職',
    '4/1入社',
    '6/29入社',
    '12/1入職の方の世話役',
    'R9.1.4健診予定',
  ])('%s says no day of theirs', (note) => {
    expect(lastOf(['池田 光', 'いけだ ひかる', '介護職員', '', note])?.values['joinedOn']).toBeFalsy();
  });

  it.each([
    ['12/1入職', '2026-12-01'],
    ['R8.12.1入職', '2026-12-01'],
    ['新規（12月1日入社）', '2026-12-01'],
    ['1/4入職予定', '2027-01-04'],
    ['11/1より入職', '2026-11-01'],
    ['R8.10.16採用', '2026-10-16'],
  ])('or who came just now, without a word of a plan; of no year the nearest: %s', (note, joinedOn) => {
    const row = lastOf(['池田 光', 'いけだ ひかる', '介護職員', '', note]);
    expect(row?.values).toMatchObject({ name: '池田 光', joinedOn, note });
  });

  it('is there from the day below 入職日 on', () => {
    const row = lastOf(['池田 光', 'いけだ ひかる', '介護職員', 'R8.12.15～', '']);
    expect(row?.values['joinedOn']).toBe('2026-12-15');
    expect(row?.problems).toEqual([]);
  });

  it('stays with the day that stands below 入職日', () => {
    const row = lastOf(['池田 光', 'いけだ ひかる', '介護職員', 'R8.4.1', 'R9.1.4入職予定']);
    expect(row?.values['joinedOn']).toBe('2026-04-01');
  });

  it('is planned below 入職日', () => {
    const row = lastOf(['池田 光', 'いけだ ひかる', '介護職員', 'R9.1.4予定', '']);
    expect(row?.values['joinedOn']).toBe('2027-01-04');
    expect(row?.problems).toEqual([]);
  });

  it.each([
    ['池田 光（R9.1.4入職予定）', '池田 光', ''],
    ['池田　光 R9.1.4入職予定', '池田　光', ''],
    ['池田 光（介護職員）R9.1.4入職予定', '池田 光', '介護職員'],
  ])('is no part of their name: %s', (cell, name, job) => {
    const row = lastOf(['', '', '', '', ''].toSpliced(0, 1, cell));
    expect(row?.values).toMatchObject({ name, joinedOn: '2027-01-04', ...(job && { jobType: job }) });
    expect(row?.notes.some(({ code }) => code === 'note/name-remark')).toBe(false);
    expect(row?.problems.some(({ field }) => field === 'jobType')).toBe(job === '');
  });
});

describe('a line outside of the rows', () => {
  const names = (text: string): boolean => namesComer({ code: 'row/remark', text });

  it.each([
    '池田 光 R9.1.4入職予定',
    '※西 のぞみさん（看護師）R9.2.1採用予定',
    '来年1月に池田さんが入る予定です',
    '入職予定：池田 光（介護職員）R9.1.4',
    '池田さんが R9.1.4に入職します',
  ])('names somebody who comes: %s', (text) => {
    expect(names(text)).toBe(true);
  });

  it.each([
    '★＝入職予定者',
    '黄色：採用予定',
    '介護職員 2名 R9.4採用予定',
    '採用予定 介護職員 R9.4.1',
    '入職予定者は除く',
    '林さん R8.9.30退職',
    '見本さんは R9.1に異動の予定',
  ])('names nobody who comes: %s', (text) => {
    expect(names(text)).toBe(false);
  });

  it('is no row of the list', () => {
    const { skipped } = read([[], ['※西 のぞみさん R9.2.1入職予定']]);
    expect(skipped.filter(namesComer).map(({ line }) => line)).toEqual([4]);
    expect(namesComer({ code: 'row/title', text: '池田 光 R9.1.4入職予定' })).toBe(false);
  });
});
