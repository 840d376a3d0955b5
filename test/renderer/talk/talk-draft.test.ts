import { expect, test } from 'vitest';
import { carriedOver } from '../../../renderer/features/talk/use-talk-draft';
import { knownHere } from '../../../renderer/state/use-known-here';
import { personalDataIn } from '@shared/talk/find-personal-data';
import { Patient } from '@shared/ledger/entities';
import { openPack } from '../../support/open-pack';

const { templates } = openPack('tsuruoka-finelink').talk;

test('whom it is about goes along into another text, the rest is asked anew', () => {
  const other = templates.find(({ id }) => id === 'housing');
  const values = { insuredNumber: '0001234567', name: '渡邊 千代', handedIn: '届出済', pickUp: '11月24日 14:00' };
  expect(carriedOver(other, values)).toEqual({ insuredNumber: '0001234567', name: '渡邊 千代' });
  expect(carriedOver(undefined, values)).toEqual({});
});

test('a patient’s family and birthday are known too, numbers of desks and offices are nobody’s', () => {
  const patient = Patient.parse({
    id: 'p',
    officeId: 'o',
    name: '岡田 ミツ',
    kana: 'おかだ みつ',
    birthday: '1955-11-11',
    familyName: '岡田 正樹',
  });
  const known = knownHere([patient], [], ['0776-24-0387', undefined, '']);
  const found = (text: string) => personalDataIn(text, known).map(({ kind }) => kind);
  expect(found('岡田正樹さまへ')).toEqual(['family']);
  expect(found('1955/11/11')).toEqual(['birthday']);
  expect(found('0776-24-0387')).toEqual([]);
  expect(found('0776-24-0388')).toEqual(['phone']);
});
