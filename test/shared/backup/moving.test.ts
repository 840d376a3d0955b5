import { describe, expect, test } from 'vitest';
import {
  arrivedWith,
  beginsMoving,
  isElsewhere,
  isInAgain,
  Moving,
  movingItems,
  movingKey,
  movingSteps,
  type NowHere,
  type OnThisPc,
} from '@shared/backup/moving';

const nothing: OnThisPc = {
  ...{ passwords: [], hasMail: false, endpoints: [], certificateOf: null },
  ...{ hasPassphrases: false, hasPrinting: false },
};
const all: OnThisPc = {
  ...{ passwords: ['account-1', 'account-2'], hasMail: true, endpoints: ['mihon'], certificateOf: 'device-1' },
  ...{ hasPassphrases: true, hasPrinting: true },
};

describe('what is to be put in again', () => {
  test('is what this PC has and no backup takes along', () => {
    expect(movingItems(all).map(movingKey)).toEqual([
      ...['password/account-1', 'password/account-2', 'mail/', 'endpoint/mihon'],
      ...['certificate/device-1', 'opening/', 'backup-place/', 'printing/'],
    ]);
  });

  test('of a PC that has nothing: that backups lie elsewhere, too', () => {
    expect(movingItems(nothing).map(movingKey)).toEqual(['backup-place/']);
  });

  test('is in where the PC shows it, or somebody has ticked what it can’t know', () => {
    const empty: NowHere = {
      passwords: [],
      hasMail: false,
      endpoints: [],
      hasPassphrases: false,
      hasSecondPlace: false,
    };
    const items = movingItems(all);
    expect(items.filter((item) => isInAgain(item, [], empty))).toEqual([]);
    const now: NowHere = { ...all, passwords: ['account-2'], hasSecondPlace: true };
    expect(items.filter((item) => !isInAgain(item, [], now)).map(movingKey)).toEqual([
      'password/account-1',
      'certificate/device-1',
      'printing/',
    ]);
    expect(items.filter((item) => isInAgain(item, ['certificate/device-1'], empty)).map(movingKey)).toEqual([
      'certificate/device-1',
    ]);
  });
});

describe('what comes along to the new PC', () => {
  const items = movingItems(all);

  test('is the list that the former one had made', () => {
    expect(arrivedWith({ ...beginsMoving, items, ticked: ['mail/'] })).toEqual({ at: 'new', items, ticked: [] });
  });

  test('of a PC that broke, or that had never begun: none', () => {
    const without = { at: 'new', items: null, ticked: [] };
    expect(arrivedWith(undefined)).toEqual(without);
    expect(arrivedWith('broken')).toEqual(without);
    // It had come from a third one itself.
    expect(arrivedWith({ at: 'new', items, ticked: [] })).toEqual(without);
  });

  test('holds ids alone, and is read back as it was written', () => {
    const moving = { ...beginsMoving, items };
    expect(Moving.parse(JSON.parse(JSON.stringify(moving)))).toEqual(moving);
  });
});

test.each([
  ['drive', true],
  ['disk', true],
  ['network', true],
  ['folder', false],
  ['this-pc', false],
] as const)('a backup in a place of kind %s is to be had on another PC: %s', (kind, is) => {
  expect(isElsewhere({ kind })).toBe(is);
});

describe('the steps on the former PC', () => {
  const begun = { ...beginsMoving, items: movingItems(all) };
  const of = (given: Partial<Parameters<typeof movingSteps>[0]>) =>
    movingSteps({ moving: begun, isKeyOnPaper: false, papersUnderWay: 2, lastWrittenAt: null, ...given });

  test('begin with none done', () => {
    expect(of({})).toEqual({ 'recovery-key': false, papers: false, list: false, backup: false });
  });

  test('are done by what is so, not by having been looked at', () => {
    expect(of({ isKeyOnPaper: true })['recovery-key']).toBe(true);
    expect(of({ papersUnderWay: 0 }).papers).toBe(true);
    expect(of({ moving: { ...begun, isPrinted: true } }).list).toBe(true);
    expect(of({ moving: { ...begun, items: null, isPrinted: true } }).list).toBe(false);
  });

  test('a backup holds only what was written before it', () => {
    const moving = { ...begun, backup: { at: '2026-11-20T03:00:00.000Z', place: 'USB（E:）' } };
    expect(of({ moving }).backup).toBe(true);
    expect(of({ moving, lastWrittenAt: '2026-11-20T02:59:00.000Z' }).backup).toBe(true);
    expect(of({ moving, lastWrittenAt: '2026-11-20T03:01:00.000Z' }).backup).toBe(false);
  });
});
