import { expect, test } from 'vitest';
import { isManagerOf, officesToManage } from '@shared/rules/office-managers';
import { anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const manager = { managerName: '佐々木　恵', managerKana: 'ささき めぐみ' };
const helper = anOffice({ id: 'helper', name: 'ヘルパーステーションつむぎ', ...manager });
const plans = anOffice({ id: 'plans', name: 'ケアプランセンターつむぎ', ...manager });
const person = aStaff({ name: '佐々木 恵', kana: 'ささき めぐみ', officeId: 'helper', note: '' });

test('one person is 管理者 of each office that has them by name', () => {
  expect([helper, plans].map((office) => isManagerOf(person, office))).toEqual([true, true]);
  expect(isManagerOf(person, { ...plans, managerName: '' })).toBe(false);
  expect(isManagerOf(person, { ...plans, managerName: '佐々木 聡' })).toBe(false);
});

test('a namesake of another office is somebody else unless the furigana or the memo says that it is them', () => {
  const unread = { ...plans, managerKana: '' };
  expect(isManagerOf(person, unread)).toBe(false);
  expect(isManagerOf({ ...person, note: '兼務：ケアプランセンターつむぎ（管理者）' }, unread)).toBe(true);
  expect(isManagerOf({ ...person, kana: 'ささき けい' }, plans)).toBe(false);
});

test('they can be marked in any of a few offices, of many where they work or are it, their own first', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((id) => anOffice({ id, name: `${id}の里`, managerName: '' }));
  const struckOff = { ...plans, id: 'gone', status: 'struck-off' as const };
  const ids = (offices: Parameters<typeof officesToManage>[1]) => officesToManage(person, offices).map(({ id }) => id);
  expect(ids([others[0]!, helper, struckOff])).toEqual(['helper', 'a']);
  expect(ids([...others, plans, helper])).toEqual(['helper', 'plans']);
});
