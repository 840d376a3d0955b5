import { describe, expect, test } from 'vitest';
import { lineGaps } from '@shared/form-studio/find/line-gaps';
import { processorSeconds } from '../../support/processor-seconds';

/** Each as `shape[what stands there] label > behind`. */
const said = (line: string): string[] =>
  lineGaps(line, true).map(({ shape, spans, label, behind, words }) => {
    const rooms = spans.map(({ from, to }) => line.slice(from, to).length).join(',');
    return [shape, rooms, label.trim(), words.length > 0 && `{${words.join('|')}}`, behind && `> ${behind}`]
      .filter(Boolean)
      .join(' ');
  });

describe('room in a line', () => {
  test.each([
    ['令和　　年　　月　　日', ['date 2,2,2 {令和}']],
    ['申請日　令和　年　月　日', ['date 1,1,1 申請日 {令和}']],
    ['生年月日　（明・大・昭・平）　　年　　月　　日', ['date 2,2,2 生年月日 {明|大|昭|平}']],
    ['S・H　．　．　', ['date 1,1,1 {S|H}']],
    ['〒　　　－　　　　', ['postal 8 〒']],
    ['〒　□□□-□□□□', ['digits 1,1,1,1,1,1,1 〒']],
    ['（郵便番号　　　　－　　　　　）', ['postal 10 郵便番号 > ）']],
    ['病院・薬局・訪問看護・その他（　　　）', ['ring 14 {病院|薬局|訪問看護|その他}', 'gap 3 その他']],
    ['電話　　　（　　　）　　　', ['phone 11 電話']],
    ['法人名　　　　　　　　　　㊞', ['gap 10 法人名', 'seal 1']],
    ['氏　　名　　　　　　　　　', ['gap 9 氏　　名']],
    ['（１）氏　　名　　　　　　　　　（ふりがな　　　　　）', ['gap 7 （１）氏　　名', 'gap 5 ふりがな']],
    ['②　職　　名\t\t電　　話\t\t', ['gap 2 ②　職　　名 > 電　　話', 'gap 2 電　　話']],
    ['事　業　所　名＿＿＿＿＿＿', ['gap 6 事　業　所　名']],
    ['電　　　　　　話＿＿＿＿＿＿', ['gap 6 電　　　　　　話']],
    ['（届出者）　　　　所　　在　　地＿＿＿＿＿＿', ['gap 6 （届出者）　　　　所　　在　　地']],
    ['年　　齢　　　　歳', ['gap 4 年　　齢 > 歳']],
    ['　　時　　分', ['gap 2 > 時', 'gap 2 時 > 分']],
    ['　　　　　人分　（うち本市　　　　人）', ['gap 5 > 人分　（うち本市', 'gap 4 うち本市 > 人）']],
    ['理由　退職　・　異動　・　その他（　　　）', ['ring 13 理由 {退職|異動|その他}', 'gap 3 その他']],
    ['要介護１　２　３　４　５', ['ring 9 {１|２|３|４|５}']],
    ['担当者：', ['gap 0 担当者']],
    ['電話　　　　　　ＦＡＸ　　　　　　', ['gap 4 電話 > ＦＡＸ', 'gap 6 ＦＡＸ']],
    ['その他（　　　　　）', ['gap 5 その他']],
    ['□有　□無', ['boxes 1 {有} > 有', 'boxes 1 有 {無} > 無']],
    ['新規・更新・削除', ['ring 8 {新規|更新|削除}']],
    ['　　　　　台', ['gap 5 > 台']],
    ['{{法人名}}', ['gap 7']],
    ['【法人名】', ['gap 5']],
    ['【事業所の電話】', ['gap 8']],
    ['【誓約者】', []],
    ['【所属事業所】', []],
    ['１　なし　　２　あり', ['ring 10 {１　なし|２　あり}']],
    ['　ア　廃止　イ　休止　ウ　その他（　　　　）', ['ring 15 {ア　廃止|イ　休止|ウ　その他}', 'gap 4 その他']],
    ['1新規　2更新', ['ring 7 {1新規|2更新}']],
    ['１　登録の変更　２　名称のみの変更', ['ring 17 {１　登録の変更|２　名称のみの変更}']],
    ['責任者を（選任・変更）したので届け出ます。', ['ring 5 責任者を（ {選任|変更} > ）したので届け出ます。']],
    ['名　　　　　　　　　　称　　　　　　　　', ['gap 8 名　　　　　　　　　　称']],
    [
      '　　　台（証明書を消した日　　年　　月　　日）',
      ['gap 3 > 台（証明書を消した日', 'date 2,2,2 証明書を消した日 > ）'],
    ],
    ['貸与端末　返却・紛失・その後　届', ['ring 9 貸与端末 {返却|紛失|その後} > 届']],
    ['（　　　歳）', ['gap 3 （ > 歳）']],
    ['　　　　％', ['gap 4 > ％']],
    ['．　　．', ['date 0,2,0']],
    [
      '　月見市（以下「甲」という。）と　　　　　　（以下「乙」という。）とは、約束します。',
      ['gap 6 乙 > （以下「乙」という。）とは、約束します。'],
    ],
    ['乙は、職名　　　　氏名　　　　を置く。', ['gap 4 職名 > 氏名', 'gap 4 氏名 > を置く。']],
    ['○ 新規登録　　○ 内容変更（変更のみ）　　○ 登録抹消', ['ring 26 {新規登録|内容変更|登録抹消}']],
    [
      '※２０名を超えるときは、本紙を複写して使用してください。　　　　（全　　　枚中　　　枚目）',
      ['gap 3 全 > 枚中', 'gap 3 枚中 > 枚目）'],
    ],
    ['期間は、令和　　年３月３１日までとする。', ['gap 2 期間は、令和 > 年３月３１日までとする。']],
  ])('%s', (line, gaps) => {
    expect(said(line)).toEqual(gaps);
  });

  test.each([
    '氏　　名',
    '法　人　・　団　体　名',
    '事 業 所 の 名 称',
    '生年月日',
    '緑ヶ原市長　様',
    '該当する□に✔を付けてください。',
    '職種・役職',
    '○　記入例',
    '情報共有システム利用申請書',
    '　次のとおり、利用を申請します。　　　　',
  ])('there is none in %s', (line) => {
    expect(said(line)).toEqual([]);
  });

  test('is looked for in no more than a moment, whatever stands there', () => {
    const strange = ['　', ' ・', '□', '（', '【', '令和　年', '・有', '○あい　', '_-', '：　'].map((one) =>
      one.repeat(4000),
    );
    expect(processorSeconds(() => strange.forEach((line) => lineGaps(line, true)))).toBeLessThan(4);
  });
});
