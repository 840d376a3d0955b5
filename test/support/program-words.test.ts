import { describe, expect, test } from 'vitest';
import { programWords } from './program-words';

describe('words of the program in what a screen says', () => {
  test.each([
    'システム利用管理担当者・systemManagerId の変更',
    '事業所 undefined',
    'staff-7 さん',
    '理由：other_office',
  ])('are found in %s', (said) => expect(programWords(said)).toHaveLength(1));

  test.each([
    '保存先 /tmp/renkei-i1niCy/profile-d9yDou/技術ログ',
    '保存先 C:\\Users\\tanakaHanako\\AppData',
    '保存先 /tmp/renkei-i1niCy/連携 台帳/profile-wiomY0/技術ログ',
    'データの場所\n/tmp/rd-a/tmp/shared profile-vaYrKq\nコピー',
    'iPhone から support@kanamicDesk.net へ',
  ])('are not paths, products or addresses: %s', (said) => expect(programWords(said)).toEqual([]));
});
