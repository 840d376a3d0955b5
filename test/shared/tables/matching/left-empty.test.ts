import { describe, expect, it } from 'vitest';
import { lackingOriginals, openOriginals, withFineOriginal } from '@shared/ledger/fields/originals';
import { valueText } from '@shared/ledger/labels';
import { unwrap } from '@shared/problems/problem';
import { outFields } from '@shared/tables/export/out-fields';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import type { ImportKind } from '@shared/tables/lists';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { lackingIn } from '@shared/tables/matching/planned';
import { planImport } from '@shared/tables/matching/import-plan';
import { linesThatDiffer } from '@shared/tables/matching/same-plan';
import { withoutLines, withValueDecision } from '../../../../renderer/features/import/decisions';
import { anOffice, OFFICE_ID } from '../../../builders/organization';
import { aDevice, aStaff } from '../../../builders/staff';
import { aReading, aView, rowAt, TODAY, written } from './planning';

const YAMADA = { name: '山田 花子', kana: 'やまだ はなこ', jobType: '看護師' };
const empty = aView({ offices: [anOffice()] }, { officeInUse: OFFICE_ID });

/** One row in which a cell can't be read. */
function withBad(field: string, text: string, kind: ImportKind = 'staff', values = {}): TableReading {
  const reading = aReading([{ ...YAMADA, ...values }], kind);
  const [row] = reading.rows;
  delete row!.values[field];
  row!.problems.push({ field, code: 'cell/phone', message: '桁が足りないか、多すぎます', text });
  return reading;
}
const planOf = (reading: TableReading, view = empty, said: Partial<ImportDecisions> = {}) =>
  planImport(reading, view, { ...noDecisions, ...said }, TODAY);

describe('a cell that can’t be read', () => {
  it.each(['phone', 'kana', 'jobType', 'mail', 'joinedOn'])(
    'of %s keeps nobody out: it is left empty, and kept',
    (field) => {
      const plan = planOf(withBad(field, '04-71'));
      expect(rowAt(plan, 2)).toMatchObject({ verdict: 'new', leftEmpty: [field] });
      expect(plan).toMatchObject({ leftEmpty: 1, counts: { fix: 0, new: 1 } });
      const [person] = written(plan, empty).people;
      expect(person).toMatchObject({ name: YAMADA.name, originals: [{ field, text: '04-71' }] });
      expect((person as unknown as Record<string, unknown>)[field] || null).toBeNull();
    },
  );

  it('of 氏名, or an office that nobody knows, keeps its row out', () => {
    expect(rowAt(planOf(withBad('name', '#REF!')), 2)).toMatchObject({ verdict: 'fix', leftEmpty: [] });
    const two = aView({ offices: [anOffice(), anOffice({ id: 'o2', name: 'ひまわりの里 福井' })] });
    const reading = aReading([{ ...YAMADA, office: 'どこか' }]);
    expect(rowAt(planOf(reading, two), 2).verdict).toBe('fix');
  });

  it('of 退職日 keeps its row out until somebody has said whether they are there still', () => {
    const left = withBad('leftOn', '令和8年13月1日退職');
    const open = planOf(left);
    expect(rowAt(open, 2)).toMatchObject({ verdict: 'fix', leftEmpty: [] });
    expect(open).toMatchObject({ counts: { fix: 1, new: 0 }, leftEmpty: 0 });
    expect(open.values).toMatchObject([{ field: 'leftOn', proposal: null, lines: [2] }]);
    const here = planOf(left, empty, withValueDecision(noDecisions, open.values[0]!, { as: 'empty' }));
    expect(rowAt(here, 2)).toMatchObject({ verdict: 'new', leftEmpty: ['leftOn'] });
    expect(written(here, empty).people).toMatchObject([
      { leftOn: null, originals: [{ field: 'leftOn', text: '令和8年13月1日退職' }] },
    ]);
    const gone = planOf(left, empty, withoutLines(noDecisions, [2]));
    expect(gone).toMatchObject({ counts: { fix: 0, new: 0, left: 1 }, values: [] });
    const typed = planOf(left, empty, { fixed: { 2: { leftOn: 'R8.3.31' } } });
    expect(rowAt(typed, 2).verdict).toBe('new');
  });

  it('of 退職日 says nothing new of who is known to have left, and calls nobody back', () => {
    const left = withBad('leftOn', '13月');
    const known = aStaff({ id: 'a', ...YAMADA, leftOn: '2026-03-31' });
    const ledger = aView({ offices: [anOffice()], people: [known] });
    const back = planOf(left, ledger, { same: { 2: 'a' } });
    expect(rowAt(back, 2)).toMatchObject({ verdict: 'fix', isBack: false });
    expect(rowAt(back, 2).cells['leftOn']?.isChanged).toBe(false);
    const coming = aView({ offices: [anOffice()], people: [{ ...known, leftOn: '2027-03-31' }] });
    expect(rowAt(planOf(left, coming), 2).verdict).toBe('same');
    const here = aView({ offices: [anOffice()], people: [{ ...known, leftOn: null }] });
    expect(rowAt(planOf(left, here), 2).verdict).toBe('fix');
  });

  it('keeps a device out, which has no place for what stood there', () => {
    const plan = planOf(withBad('certificateExpiresOn', '13月', 'device', { kind: 'pc', ownership: 'office' }));
    expect(rowAt(plan, 2)).toMatchObject({ verdict: 'fix', leftEmpty: [] });
    expect(aDevice()).not.toHaveProperty('originals');
  });

  it('leaves what the ledger knows, and then there is nothing to keep', () => {
    const ledger = aView({ offices: [anOffice()], people: [aStaff({ id: 'a', ...YAMADA, phone: '04-0000-0001' })] });
    expect(rowAt(planOf(withBad('phone', '04-71'), ledger), 2)).toMatchObject({ verdict: 'same', originals: null });
  });

  it('is kept once: the same table again changes nothing, and another value takes the place of the old one', () => {
    const once = written(planOf(withBad('phone', '04-71')), empty);
    expect(rowAt(planOf(withBad('phone', '04-71'), once), 2).verdict).toBe('same');
    const again = written(planOf(withBad('phone', '04-72'), once), once);
    expect(again.people[0]?.originals).toEqual([{ field: 'phone', text: '04-72' }]);
  });

  it('that somebody has said to be fine isn’t brought again by the same table', () => {
    const once = written(planOf(withBad('phone', '○')), empty);
    const person = withFineOriginal(once.people[0]!, { field: 'phone', text: '○' });
    expect(openOriginals(person)).toEqual([]);
    expect(rowAt(planOf(withBad('phone', '○'), { ...once, people: [person] }), 2).verdict).toBe('same');
    expect(valueText('originals', person.originals)).toBe('電話「○」（これでよい）');
  });

  it('for a mere mark isn’t counted as something to put in later', () => {
    const reading = withBad('phone', '○');
    Object.assign(reading.rows[0]!.problems[0]!, { code: 'cell/mark' });
    expect(planOf(reading)).toMatchObject({ leftEmpty: 0, counts: { new: 1 } });
    expect(lackingIn(rowAt(planOf(reading), 2))).toEqual([]);
    expect(lackingOriginals(written(planOf(reading), empty).people[0]!)).toEqual([]);
  });

  it('is gone from the person once something better came', () => {
    const once = written(planOf(withBad('phone', '04-71')), empty);
    const mended = written(planOf(withBad('phone', '04-71'), once, { fixed: { 2: { phone: '04-0000-0001' } } }), once);
    expect(mended.people[0]).toMatchObject({ phone: '04-0000-0001', originals: [] });
  });

  it('of 個人番号, or of a password, is kept nowhere', () => {
    for (const text of ['123456789018', 'パスワード：himitsu'])
      expect(written(planOf(withBad('phone', text)), empty).people[0]?.originals ?? []).toEqual([]);
  });

  it('is kept in full, however it is cut for the screen', () => {
    const reading = withBad('mail', `${'あ'.repeat(60)}…`);
    reading.rows[0]!.problems[0]!.whole = 'あ'.repeat(80);
    expect(written(planOf(reading), empty).people[0]?.originals).toEqual([{ field: 'mail', text: 'あ'.repeat(80) }]);
  });

  it('that says 〃 in a column that nobody shares is kept with what stands above it, over further ones', () => {
    const lines = [
      '氏名,ふりがな,職種,メール,TRITRUSのID',
      '例山 一郎,れいやま いちろう,看護師,mihon@example.jp,tri-001',
      '例田 花,れいだ はな,看護師,〃,〃',
      '例川 葵,れいかわ あおい,看護師,〃,〃',
    ];
    const raw = unwrap(readRawWorkbook(new TextEncoder().encode(lines.join('\n')), '名簿.csv'));
    const plan = planOf(unwrap(readTable(raw, { today: TODAY, kind: 'staff', networks: ['TRITRUS'] })));
    const kept = written(plan, empty).people.map(({ originals }) => (originals ?? []).map(({ text }) => text));
    const both = ['〃（上の行：mihon@example.jp）', '〃（上の行：tri-001）'];
    expect(kept).toEqual([[], both, both]);
  });

  it('that would be kept otherwise than was shown is told before it is written', () => {
    expect(linesThatDiffer(planOf(withBad('phone', '04-71')), planOf(withBad('phone', '04-72')))).toEqual([2]);
  });
});

describe('元の値', () => {
  const person = aStaff({
    jobType: '',
    originals: [
      { field: 'jobType', text: '同上' },
      { field: 'phone', text: '04-71' },
    ],
  });

  it('is open as long as nothing else stands there', () => {
    expect(openOriginals(aStaff({ ...person, phone: '04-0000-0001' })).map(({ field }) => field)).toEqual(['jobType']);
    expect(openOriginals(aStaff())).toEqual([]);
  });

  it('stands in history in words, and goes out with no list', () => {
    expect(valueText('originals', person.originals)).toBe('職種「同上」、電話「04-71」');
    expect(outFields('staff').map(({ name }) => name)).not.toContain('originals');
    expect(outFields('patient').map(({ name }) => name)).not.toContain('originals');
  });
});
