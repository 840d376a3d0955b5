import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addressOfCode, proposedAddress, townRemark } from '@shared/text/postal-codes';

const table = gunzipSync(readFileSync('resources/postal/postal-codes.gz')).toString('utf8');

describe('〒 says how an address begins', () => {
  test.each([
    ['270-0114', '千葉県流山市東初石'],
    ['997-0015', '山形県鶴岡市末広町'],
    ['910-0005', '福井県福井市大手'],
    ['100-0013', '東京都千代田区霞が関'],
    // The first and the last of the table, and of a line.
    ['001-0000', '北海道札幌市北区'],
    ['999-8531', '山形県飽海郡遊佐町菅里'],
    ['270-0000', '千葉県松戸市'],
  ])('%s → %s', (code, address) => {
    expect(addressOfCode(table, code)).toBe(address);
  });

  test('of places that share a code what they have in common, and nothing of two prefectures', () => {
    expect(addressOfCode(table, '003-0022')).toBe('北海道札幌市白石区南郷通');
    expect(addressOfCode(table, '498-0000')).toBe('');
  });

  test.each(['', '270', '2700114', '270-9999', '000-0000', '２７０－０１１４'])(
    'what is no code, or nobody’s, says nothing: %j',
    (code) => {
      expect(addressOfCode(table, code)).toBe('');
    },
  );

  test('how the post sorts is no address', () => {
    expect(table).toContain('の次に');
    expect(addressOfCode(table, '409-0211')).toBe('山梨県北都留郡小菅村');
  });

  test('each code says a prefecture and what is in it', () => {
    const codes = table.split('\n').flatMap((line) => {
      const [area = '', ...entries] = line.split('\t');
      return entries.filter((entry) => /^\d{4}/.test(entry)).map((entry) => `${area}-${entry.slice(0, 4)}`);
    });
    expect(codes.length).toBeGreaterThan(10_000);
    const odd = codes
      .filter((_, i) => i % 29 === 0)
      .filter((code) => !/^(?:東京都|北海道|京都府|大阪府|.{2,3}県).*[市区町村]/.test(addressOfCode(table, code)));
    expect(odd).toEqual([]);
  });
});

describe('〒 of another place than the address beside it', () => {
  const remarkOf = (code: string, address: string): string => townRemark(code, addressOfCode(table, code), address);

  test('is worth a look, and refuses nothing', () => {
    expect(remarkOf('270-0132', '流山市東初石1-2-3')).toBe(
      '〒270-0132 は千葉県流山市駒木です。住所と見比べてください。合っていれば、このまま使えます',
    );
    expect(remarkOf('910-0005', '千葉県流山市東初石1-2-3')).toContain('福井県福井市大手です');
    expect(remarkOf('270-0132', '流山市駒木台221')).toBe('');
  });

  test.each([
    ['270-0114', '千葉県流山市東初石３丁目１'],
    ['270-0114', '流山市東初石3-1　第一ビル'],
    ['999-8531', '遊佐町菅里字1'],
    ['100-0013', '東京都千代田区霞ヶ関1-1'],
    ['409-0211', '北都留郡小菅村1'],
    ['270-0192', '流山市平和台1-1-1'],
    ['270-9999', '流山市平和台1-1-1'],
    ['270-0114', ''],
  ])('is said of no other: %s %s', (code, address) => {
    expect(remarkOf(code, address)).toBe('');
  });
});

describe('an address in another city than the one that is known', () => {
  const begins = (code: string, city: string): string => proposedAddress(addressOfCode(table, code), city);

  test('is not proposed, and asked about', () => {
    expect(begins('270-0000', '流山市')).toBe('');
    expect(townRemark('270-0000', addressOfCode(table, '270-0000'), '', '流山市')).toBe(
      '〒270-0000 は千葉県松戸市です。市町村の「流山市」と見比べてください',
    );
  });

  test.each([
    ['270-0114', '流山市', '千葉県流山市東初石'],
    ['270-0114', '流山', '千葉県流山市東初石'],
    ['270-0000', '', '千葉県松戸市'],
    ['999-8531', '遊佐町', '山形県飽海郡遊佐町菅里'],
    ['003-0022', '札幌市', '北海道札幌市白石区南郷通'],
  ])('is none where it is the same, or none is known: %s %s', (code, city, address) => {
    expect(begins(code, city)).toBe(address);
    expect(townRemark(code, address, '', city)).toBe('');
  });
});
