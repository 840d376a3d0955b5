import { expect, test } from 'vitest';
import { addresseeOf } from '@shared/form-studio/find/addressee';
import { collectionFor, newOwnPack } from '@shared/form-studio/write/own-pack';

test.each([
  [['様式第1号', 'みどり野市長　様'], 'みどり野市'],
  [['（宛先）み　ど　り　野　市　長'], 'みどり野市'],
  [['みどり野県知事　　殿'], 'みどり野県'],
  [['みどり野市福祉部長　あて'], 'みどり野市福祉部'],
  [['みどりネット事務局　行'], 'みどりネット事務局'],
  [['みどり野広域連合　介護保険課　御中'], 'みどり野広域連合 介護保険課'],
  [['一般社団法人みどり野医師会　会長　様'], '一般社団法人みどり野医師会'],
  [['みどり野市在宅医療センター長　宛て'], 'みどり野市在宅医療センター'],
  // A sheet has 様 in the next cell.
  [['みどり野町長', '様'], 'みどり野町'],
  [['　　　　　　　　　　市長　様'], ''],
  [['送付先　　　　　　　　　　　御中'], ''],
  [['ご利用者　　　　　　　　様'], ''],
  [['理事長　殿'], ''],
  [['施設長', '所属長'], ''],
  [['みどり野市在宅医療・介護連携システム利用申請書'], ''],
])('%j goes to „%s“', (lines, addressee) => {
  expect(addresseeOf(lines)).toBe(addressee);
});

const to = (packId: string, issuer: string) => ({
  packId,
  about: { ...newOwnPack, title: `${issuer}の様式`, issuer, belongs: { to: 'network', packId: 'mihon' } as const },
});

test('a form begins in the collection of those that go to the same place', () => {
  const packs = [to('a', 'あけぼの市 高齢者支援課'), to('b', 'みどり野市医師会'), to('c', 'みどり野市')];
  expect(collectionFor('みどり野市', packs).packId).toBe('c');
  expect(collectionFor('みどり野市 介護保険課', packs).packId).toBe('c');
  expect(collectionFor('一般社団法人みどり野市医師会', packs).packId).toBe('b');
  expect(collectionFor('あけぼの市', packs).packId).toBe('a');
});

test('a form of somebody else begins a collection of its own, and is not filed under another city', () => {
  expect(collectionFor('みはま市', [to('c', 'みどり野市')])).toEqual({
    packId: null,
    about: { ...newOwnPack, title: 'みはま市の様式', issuer: 'みはま市', belongs: { to: 'network', packId: 'mihon' } },
  });
  expect(collectionFor('みはま市', [])).toEqual({ packId: null, about: { ...newOwnPack, issuer: 'みはま市' } });
});

test('a form that names nobody is filed under no city: with others of nobody, or apart', () => {
  const nobodys = { packId: 'n', about: { ...newOwnPack, title: '月の報告' } };
  expect(collectionFor('', [to('c', 'みどり野市'), nobodys])).toBe(nobodys);
  expect(collectionFor('', [])).toEqual({ packId: null, about: newOwnPack });
  const apart = { packId: null, about: { ...newOwnPack, title: 'そのほかの様式' } };
  expect(collectionFor('', [to('c', 'みどり野市')])).toEqual(apart);
  // A network's are no place for it, though nobody has said to whom they go.
  expect(collectionFor('', [to('c', '')])).toEqual(apart);
});
