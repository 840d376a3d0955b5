import { expect, test } from 'vitest';
import { awayWord } from '@shared/ledger/away-word';

test.each([
  ['産休', '産休'],
  ['R8.9.1から育休（来年3月まで）', '育休'],
  ['夜勤なし、休職中', '休職'],
  ['産前産後休業 R8.10.1〜', '産前産後休業'],
  ['病気休暇中', '病気休暇'],
  ['前は育休明け。今は休職', '休職'],
  ['育休中 R9.4復帰予定', '育休'],
  ['産休（来年4月復帰の見込み）', '産休'],
  ['育休中、復帰は未定', '育休'],
])('a memo that says 「%s」: %s', (note, word) => {
  expect(awayWord(note)).toBe(word);
});

test.each([
  '',
  '産休代替',
  '育休代替職員（見本さん）',
  '育休から復帰 R8.4.1',
  '産休明け',
  '育休取得済み',
  '育休なし',
  '育休中の代替',
  '休日は日曜',
])('「%s」 says of nobody that they are away', (note) => {
  expect(awayWord(note)).toBeNull();
});
