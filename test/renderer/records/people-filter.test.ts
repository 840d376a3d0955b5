import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withFineOriginal } from '@shared/ledger/fields/originals';
import { underChips } from '../../../renderer/records/list/use-record-list';
import { listedPeople, peopleFilters } from '../../../renderer/records/people/listed-people';
import { FilterChips } from '../../../renderer/ui/filter-chips';
import { aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';

test('a person who leaves soon shows under 在職中 and under 退職予定', () => {
  expect(peopleFilters(aStaff({ leftOn: '2026-11-30' }), TODAY)).toEqual(['working', 'leaving']);
  // Of whom only the list's 備考 says so.
  expect(peopleFilters(aStaff({ leftOn: null, note: '退職予定 R8.12.31' }), TODAY)).toEqual(['working', 'leaving']);
  expect(peopleFilters(aStaff({ leftOn: null, note: '12月20日で退職' }), TODAY)).toEqual(['working', 'leaving']);
  // ホーム asks to begin what was forgotten: then it shows here, too.
  expect(peopleFilters(aStaff({ leftOn: null, note: '11月15日で退職' }), TODAY)).toEqual(['working', 'leaving']);
  expect(peopleFilters(aStaff({ leftOn: null, note: '退職の相談あり' }), TODAY)).toEqual(['working']);
  expect(peopleFilters(aStaff({ leftOn: null, note: '退職予定 R8.3.31' }), TODAY)).toEqual(['working']);
});

test('who is still to come is in the first list, which says so, and is in no other', () => {
  expect(peopleFilters(aStaff({ joinedOn: '2026-12-15' }), TODAY)).toEqual(['working', 'joining']);
  expect(peopleFilters(aStaff({ joinedOn: TODAY }), TODAY)).toEqual(['working']);
  const label = (joining: number): string =>
    renderToStaticMarkup(
      FilterChips({
        ...{ chips: listedPeople.chips, filter: 'working', onFilter: () => {} },
        counts: new Map(joining > 0 ? [['joining', joining]] : []),
      }),
    );
  expect(label(1)).toContain('在職・予定');
  expect(label(0)).toContain('在職中');
});

test('who has left stands under 退職, and under 抹消, too, once struck off; who was only struck off under 抹消 alone', () => {
  const left = { leftOn: '2026-09-30' };
  expect(peopleFilters(aStaff(left), TODAY)).toEqual(['left']);
  expect(peopleFilters(aStaff({ ...left, status: 'struck-off', struckOffOn: '2026-09-30' }), TODAY)).toEqual([
    'left',
    // Its badge says so.
    'gone',
  ]);
  expect(peopleFilters(aStaff({ status: 'struck-off', struckOffOn: '2026-09-30' }), TODAY)).toEqual(['gone']);
});

test('足りない項目 is asked of those who work here only', () => {
  expect(peopleFilters(aStaff({ kana: '' }), TODAY)).toContain('missing');
  expect(peopleFilters(aStaff({ kana: '', status: 'struck-off' }), TODAY)).toEqual(['gone']);
});

test('足りない項目 has whoever an import left something empty of, until that is filled in', () => {
  const person = aStaff({ phone: '', originals: [{ field: 'phone', text: '04-71' }] });
  expect(peopleFilters(person, TODAY)).toContain('missing');
  expect(peopleFilters({ ...person, phone: '04-0000-0001' }, TODAY)).not.toContain('missing');
});

test('a mere mark in a column of numbers is nothing to put in, nor is what somebody has said to be fine', () => {
  const marked = (text: string) => aStaff({ phone: '', originals: [{ field: 'phone', text }] });
  for (const mark of ['○', '×', '有', 'なし', '－', 'レ', '✓'])
    expect(peopleFilters(marked(mark), TODAY), mark).toEqual(['working']);
  const person = marked('iPad 2番');
  expect(peopleFilters(person, TODAY)).toContain('missing');
  expect(peopleFilters(withFineOriginal(person, person.originals![0]!), TODAY)).toEqual(['working']);
});

test('a mark below a network, or a device that isn’t certain, is there until somebody has seen to it', () => {
  const original = { field: 'ownUse', text: '△', column: 'みまもりSNS' };
  const person = aStaff({ originals: [original] });
  expect(peopleFilters(person, TODAY)).toContain('missing');
  expect(peopleFilters(withFineOriginal(person, original), TODAY)).toEqual(['working']);
});

test('the chips count everybody they show', () => {
  const people = [
    aStaff(),
    aStaff({ jobType: '' }),
    aStaff({ leftOn: '2026-11-30' }),
    aStaff({ leftOn: '2026-03-31' }),
    aStaff({ status: 'struck-off' }),
  ];
  const entries = people.map((record) => ({ record, key: '' }));
  const under = underChips(entries, (person) => peopleFilters(person, TODAY));
  const counts = [...under].map(([chip, shown]) => [chip, shown.length]);
  expect(Object.fromEntries(counts)).toEqual({ working: 3, leaving: 1, missing: 1, left: 1, gone: 1 });
  expect(under.get('missing')).toEqual([{ record: people[1], key: '' }]);
});

test('furigana that may be of the family name alone are found with what is missing', () => {
  expect(peopleFilters(aStaff({ name: '石田 洋', kana: 'いしだ', leftOn: null }), TODAY)).toEqual([
    'working',
    'missing',
  ]);
});
