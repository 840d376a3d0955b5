import { describe, expect, test } from 'vitest';
import { firstFive } from '../../../renderer/features/home/first-five';
import { isKeptElsewhere, isOldBackup } from '../../../renderer/state/last-backup';

import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice } from '../../builders/organization';
import { aDevice, aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'line-works'].map(openPack);
const facts = { packs, isKeyOnPaper: false, hasSecondPlace: false, isElsewhere: false };
const done = (given: Parameters<typeof firstFive>[0]): string[] =>
  firstFive(given).flatMap(({ key, isDone }) => (isDone ? [key] : []));

describe('はじめの5つ', () => {
  test('of a ledger that was just begun none is done', () => {
    const ledger = aLedger({ people: [], devices: [], offices: [anOffice()], enrolments: [] });
    expect(firstFive({ ...facts, ledger }).map(({ key }) => key)).toEqual([
      'recovery-key',
      'second-place',
      'staff',
      'devices',
      'networks',
    ]);
    expect(done({ ...facts, ledger })).toEqual([]);
  });

  test('each is done by what is there, and not by a tick', () => {
    const office = anOffice({ id: 'o' });
    const ledger = aLedger({
      people: [aStaff()],
      devices: [aDevice()],
      offices: [office],
      enrolments: [anEnrolment({ officeId: 'o' })],
    });
    expect(done({ ...facts, ledger })).toEqual(['staff', 'devices', 'networks']);
    expect(done({ ...facts, ledger, isKeyOnPaper: true, hasSecondPlace: true })).toHaveLength(5);
  });

  test('本部 is asked for no network, beside offices that are', () => {
    const head = anOffice({ id: 'h', name: '法人本部', number: '', serviceKind: '' });
    const networksOf = (...offices: (typeof head)[]) =>
      firstFive({ ...facts, ledger: aLedger({ offices, enrolments: [anEnrolment({ officeId: 'o' })] }) })[4];
    expect(networksOf(anOffice({ id: 'o' }), head)).toMatchObject({ isDone: true });
    expect(networksOf(anOffice({ id: 'o' }), { ...head, serviceKind: '訪問看護' })).toMatchObject({ isDone: false });
    expect(networksOf(head)).toMatchObject({ isDone: false });
  });

  test('that backups lie elsewhere is said only where the last one does, as the navigation says it', () => {
    const titleOf = (isElsewhere: boolean) =>
      firstFive({ ...facts, ledger: aLedger(), hasSecondPlace: true, isElsewhere })[1]!.title;
    expect(titleOf(true)).toBe('バックアップを、ほかの場所にも残しています');
    expect(titleOf(false)).toBe('バックアップの場所を、もう1つ決めました');
    const at = '2026-11-24T01:00:00.000Z';
    const onStick = { backupFolder: 'E:\\', backupFolderKind: 'drive' } as const;
    const both = { at, places: ['this-pc' as const, 'chosen' as const] };
    expect(isKeptElsewhere({ ...onStick, lastBackup: null })).toBe(false);
    expect(isKeptElsewhere({ ...onStick, lastBackup: { at, places: ['this-pc'] } })).toBe(false);
    expect(isKeptElsewhere({ ...onStick, lastBackup: both })).toBe(true);
  });

  test('a folder on the disk of this PC is no second place, and that is said', () => {
    const last = { at: '2026-11-24T01:00:00.000Z', places: ['this-pc' as const, 'chosen' as const] };
    const kept = { backupFolder: 'C:\\控え', lastBackup: last };
    expect(isKeptElsewhere({ ...kept, backupFolderKind: 'folder' })).toBe(false);
    for (const backupFolderKind of ['cloud', 'network', 'disk', null] as const)
      expect(isKeptElsewhere({ ...kept, backupFolderKind })).toBe(true);
    const [, second] = firstFive({ ...facts, ledger: aLedger(), hasFolder: true });
    expect(second).toMatchObject({ isDone: false, title: 'バックアップを、USBメモリにも残す' });
    expect(second!.detail).toMatch(/^選んだフォルダーも、このパソコンの中です/);
  });

  test('a backup of more than a week ago is old wherever it lies', () => {
    const last = { at: '2026-11-24T01:00:00.000Z', places: ['this-pc', 'chosen'] as const } as never;
    expect(isOldBackup(last, '2026-12-01')).toBe(false);
    expect(isOldBackup(last, '2026-12-02')).toBe(true);
    expect(isOldBackup(null, '2026-12-02')).toBe(false);
  });

  test('an office without a network is named, one that is struck off isn’t', () => {
    const offices = [
      anOffice({ id: 'a', name: 'みほんの里', city: '流山市' }),
      anOffice({ id: 'b', name: 'みほん本部', city: '' }),
      anOffice({ id: 'c', name: 'みほん台', status: 'struck-off', struckOffOn: '2026-01-01' }),
    ];
    const detailOf = (enrolments: ReturnType<typeof anEnrolment>[]): string =>
      firstFive({ ...facts, ledger: aLedger({ offices, enrolments }) }).at(-1)?.detail ?? '';
    expect(detailOf([])).toBe('みほんの里ほか 1か所が、まだ選んでいません');
    expect(detailOf([anEnrolment({ officeId: 'a' })])).toBe('みほん本部が、まだ選んでいません');
    // Who doesn't take part, or has left, has said so: all five can be done.
    for (const status of ['declined', 'ended'] as const) {
      const enrolments = [anEnrolment({ officeId: 'a' }), anEnrolment({ id: 'x', officeId: 'b', status })];
      expect(done({ ...facts, ledger: aLedger({ people: [], devices: [], offices, enrolments }) })).toEqual([
        'networks',
      ]);
    }
  });

  test('whoever declined all of them has chosen none', () => {
    const offices = [anOffice({ id: 'a', city: '鶴岡市' })];
    const titleOf = (status: 'declined' | 'ended' | 'active') =>
      firstFive({
        ...facts,
        ledger: aLedger({ offices, enrolments: [anEnrolment({ officeId: 'a', status })] }),
      }).at(-1)?.title;
    expect(titleOf('declined')).toBe('ネットワークには参加しない、と選びました');
    expect(titleOf('active')).toBe('ネットワークを選びました');
    expect(titleOf('ended')).toBe('ネットワークを選びました');
  });

  test('an office in a city of which no network is known has nothing to choose, and that is said', () => {
    const offices = [anOffice({ id: 'a', name: 'みほんの里', city: '柏市' })];
    const ledger = aLedger({ people: [], devices: [], offices, enrolments: [] });
    expect(firstFive({ ...facts, ledger }).at(-1)).toMatchObject({
      isDone: true,
      title: 'ネットワークは、いまは選びません（柏市の分は、まだ入っていません）',
    });
    const both = aLedger({
      offices: [...offices, anOffice({ id: 'b', name: '本部', city: '流山市' })],
      enrolments: [],
    });
    expect(firstFive({ ...facts, ledger: both }).at(-1)).toMatchObject({
      isDone: false,
      detail: '本部が、まだ選んでいません',
    });
  });
});
