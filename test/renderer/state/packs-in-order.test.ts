import { expect, test } from 'vitest';
import { packsByNearness } from '../../../renderer/state/packs-in-order';
import { anEnrolment } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const packs = ['fukui-mimamori', 'line-works', 'nagareyama-tritrus', 'tsuruoka-finelink'].map(openPack);
const enrolments = [
  anEnrolment({ officeId: 'a', packId: 'tsuruoka-finelink' }),
  anEnrolment({ officeId: 'a', packId: 'fukui-mimamori', status: 'ended' }),
  anEnrolment({ officeId: 'b', packId: 'nagareyama-tritrus' }),
];
const order = (shows: (officeId: string) => boolean): string[][] => {
  const { inUse, ofOthers, rest } = packsByNearness(packs, enrolments, shows);
  return [inUse, ofOthers, rest].map((list) => list.map(({ id }) => id));
};

test('the networks of the office in use come first, then those of the others, then the rest', () => {
  expect(order((id) => id === 'a')).toEqual([
    ['tsuruoka-finelink'],
    ['nagareyama-tritrus'],
    ['fukui-mimamori', 'line-works'],
  ]);
  expect(order(() => true)[0]).toEqual(['nagareyama-tritrus', 'tsuruoka-finelink']);
});

test('forms of no network are near to every office, and those of another’s network to who takes part in it', () => {
  const { network: _, ...papers } = openPack('line-works');
  const own = { ...papers, id: 'own-1' };
  const ofCity = { ...papers, id: 'own-2', of: 'nagareyama-tritrus' };
  const near = packsByNearness([own, ofCity], enrolments, (id) => id === 'a');
  expect([near.inUse, near.ofOthers]).toEqual([[own], [ofCity]]);
});
