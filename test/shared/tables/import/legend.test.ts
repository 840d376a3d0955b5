import { describe, expect, test } from 'vitest';
import { legendIn } from '@shared/tables/import/legend';

const said = (...lines: (string | string[])[]) =>
  Object.fromEntries(legendIn(lines.map((line) => (typeof line === 'string' ? [line] : line))));

describe('what the signs of a list mean', () => {
  test.each([
    ['★＝管理者', { '★': '管理者' }],
    ['★＝管理者　◎＝FiNE-LINK担当者', { '★': '管理者', '◎': 'FiNE-LINK担当者' }],
    ['※ ★：管理者、●：夜勤できる方', { '★': '管理者', '●': '夜勤できる方' }],
    ['（◎は管理者、〇は兼務）', { '◎': '管理者', '○': '兼務' }],
    ['★印は管理者です。', { '★': '管理者' }],
    ['★マークの方…LINE WORKS の管理者', { '★': 'LINE WORKS の管理者' }],
    ['凡例：◎管理者 ○常勤 △パート', { '◎': '管理者', '○': '常勤', '△': 'パート' }],
    ['◎管理者　○非常勤', { '◎': '管理者', '○': '非常勤' }],
    ['管理者は★、リーダーは☆で示す', { '★': '管理者', '☆': 'リーダー' }],
    ['管理者に◎印', { '◎': '管理者' }],
    ['* … 休職中', { '*': '休職中' }],
    ['＊＝休職中', { '*': '休職中' }],
    ['職員名簿　★→管理者　令和8年11月1日現在', { '★': '管理者' }],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });

  test('in cells of their own', () => {
    expect(said(['★', '管理者'], ['◎', '担当者', '○', '非常勤'])).toEqual({
      '★': '管理者',
      '◎': '担当者',
      '○': '非常勤',
    });
  });

  test.each([
    '■ひまわりの里　職員名簿',
    '●訪問介護 ●通所介護',
    '◎ひまわりの里　○職員名簿',
    '氏名：○○ ○○',
    '※タブレットはステーションのもの',
    '〃＝上に同じ',
    '★は、よく聞かれることなので職員のみなさんはかならず読んでおくようにおねがいします',
    '管理者：山田 花子',
    '○○は書かなくてよい',
  ])('%s explains none', (line) => {
    expect(said(line)).toEqual({});
  });

  test('a sign of two meanings has none', () => {
    expect(said('★＝管理者', '★＝リーダー', '◎＝常勤')).toEqual({ '◎': '常勤' });
    expect(said('★＝管理者', '★：管理者')).toEqual({ '★': '管理者' });
  });
});
