import { describe, expect, test } from 'vitest';
import { cellWarning } from '@shared/tables/matching/cell-warning';

const codeOf = (after: string, field = 'name', before: string | null = null): string | null =>
  cellWarning(field, '氏名', after, before, '2026-11-23')?.code ?? null;

describe('a cell that is taken, and is worth a look', () => {
  test.each([
    ['a character of somebody’s own PC', '\ue000田 花子'],
    ['one of the planes for them', '\u{f0000}田 花子'],
    ['what stands for a lost one', '\ufffd田 花子'],
    ['half of one', '\ud842田 花子'],
  ])('%s is shown by no other PC and no paper', (_, name) => expect(codeOf(name)).toBe('plan/unshown'));

  test.each([
    ['ஷ田 花子', 'ஷ'],
    ['葛Ā城 一郎', 'Ā'],
    ['прием', 'п'],
  ])('%s has a letter that came by mistake, and it is told', (name, letter) => {
    const told = cellWarning('name', '氏名', name, null, '2026-11-23');
    expect(told).toMatchObject({ code: 'plan/strange-letter', message: expect.stringContaining(`「${letter}」`) });
  });

  test.each([
    ...[
      '𠮷田 花子',
      '葛󠄀城 一郎',
      '神田（﨑）',
      'グエン ティ ラン',
      'Nguyễn Thị Lan',
      'ラン（Nguyễn Thị Lan）',
      '見本★',
    ],
    ...[
      'ＩＤ・ＰＷ',
      '佐々木 〆子',
      'A棟 3F　イ・ロ',
      '㈱ひまわり',
      '①日勤',
      'ﾔﾏﾀﾞ ﾊﾅｺ',
      'Dr. 山田',
      'ゔぁいおりん',
      '℡04-0000-0000',
    ],
  ])('%s is none', (name) => expect(codeOf(name)).toBeNull());

  test('what the ledger has already is not asked about again', () => {
    expect(codeOf('\ue000田', 'name', '\ue000田')).toBeNull();
  });

  test('a day that is still to come is', () => {
    expect(codeOf('2026-11-24', 'joinedOn')).toBe('plan/to-come');
    expect(codeOf('2026-11-23', 'joinedOn')).toBeNull();
    expect(codeOf('2026-11-24', 'birthday')).toBeNull();
  });
});
