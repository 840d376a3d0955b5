import { expect, test } from 'vitest';
import { claimedNames } from '@shared/packs/claimed-names';

const city = {
  id: 'nagareyama-tritrus',
  title: '流山市 TRITRUS',
  network: 'TRITRUS',
  municipality: '流山市',
  issuer: '流山市 介護支援課',
};
const pack = (given: Partial<typeof city>) =>
  claimedNames(
    {
      id: 'mihon',
      title: '見本市ネット',
      network: '見本ネット',
      municipality: '見本市',
      issuer: '見本市 福祉課',
      ...given,
    },
    [city],
  );

test('a pack that is called otherwise claims nothing', () => {
  expect(pack({})).toEqual([]);
  // Too short to be a name, and in many others.
  expect(
    claimedNames({ ...city, id: 'x', title: '市の様式' }, [
      { ...city, id: 'y', title: '市', network: '市', municipality: '', issuer: '市' },
    ]),
  ).toEqual([]);
});

test('kana that are drawn like kanji are told apart by nobody', () => {
  const other = { ...city, id: 'other', title: 'ふくいみまもりSNS', network: 'カナエロ', municipality: '', issuer: '' };
  const named = (network: string) =>
    claimedNames({ ...city, id: 'mihon', title: '', network, municipality: '', issuer: '' }, [other]);
  expect(named('力ナ工口')).toEqual(['ふくいみまもりSNS']);
  expect(named('カナリア')).toEqual([]);
});

test.each([
  ['its id', { id: 'nagareyama-tritrus' }],
  ['its city', { municipality: '流山市' }],
  ['its city, in the title', { title: '流山市 介護保険の様式' }],
  ['its city, with what nobody sees in it', { issuer: '流\u200b山\u2060市' }],
  ['its network, in wide letters', { network: 'ＴＲＩＴＲＵＳ' }],
  ['its city, with a mark of direction in it', { municipality: '流\u061c山市' }],
  ['its city, with a letter that is drawn as nothing', { municipality: '流\u3164山\u034f市\u{e0061}' }],
  ['its city, with a letter that looks like another', { municipality: '流山巿' }],
  ['its network, with letters of other alphabets', { network: 'ТRІТRUЅ' }],
  ['its network, with a small L', { title: 'TRlTRUS の様式' }],
  ['its network, in small ones', { title: 'tritrus 様式' }],
] as const)('one by %s', (_, given) => {
  expect(pack(given)).toEqual(['流山市 TRITRUS']);
});
