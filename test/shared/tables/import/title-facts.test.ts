import { describe, expect, test } from 'vitest';
import { titleFacts } from '@shared/tables/import/title-facts';

/** Lines as they stand above a table, a cell each column; empty ones aren't handed on. */
const factsOf = (...lines: readonly (readonly string[])[]): Record<string, string> =>
  Object.fromEntries(
    titleFacts(
      lines.map((cells, row) =>
        cells.flatMap((text, column) =>
          text === '' ? [] : [{ cell: `${'ABCDEFGH'.charAt(column)}${row + 1}`, text }],
        ),
      ),
    ).map(({ of, field, value, cell }) => [`${of === 'office' ? '' : '法人 '}${field}`, `${value} ${cell}`]),
  );

describe('what stands above a list of the office', () => {
  test('all in a cell each line, as offices write it', () => {
    expect(
      factsOf(
        ['医療法人 みほん会　職員名簿'],
        ['事業所名：みほん訪問看護ステーション（事業所番号 0660799011）', '', '', '令和8年11月1日現在'],
        ['〒997-0035 山形県鶴岡市馬場町99-1　TEL 0235-99-1122　FAX 0235-99-1123'],
        ['管理者：五十嵐 恵子'],
      ),
    ).toEqual({
      number: '0660799011 A2',
      postalCode: '997-0035 A3',
      address: '山形県鶴岡市馬場町99-1 A3',
      phone: '0235-99-1122 A3',
      fax: '0235-99-1123 A3',
      managerName: '五十嵐 恵子 A4',
    });
  });

  test('each in a cell of its own beside its label, in any width', () => {
    expect(
      factsOf(
        ['社会福祉法人みほん会', '', '代表者', '理事長　山本 一郎'],
        ['事業所番号', '１２７０１００１２０', '管理者', '川田 みどり'],
        ['所在地', '〒２７０－０１４３　流山市向小金9-9-9 みほんビル2F'],
        ['℡', '0471990001', 'ＦＡＸ', '04(7199)0002'],
      ),
    ).toEqual({
      '法人 representativeName': '山本 一郎 D1',
      '法人 representativeTitle': '理事長 D1',
      number: '1270100120 B2',
      managerName: '川田 みどり D2',
      postalCode: '270-0143 B3',
      address: '流山市向小金9-9-9 みほんビル2F B3',
      phone: '04-7199-0001 B4',
      fax: '04-7199-0002 D4',
    });
  });

  test('what its label says it is, also where something is wrong with it: its field tells, nothing is gone without a word', () => {
    expect(
      factsOf(
        ['社会福祉法人ながれ会（見本）　スタッフ一覧'],
        ['ながれヘルパーステーション（訪問介護）', '', '事業所番号 127010012', '', 'メール nagare@example'],
        ['〒2700000 流山市架空町1-2-3　TEL 000-0000-0000　FAX 7150-653', '', '', '', '更新日：2026-11-20'],
        ['電話 2026-11-20 現在', '', '携帯 TEL 090-0000-000'],
      ),
    ).toEqual({
      number: '127010012 C2',
      mail: 'nagare@example E2',
      postalCode: '270-0000 A3',
      address: '流山市架空町1-2-3 A3',
      phone: '000-0000-0000 A3',
      fax: '7150-653 A3',
    });
  });

  test('without labels: a number right behind the name, an address that begins with its city', () => {
    expect(
      factsOf(
        ['みほん会　居宅　職員一覧'],
        ['居宅介護支援事業所 みほんケアプラン　0670790456'],
        ['鶴岡市本町3-99-8（訪看の2階）　電話 0235991203'],
      ),
    ).toEqual({
      number: '0670790456 A2',
      address: '鶴岡市本町3-99-8（訪看の2階） A3',
      phone: '0235-99-1203 A3',
    });
  });

  test('an address behind the number of the office, and before the telephone', () => {
    for (const line of [
      '事業所番号 1270000015　流山市見本3-8-12　TEL 04-0000-1111',
      '事業所番号：1270000015 ・ 千葉県流山市見本3-8-12 電話 04-0000-1111',
    ])
      expect(factsOf(['みほんデイサービス'], [line])['address']).toMatch(/^(?:千葉県)?流山市見本3-8-12 A2$/);
  });

  test('the address right behind a corporation’s name, too', () => {
    expect(factsOf(['職員・端末・ID 一覧', '', '(株)みほんケア 鶴岡市例町0-9 電話0235-99-7100'])).toEqual({
      address: '鶴岡市例町0-9 C1',
      phone: '0235-99-7100 C1',
    });
  });

  test.each(['24時間携帯', '２４時間対応', '当番携帯'])('the number ends where 「%s」 has one of its own', (label) => {
    expect(
      factsOf(['みほん訪問看護ステーション'], [`TEL 0776-00-3100　FAX 0776-00-3101　${label} 090-0000-3199`]),
    ).toEqual({
      phone: '0776-00-3100 A2',
      fax: '0776-00-3101 A2',
    });
  });

  test('24時間対応 before them hides no number of the office', () => {
    const line = 'みほん訪問看護ステーション　24時間対応　TEL 04-7199-0401　FAX 04-7199-0402';
    expect(factsOf([line], [''])).toEqual({ phone: '04-7199-0401 A1', fax: '04-7199-0402 A1' });
  });

  test('one telephone that is the FAX, too', () => {
    expect(factsOf(['みほんデイサービスセンター 職員名簿'], ['TEL/FAX：0235-99-1130（共通）'])).toEqual({
      phone: '0235-99-1130 A2',
      fax: '0235-99-1130 A2',
    });
  });

  test('the corporation’s own address is the corporation’s, where the office has another', () => {
    expect(
      factsOf(
        ['社会福祉法人みほん会　〒270-0100 千葉県流山市平和台1-1　電話 04-7100-0001'],
        ['みほん訪問看護ステーション　職員名簿'],
        ['〒278-0001 千葉県野田市みほん台2-2　電話 04-7100-0002'],
      ),
    ).toEqual({
      '法人 postalCode': '270-0100 A1',
      '法人 address': '千葉県流山市平和台1-1 A1',
      '法人 phone': '04-7100-0001 A1',
      postalCode: '278-0001 A3',
      address: '千葉県野田市みほん台2-2 A3',
      phone: '04-7100-0002 A3',
    });
    expect(factsOf(['社会福祉法人みほん会　〒270-0100 千葉県流山市平和台1-1'])).toHaveProperty('address');
  });
});

describe('what is nobody’s business stays where it is', () => {
  test.each([
    ['作成者：川田 みどり　TEL 04-7199-0003'],
    ['緊急連絡先：090-0000-0001（川田）'],
    ['担当　川田　電話 04-7199-0004'],
    ['自宅TEL 04-7199-0005'],
    ['電話 090-0000-0002'],
    ['個人番号 123456789018'],
    ['管理者　職員一覧'],
    ['管理者：兼務'],
    ['管理者会議 4月1日'],
    ['流山市 令和8年度 職員名簿'],
    ['1234567890'],
  ])('%s', (line) => {
    expect(factsOf([line])).toEqual({});
  });

  test.each([
    '★＝管理者　タブレットはステーションのもの（①〜⑥）',
    '★は管理者　☆はサービス提供責任者',
    '◎：施設長　○：常勤　△：非常勤',
    '※印 管理者 太字は兼務者',
    '●…管理者 ▲…休職中',
    '管理者　不在のときは主任が代わります',
  ])('what a sign means is nobody’s name: %s', (legend) => {
    expect(factsOf([legend])).toEqual({});
  });

  test('a mark before the label is a mark of the line, where a name stands behind it', () => {
    expect(factsOf(['管理者：五十嵐 恵子　★＝常勤'])).toEqual({ managerName: '五十嵐 恵子 A1' });
    expect(factsOf(['◆管理者　五十嵐 恵子'])).toEqual({ managerName: '五十嵐 恵子 A1' });
    expect(factsOf(['管理者：五十嵐恵子さん'])).toEqual({ managerName: '五十嵐恵子 A1' });
  });
});
