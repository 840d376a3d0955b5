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
