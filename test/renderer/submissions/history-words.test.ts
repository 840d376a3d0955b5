import { expect, test } from 'vitest';
import type { HistoryLine, Submission } from '@shared/submission/submission';
import { historyLine } from '../../../renderer/features/submissions/history-words';

const by = (kind: Submission['channel']['kind']) => ({ channel: { kind, id: 'way', recipient: '鶴岡市 長寿介護課' } });
const line = (what: HistoryLine['what'], note = ''): HistoryLine => ({ at: '2026-11-20T04:00:00.000Z', what, note });

test('a mail server that takes nothing at present is no city whose desk is busy', () => {
  expect(historyLine(by('endpoint'), line('busy'))).toBe('市の受付が混んでいました');
  expect(historyLine(by('mail'), line('busy'))).toBe('メールサーバーが、受け取りを待つように返しました');
});

test('who took it there, or sent it, stands beside it; a receipt with its number', () => {
  expect(historyLine(by('counter'), line('handed-over', '山田 花子'))).toBe('手渡しました（山田 花子）');
  expect(historyLine(by('line-works'), line('handed-over', '山田 花子'))).toBe('LINE WORKS で渡しました（山田 花子）');
  expect(historyLine(by('mail'), line('mailed', '山田 花子'))).toBe('メールソフトで送りました（山田 花子）');
  expect(historyLine(by('mail'), line('mailed'))).toBe('メールソフトで送りました');
  expect(historyLine(by('endpoint'), line('received', 'R8-004512'))).toBe('受付番号　R8-004512');
  expect(historyLine(by('endpoint'), line('refused', '人に言う文'))).toBe('送れませんでした');
});
