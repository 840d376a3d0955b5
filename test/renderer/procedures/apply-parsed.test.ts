import { expect, test } from 'vitest';
import type { LedgerEvent } from '@shared/ledger/event';
import { newRun } from '@shared/procedures/kept-run';
import { parseSentence } from '@shared/procedures/wizard/parsed-sentence';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { isOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { applyParsed } from '../../../renderer/features/procedures/wizard/apply-parsed';
import { aLedger } from '../../builders/ledger';
import { aDevice, aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';
const people = [
  aStaff({ id: 'sato', name: '佐藤 健一', kana: 'さとう けんいち', officeId: 'o1' }),
  aStaff({ id: 'suzuki', name: '鈴木 一郎', kana: 'すずき いちろう', officeId: 'o2' }),
  aStaff({ id: 'tanaka', name: '田中 恵', kana: 'たなか めぐみ', officeId: 'o1' }),
];
const ledger = aLedger({
  people,
  devices: [
    aDevice({ id: 'one', holderId: 'suzuki' }),
    aDevice({ id: 'two', holderId: 'tanaka' }),
    aDevice({ id: 'three', holderId: 'tanaka' }),
  ],
});

function heard(sentence: string, given: Partial<LedgerEvent> = {}): LedgerEvent {
  const run = { ...newRun('run', `${TODAY}T00:00:00Z`), event: { ...begunEvent('device-lost', null), ...given } };
  const { event } = applyParsed(run, parseSentence(sentence, people, TODAY), ledger);
  if (!event) throw new Error('no event');
  return event;
}

test('a lost device is that of whoever is named, where they have one', () => {
  expect(heard('鈴木一郎さんがスマホをなくした').deviceIds).toEqual(['one']);
  // Which of two it was is for somebody to say, and so is which device of nobody who is named.
  expect(heard('田中恵さんがスマホをなくした').deviceIds ?? []).toEqual([]);
  expect(heard('スマホをなくした').deviceIds ?? []).toEqual([]);
  expect(heard('鈴木一郎さんがスマホをなくした', { deviceIds: ['two'] }).deviceIds).toEqual(['two']);
});

test('where the ledger has none of theirs, the number to call is that of their office', () => {
  const event = heard('佐藤健一さんがスマホをなくした');
  expect(isOfficeSaid(event)).toBe(true);
  expect(event.officeId).toBe('o1');
  expect(isOfficeSaid(heard('スマホをなくした'))).toBe(false);
});
