import { describe, expect, it } from 'vitest';
import type { ReadValue } from '@shared/tables/import/reading';
import type { PlannedRow } from '@shared/tables/matching/planned';
import { aPatient } from '../../../builders/patient';
import { aStaff } from '../../../builders/staff';
import { aPlan, aView, rowAt, written } from './planning';

const HANAKO = aStaff({
  ...{ id: 'a', employeeNumber: '0012', name: '山田 花子', kana: 'やまだ はなこ' },
  birthday: '1985-01-05',
});
const ledger = aView({ people: [HANAKO] });
const only = (row: Record<string, ReadValue>, view = ledger): PlannedRow => rowAt(aPlan([row], view), 2);
const asked = (row: Record<string, ReadValue>, view = ledger): string | undefined => only(row, view).question?.code;

describe('Who a row is', () => {
  it('is told by the number, also when the name was changed by marriage', () => {
    const row = only({ employeeNumber: '0012', name: '佐藤 花子', kana: 'さとう はなこ' });
    expect(row).toMatchObject({ verdict: 'changed', recordId: 'a' });
    expect(row.cells['name']).toMatchObject({ before: '山田 花子', after: '佐藤 花子' });
  });

  it('is told by the number whose zeros Excel ate, or that was typed full-width; the ledger’s stays', () => {
    for (const employeeNumber of ['12', '００１２'])
      expect(only({ employeeNumber, name: '山田 花子', kana: 'やまだ はなこ' })).toMatchObject({
        recordId: 'a',
        verdict: 'same',
      });
  });

  it('is told by name and furigana without a number, however they are written', () => {
    for (const [name, kana] of [
      ['山田　花子', 'ヤマダ ハナコ'],
      ['山田花子', 'やまだはなこ'],
    ])
      expect(only({ name: name!, kana: kana! })).toMatchObject({ verdict: 'same', recordId: 'a' });
  });

  it('is told by the name alone where the table has no furigana', () => {
    expect(only({ name: '山田 花子', jobType: '事務職員' })).toMatchObject({ recordId: 'a', verdict: 'changed' });
  });

  it('is asked when a number belongs to somebody with another name', () => {
    expect(asked({ employeeNumber: '0012', name: '鈴木 一郎', kana: 'すずき いちろう' })).toBe('match/other-name');
  });

  it('is asked when a number may have been given again: nothing of the furigana stayed, or the given name is another', () => {
    const mari = aView({ people: [aStaff({ ...HANAKO, name: '山田 真理', kana: 'やまだ まり' })] });
    expect(asked({ employeeNumber: '0012', name: '佐藤 真理', kana: 'さとう しんり' }, mari)).toBe('match/other-name');
    expect(asked({ employeeNumber: '0012', name: '佐藤 真里', kana: 'さとう まり' }, mari)).toBe('match/other-name');
    const born = { employeeNumber: '0012', birthday: '1985-01-05' };
    expect(asked({ ...born, name: '鈴木 一郎', kana: 'すずき いちろう' })).toBe('match/other-name');
    expect(asked({ ...born, name: '佐藤花子', kana: 'さとう はなこ' })).toBeUndefined();
    // Without a space in the name the furigana tells the given one.
    expect(asked({ employeeNumber: '0012', name: '佐藤花子', kana: 'さとう はなこ' })).toBeUndefined();
    expect(asked({ employeeNumber: '0012', name: '佐藤花子', kana: 'さとうはなこ' })).toBe('match/other-name');
  });

  it('is asked when somebody of the same name was born on another day', () => {
    const row = { name: '山田 花子', kana: 'やまだ はなこ', birthday: '1990-03-03' };
    expect(asked(row)).toBe('match/other-birthday');
    expect(asked({ ...row, employeeNumber: '0012' })).toBe('match/other-birthday');
  });

  it('is asked when somebody of the same name has another number, unless the birthday settles it', () => {
    const row = { name: '山田 花子', kana: 'やまだ はなこ', employeeNumber: '0099' };
    expect(asked(row)).toBe('match/other-number');
    expect(only({ ...row, birthday: '1985-01-05' })).toMatchObject({ recordId: 'a', verdict: 'changed' });
  });

  it('is asked when the same kanji are read in another way', () => {
    expect(asked({ name: '山田 花子', kana: 'やまだ かこ' })).toBe('match/other-kana');
  });

  it('is asked when another family name comes with the same birthday and given name', () => {
    expect(asked({ name: '佐藤 花子', kana: 'さとう はなこ', birthday: '1985-01-05' })).toBe('match/other-name');
  });

  it('is asked when there are two in the ledger; each is told by what is alike', () => {
    const twin = aStaff({ ...HANAKO, id: 'b', employeeNumber: '0077', birthday: null });
    const view = aView({ people: [HANAKO, twin] });
    const row = only({ name: '山田 花子', kana: 'やまだ はなこ' }, view);
    expect(row.question).toMatchObject({ code: 'match/several', mayBeNew: true });
    expect(row.question?.candidates.map(({ id, why }) => [id, why])).toEqual([
      ['a', 'お名前が同じ・ふりがなが同じ'],
      ['b', 'お名前が同じ・ふりがなが同じ'],
    ]);
    expect(only({ name: '山田 花子', kana: 'やまだ はなこ', employeeNumber: '0077' }, view).recordId).toBe('b');
  });

  it('is as decided, for this row alone', () => {
    const rows = [{ name: '山田 花子', kana: 'やまだ はなこ', birthday: '1990-03-03' }];
    expect(rowAt(aPlan(rows, ledger, { same: { 2: 'new' } }), 2)).toMatchObject({ verdict: 'new', recordId: null });
    const same = aPlan(rows, ledger, { same: { 2: 'a' } });
    expect(rowAt(same, 2)).toMatchObject({ verdict: 'changed', recordId: 'a' });
    expect(rowAt(aPlan(rows, ledger, { same: { 2: 'somebody who was erased' } }), 2).question).not.toBeNull();
  });

  it('is nobody of the ledger when only the family name is alike', () => {
    expect(only({ name: '山田 太郎', kana: 'やまだ たろう', birthday: '1985-01-05' })).toMatchObject({
      verdict: 'new',
    });
  });
});

describe('Two rows', () => {
  const ROW = { name: '山田 花子', kana: 'やまだ はなこ' };

  it('that are one person of the ledger are both asked about, until one of them is it', () => {
    const rows = [ROW, { ...ROW, employeeNumber: '12' }];
    const plan = aPlan(rows, ledger);
    expect(plan.rows.map(({ question }) => [question?.code, question?.lines])).toEqual([
      ['match/same-record', [3]],
      ['match/same-record', [2]],
    ]);
    const decided = aPlan(rows, ledger, { same: { 3: 'a' } });
    expect([rowAt(decided, 2).verdict, rowAt(decided, 3).verdict]).toEqual(['fix', 'same']);
    expect(aPlan(rows, ledger, { same: { 3: 'a', 2: 'new' } }).counts).toMatchObject({ same: 1, new: 1, fix: 0 });
    expect(aPlan(rows, ledger, { leave: [2] }).counts).toMatchObject({ same: 1, left: 1, fix: 0 });
  });

  it('that were both said to be one record aren’t', () => {
    expect(aPlan([ROW, ROW], ledger, { same: { 2: 'a', 3: 'a' } }).counts.fix).toBe(2);
  });

  it('of somebody new, by the number or by the name, are asked about', () => {
    const one = { name: '西村 陽子', kana: 'にしむら ようこ', employeeNumber: '0500' };
    const other = { name: '橋本 亮', kana: 'はしもと りょう', employeeNumber: '500' };
    expect(aPlan([one, other], ledger).counts.fix).toBe(2);
    expect(aPlan([one, { ...one, employeeNumber: '0501' }], ledger).counts.fix).toBe(2);
    expect(aPlan([one, { ...one, employeeNumber: '0501' }], ledger, { same: { 2: 'new', 3: 'new' } }).counts.new).toBe(
      2,
    );
  });

  it('of one name and telephone with two birthdays are asked about: one of the days may be wrong', () => {
    const rows = ['1980-01-01', '1980-01-10'].map((birthday) => ({
      ...{ name: '林 由美', kana: 'はやし ゆみ', birthday },
      phone: '090-1111-2222',
    }));
    expect(aPlan(rows, aView()).twins).toMatchObject([{ differing: ['birthday'], likely: 'unclear' }]);
    const apart = rows.map((row, i) => ({ ...row, phone: `090-0000-000${i}` }));
    expect(aPlan(apart, aView()).twins).toEqual([]);
  });

  it('of two namesakes with birthdays of their own are two people', () => {
    const rows = ['1980-01-01', '1990-01-01'].map((birthday) => ({
      name: '西村 陽子',
      kana: 'にしむら ようこ',
      birthday,
    }));
    expect(aPlan(rows, ledger).counts.new).toBe(2);
    expect(aPlan([rows[0]!, { name: '西村 陽子', kana: 'にしむら ようこ' }], ledger).counts.fix).toBe(2);
  });
});

describe('Somebody who comes again', () => {
  const ROW = { name: '山田 花子', kana: 'やまだ はなこ', joinedOn: '2026-10-01' };
  const struckOff = aView({
    people: [{ ...HANAKO, status: 'struck-off', struckOffOn: '2024-03-31', leftOn: '2024-03-31' }],
  });

  it('is asked about, whether struck off or left', () => {
    expect(asked(ROW, struckOff)).toBe('match/struck-off');
    expect(asked(ROW, aView({ people: [{ ...HANAKO, leftOn: '2024-03-31' }] }))).toBe('match/left');
    expect(asked(ROW, aView({ people: [{ ...HANAKO, leftOn: '2027-03-31' }] }))).toBeUndefined();
  });

  it('is registered again when somebody says so, with the day of leaving gone', () => {
    const plan = aPlan([ROW], struckOff, { same: { 2: 'a' } });
    expect(rowAt(plan, 2)).toMatchObject({ verdict: 'changed', isBack: true });
    expect(plan.events).toEqual([]);
    const back = { status: 'registered', struckOffOn: null, leftOn: null, joinedOn: '2026-10-01' };
    expect(written(plan, struckOff).people).toMatchObject([{ id: 'a', ...back }]);
  });

  it('is somebody new when somebody says so', () => {
    expect(written(aPlan([ROW], struckOff, { same: { 2: 'new' } }), struckOff).people).toHaveLength(2);
  });

  it('isn’t asked about where the table tells of the leaving, too', () => {
    expect(only({ ...ROW, joinedOn: '2020-04-01', leftOn: '2024-03-31' }, struckOff)).toMatchObject({
      verdict: 'same',
    });
  });

  it('has a record in use beside the old one: that is meant', () => {
    const again = aStaff({ ...HANAKO, id: 'b' });
    const view = aView({ people: [...struckOff.people, again] });
    expect(only({ name: '山田 花子', kana: 'やまだ はなこ' }, view)).toMatchObject({ recordId: 'b', verdict: 'same' });
  });
});

describe('Patients', () => {
  const view = aView({
    patients: [aPatient({ id: 'p', name: '山田 花子', kana: 'やまだ はなこ', birthday: '1940-02-03' })],
  });
  const of = (row: Record<string, ReadValue>): PlannedRow => rowAt(aPlan([row], view, {}, 'patient'), 2);

  it('are told by name, furigana and birthday', () => {
    const row = { name: '山田 花子', kana: 'やまだ はなこ', birthday: '1940-02-03' };
    expect(of(row)).toMatchObject({ verdict: 'same', recordId: 'p' });
    expect(of({ ...row, birthday: '1941-02-03' }).question?.code).toBe('match/other-birthday');
    expect(of({ ...row, name: '山田 ハナ', kana: 'やまだ はな', birthday: '1950-02-03' }).verdict).toBe('new');
  });
});
