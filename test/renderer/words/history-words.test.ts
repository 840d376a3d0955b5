import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { SubmissionHistoryEntry } from '@shared/submission/submission';
import { kindOf } from '../../builders/by-channels';
import { historyEntryWords } from '../../../renderer/words/history-words';

const says = (kind: string, entry: SubmissionHistoryEntry) =>
  historyEntryWords({ channel: { kind: kindOf(kind), id: 'way', recipient: '鶴岡市 長寿介護課' } }, entry, channels);
const line = (what: SubmissionHistoryEntry['what'], note = ''): SubmissionHistoryEntry => ({
  at: '2026-11-20T04:00:00.000Z',
  what,
  note,
});

test('a mail server that takes nothing at present is no city whose desk is busy', () => {
  expect(says('endpoint', line('busy'))).toBe('市の受付が混んでいました');
  expect(says('mail', line('busy'))).toBe('メールサーバーが、受け取りを待つように返しました');
});

test('who took it there, or sent it, stands beside it; a receipt with its number', () => {
  expect(says('counter', line('handed-over', '山田 花子'))).toBe('手渡しました（山田 花子）');
  expect(says('line-works', line('handed-over', '山田 花子'))).toBe('LINE WORKS で渡しました（山田 花子）');
  expect(says('mail', line('mailed', '山田 花子'))).toBe('メールソフトで送りました（山田 花子）');
  expect(says('mail', line('mailed'))).toBe('メールソフトで送りました');
  expect(says('endpoint', line('received', 'R8-004512'))).toBe('受付番号　R8-004512');
  expect(says('endpoint', line('refused', '人に言う文'))).toBe('送れませんでした');
});

test('what was kept as a file wasn’t printed', () => {
  expect(says('counter', line('printed'))).toBe('プリンターへ送りました');
  expect(says('counter', line('printed', '様式1-1.docx'))).toBe('ファイルに保存しました（様式1-1.docx）');
  expect(says('mail', line('printed', '様式1-1.eml'))).toBe('メールの下書きを保存しました（様式1-1.eml）');
});
