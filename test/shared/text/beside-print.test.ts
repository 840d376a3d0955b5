import { expect, test } from 'vitest';
import { besidePrint, isPrintedBeside } from '@shared/text/beside-print';

const ADDRESS = '千葉県流山市ひまわり台1-2-5 ひまわりビル 2階';
const REST = 'ひまわり台1-2-5 ひまわりビル 2階';

test.each([
  ['所在地　千葉県', '', `流山市${REST}`],
  ['所在地千葉県', '', `流山市${REST}`],
  ['（〒　－　）千葉県流山市　', '', REST],
  ['流山市＿', '', REST],
  ['千葉県', '　　市　　　', '流山'],
  ['千葉県　　　　市', '', REST],
  ['', '＿＿県　　　', '千葉'],
  ['　　　県', '　市', '流山'],
  ['紫水県', '', null],
  ['千葉県ひまわり市', '', null],
  ['千葉県', '　　町', null],
  ['所在地', '', ADDRESS],
  ['千葉県知事　', '', ADDRESS],
  ['事業所の住所：', '様', ADDRESS],
])('of an address beside 「%s＿＿%s」 stands what isn’t printed', (ahead, behind, expected) => {
  expect(besidePrint('address', ADDRESS, ahead, behind)).toBe(expected);
});

test('an address without its prefecture is no other one’s', () => {
  expect(besidePrint('address', `流山市${REST}`, '千葉県', '')).toBe(`流山市${REST}`);
});

test('a kind of corporation and an area code are written once, or not by us', () => {
  expect(besidePrint('corporation', '社会福祉法人ひまわり会', '法人名　社会福祉法人　', '')).toBe('ひまわり会');
  expect(besidePrint('corporation', '株式会社ひまわり', '社会福祉法人', '')).toBeNull();
  expect(besidePrint('corporation', 'ひまわり会', '社会福祉法人', '')).toBe('ひまわり会');
  expect(besidePrint('corporation', '医療法人社団ひまわり会', '医療法人', '')).toBe('社団ひまわり会');
  expect(besidePrint('phone', '04-0000-0001', '電話　０４－', '')).toBe('0000-0001');
  expect(besidePrint('phone', '03-0000-0001', '電話　04－', '')).toBeNull();
});

test('most lines print nothing of a value', () => {
  expect(isPrintedBeside('address', '所在地：', '')).toBe(false);
  expect(isPrintedBeside('address', '所在地　', '市長')).toBe(false);
  expect(isPrintedBeside('address', '千葉県', '')).toBe(true);
  expect(isPrintedBeside('corporation', '法人名', '')).toBe(false);
  expect(isPrintedBeside('phone', '電話　', '')).toBe(false);
});
