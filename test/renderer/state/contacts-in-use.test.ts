import { describe, expect, test } from 'vitest';
import { contactsOf } from '../../../renderer/state/contacts-in-use';
import { dayWords, restWords } from '../../../renderer/words/day-words';
import { openPack } from '../../support/open-pack';
import { anEnrolment, anOffice } from '../../builders/organization';

const packs = [openPack('nagareyama-tritrus'), openPack('tsuruoka-finelink')];
const all = (): boolean => true;
const names = (...given: Parameters<typeof contactsOf>): string[] => contactsOf(...given).map(({ name }) => name);

describe('連絡先', () => {
  test('of the networks that the office takes part in', () => {
    const enrolments = [anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink' })];
    expect(names(packs, enrolments, all)).toEqual(['FiNE-LINK PLUS 事務局', '鶴岡市 長寿介護課']);
  });

  test('of all networks, when it takes part in none yet, or no longer', () => {
    const ended = [anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink', status: 'ended' })];
    expect(names(packs, [], all)).toHaveLength(4);
    expect(names(packs, ended, all)).toHaveLength(4);
  });

  test('of its city, as long as it takes part in none; of all where no network is of that city', () => {
    const offices = [
      anOffice({ id: 'a', city: '流山市' }),
      anOffice({ id: 'gone', city: '鶴岡市', status: 'struck-off' }),
    ];
    expect(names(packs, [], all, offices)).toEqual(['流山市 介護支援課', 'カナミック（TRITRUS）']);
    expect(names(packs, [], (id) => id !== 'a', offices)).toHaveLength(4);
    expect(names(packs, [], all, [anOffice({ city: '柏市' })])).toHaveLength(4);
    const elsewhere = [anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink' })];
    expect(names(packs, elsewhere, all, offices)).toEqual(['FiNE-LINK PLUS 事務局', '鶴岡市 長寿介護課']);
  });

  test('of forms of no network, too, which keep nobody from being listed', () => {
    const [city] = packs;
    if (!city) throw new Error('no pack');
    const { network: _, ...papers } = { ...city, id: 'own', contacts: city.contacts.slice(0, 1) };
    const enrolments = [anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink' })];
    expect(names([...packs, papers], enrolments, all)).toContain(city.contacts[0]?.name);
    expect(names([...packs, papers], [], all)).toHaveLength(4);
  });

  test('of the office in use only', () => {
    const enrolments = [
      anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink' }),
      anEnrolment({ officeId: 'b', packId: 'nagareyama-tritrus' }),
    ];
    expect(names(packs, enrolments, (officeId) => officeId === 'b')).toEqual([
      '流山市 介護支援課',
      'カナミック（TRITRUS）',
    ]);
  });

  test('a desk that two networks name stands once', () => {
    const [first] = packs;
    expect(first && names([first, { ...first, id: 'other' }], [], all)).toHaveLength(2);
  });
});

test('days are said with their weekday', () => {
  expect(dayWords('2026-11-20')).toBe('11月20日（金）');
  expect(restWords(['2026-11-23'])).toBe('11月23日（月）は祝日でお休みです');
  expect(restWords([])).toBe('');
});
