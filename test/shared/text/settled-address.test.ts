import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addressOfCode } from '@shared/text/postal-codes';
import { addressDoubt, namedTwice, settledAddress } from '@shared/text/settled-address';

test('house numbers are half-width, as 〒 and phone beside them; names stay as they were typed', () => {
  expect(settledAddress('流山市平和台１－１－１', '')).toBe('流山市平和台1-1-1');
  expect(settledAddress('流山市平和台１ー１−１　ハイツ・ルー２０１号室', '')).toBe(
    '流山市平和台1-1-1　ハイツ・ルー201号室',
  );
  expect(settledAddress('みなみビル３Ｆ', '')).toBe('みなみビル3Ｆ');
  expect(settledAddress('流山市一丁目2番', '')).toBe('流山市一丁目2番');
});

describe('a whole address typed behind one that stands there takes its place', () => {
  test.each([
    ['千葉県流山市流山', '流山市江戸川台東1-1', '千葉県流山市江戸川台東1-1'],
    ['千葉県流山市流山', '千葉県流山市江戸川台東1-1', '千葉県流山市江戸川台東1-1'],
    ['千葉県流山市流山', '　流山市　江戸川台東１－１', '千葉県流山市　江戸川台東1-1'],
    ['千葉県流山市流山', '流 山 市江戸川台東1-1', '千葉県流 山 市江戸川台東1-1'],
    ['千葉県流山市流山', '流山市江戸川台東', '千葉県流山市江戸川台東'],
    ['千葉県流山市流山', '流山1-1-1', '千葉県流山市流山1-1-1'],
    ['千葉県流山市流山', '大字流山１２３', '千葉県流山市大字流山123'],
    ['千葉県流山市江戸川台東', '江戸川台東一丁目2', '千葉県流山市江戸川台東一丁目2'],
    ['千葉県流山市流山', '東京都立川市柴崎町1-1', '東京都立川市柴崎町1-1'],
    ['千葉県流山市流山', '鹿児島県鹿児島市山下町1-1', '鹿児島県鹿児島市山下町1-1'],
    ['千葉県鎌ケ谷市道野辺', '鎌ヶ谷市新鎌ヶ谷2-6', '千葉県鎌ヶ谷市新鎌ヶ谷2-6'],
    ['千葉県千葉市中央区千葉港', '千葉市中央区千葉港1-1', '千葉県千葉市中央区千葉港1-1'],
    ['千葉県千葉市中央区千葉港', '中央区千葉港1-1', '千葉県千葉市中央区千葉港1-1'],
    ['三重県四日市市', '四日市市諏訪町1-5', '三重県四日市市諏訪町1-5'],
    ['山形県東田川郡三川町横山', '三川町横山西田85', '山形県東田川郡三川町横山西田85'],
    ['山形県東田川郡三川町横山', '東田川郡三川町横山85', '山形県東田川郡三川町横山85'],
    // One that was whole.
    ['千葉県流山市流山1-1', '流山市江戸川台東2-2', '千葉県流山市江戸川台東2-2'],
    ['千葉県流山市流山1-1', '千葉県柏市若柴3', '千葉県柏市若柴3'],
  ])('%s + %s → %s', (before, typed, settled) => {
    expect(settledAddress(before + typed, before)).toBe(settled);
  });

  test.each([
    ['千葉県流山市流山', '1-2-3'],
    ['千葉県流山市流山', '1丁目2番地'],
    ['千葉県流山市', '流山1-1-1'],
    ['千葉県流山市流山', '流山市役所内'],
    ['千葉県流山市流山', '流山市民会館'],
    ['千葉県流山市流山', '1-1 千葉県営住宅2号棟'],
    ['千葉県流山市流山', '千葉県営住宅2号棟'],
    ['千葉県流山市流山', '1-1 流山ビル3階'],
    ['鹿児島県鹿児島市', '鹿児島1-1'],
    ['三重県四日市市', '四日市1-1'],
    ['青森県青森市浪岡', '字浪岡12'],
    ['東京都町田市', '町田1-1'],
  ])('%s + %s is gone on with', (before, typed) => {
    expect(settledAddress(before + typed, before)).toBe(before + typed);
  });

  test('behind one that a 〒 alone has proposed it stays as typed: nobody has typed that prefecture', () => {
    const proposed = (before: string, typed: string) => settledAddress(before + typed, before, true);
    expect(proposed('千葉県流山市流山', '流山市江戸川台東1-1')).toBe('流山市江戸川台東1-1');
    expect(proposed('山形県東田川郡三川町横山', '東田川郡三川町横山85')).toBe('東田川郡三川町横山85');
    expect(proposed('千葉県流山市流山', '1-2-3')).toBe('千葉県流山市流山1-2-3');
    expect(proposed('千葉県流山市流山', '流山1-1-1')).toBe('千葉県流山市流山1-1-1');
    expect(proposed('千葉県千葉市中央区千葉港', '中央区千葉港1-1')).toBe('千葉県千葉市中央区千葉港1-1');
  });

  test('what stands before it, or alone, stays as typed', () => {
    expect(settledAddress('千葉県柏市若柴1', '千葉県流山市流山')).toBe('千葉県柏市若柴1');
    expect(settledAddress('千葉県流山市流山', '千葉県流山市流山')).toBe('千葉県流山市流山');
    expect(settledAddress('東京都千代田区霞が関1', '')).toBe('東京都千代田区霞が関1');
  });
});

describe('an address that names its city again is told', () => {
  test.each([
    ['千葉県流山市流山流山市江戸川台東1-1', '流山市'],
    ['千葉県流山市流山 千葉県柏市若柴1-1', '千葉県'],
    ['流山市流山流山市江戸川台東', '流山市'],
    ['千葉県千葉市中央区千葉港千葉市中央区1', '千葉市'],
  ])('%s: %s', (address, name) => {
    expect(namedTwice(address)).toBe(name);
  });

  test.each([
    ...['鹿児島県鹿児島市山下町1-1', '山形県山形市旅篭町2-3', '千葉県千葉市中央区千葉港1-1', '千葉県流山市流山1-1'],
    ...['三重県四日市市諏訪町1-5', '広島県府中市府中町315', '千葉県流山市平和台1-1-1 流山市役所内', '見本ビル3階', ''],
    ...['千葉県流山市平和台1 千葉県営住宅', '東京都立川市柴崎町1', '千葉県流山市流山市営住宅1号棟'],
    ...['山形県西置賜郡小国町小国町1-1'],
  ])('%s is one', (address) => {
    expect(namedTwice(address)).toBeNull();
  });

  const table = gunzipSync(readFileSync('resources/postal/postal-codes.gz')).toString('utf8');
  const addresses = table.split('\n').flatMap((line) => {
    const [area = '', ...entries] = line.split('\t');
    const codes = entries.filter((entry) => /^\d{4}/.test(entry)).map((entry) => `${area}-${entry.slice(0, 4)}`);
    return codes.map((code) => addressOfCode(line, code));
  });

  test('no place of the country is taken for two addresses', () => {
    expect(addresses.length).toBeGreaterThan(10_000);
    expect(addresses.filter((address) => namedTwice(address) !== null || namedTwice(`${address}1-1`) !== null)).toEqual(
      [],
    );
  });

  test('a place of the country typed whole behind what its 〒 proposes stands there once', () => {
    // Floors of tall houses have a 〒 of their own, and nobody names them twice.
    const places = addresses.filter((address) => !/[０-９]階$/.test(address));
    const doubled = places.filter(
      (address) => settledAddress(`${address}${address}1-1`, address) !== settledAddress(`${address}1-1`, ''),
    );
    expect(doubled).toEqual([]);
  });
});

test('an address without its city is told: nobody else finds it', () => {
  expect(addressDoubt('南流山4-5-6')).toContain('市区町村');
  for (const address of ['', '流山市南流山4-5-6', '千葉県流山市', '中野区中央1-1', '大字上1番地（流山市）'])
    expect(addressDoubt(address)).toBeNull();
});

test.each(['余目(庄内町)', '見本市（旧例町', '例[町]1-1', '見本市a+b*c?町1'])(
  'signs of patterns in an address are its own: %s',
  (address) => {
    expect(() => addressDoubt(address)).not.toThrow();
    expect(() => settledAddress(`${address} 2-2`, address)).not.toThrow();
  },
);
