import { expect, test } from 'vitest';
import { credentialRows } from '@shared/credentials/credential-rows';
import { usualReminders } from '@shared/rules/reminder-settings';
import { changeIntervalWords } from '../../../renderer/words/credential-words';
import { nextDayWords } from '../../../renderer/words/day-text';
import { aStaff, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori'].map(openPack);
const person = aStaff();

test.each([
  ['nagareyama-tritrus', person.id, '月に1回'],
  ['tsuruoka-finelink', null, '3か月に1回・目安'],
  ['fukui-mimamori', null, '3か月に1回・目安'],
])(
  'how often %s wants a password changed: a number that no document names isn’t told as its own',
  (packId, holderId, words) => {
    const facts = { offices: new Map(), people: new Map(), packs, reminders: usualReminders, today: '2026-11-20' };
    const [row] = credentialRows({ ...facts, accounts: [anAccount({ packId, holderId })] });
    expect(row && changeIntervalWords(row)).toBe(words);
  },
);

test('a day by which something was due doesn’t come any more', () => {
  expect(nextDayWords('2026-11-30', '2026-11-20')).toBe('次は11月30日までに');
  expect(nextDayWords('2022-08-28', '2026-11-20')).toBe('令和4年8月28日までの予定でした');
});
