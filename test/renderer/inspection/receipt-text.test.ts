import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { receiptOf, receiptText } from '../../../renderer/features/inspection/receipt-text';
import { aSubmission } from '../../builders/submission';

test('a receipt says what, to whom, under which number and when, and what became of it', () => {
  const receipt = receiptOf(
    aSubmission({
      state: 'accepted',
      receipt: { number: 'R8-0012', receivedAt: '2026-11-20T04:05:00.000Z' },
      history: [
        { at: '2026-11-20T03:00:00.000Z', what: 'finalized', note: '' },
        { at: '2026-11-20T04:05:00.000Z', what: 'received', note: 'R8-0012' },
      ],
    }),
    'ひまわりの里 流山',
    channels,
  );
  const text = receiptText(receipt);
  for (const words of ['様式2 変更・修正申請書', '流山市 介護支援課（電子受付）', '受付番号：R8-0012', 'いま：受理'])
    expect(text).toContain(words);
  expect(text).toMatch(/これまで\n.*書類を確定しました\n.*受付番号　R8-0012/);
  // What doesn't apply isn't there as an empty line.
  expect(text).not.toContain('差戻しの理由');
});
