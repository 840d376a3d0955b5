import { expect, test } from 'vitest';
import type { Device } from '@shared/ledger/entities';
import { exceptionWords } from '../../../renderer/features/credentials/exception-words';

const anException = (from: string, to: string | null): Device['exceptions'][number] => ({
  ...{ from, fromTime: '', to, toTime: '' },
  ...{ reason: '大雨', approvedBy: '', cleanup: '', note: '' },
});

test.each([
  ['none', [], '—'],
  ['one that is over', [anException('2026-08-20', '2026-08-22')], '8月20日〜8月22日'],
  ['one that runs without an end', [anException('2026-11-19', null)], '11月19日から（いま使っています）'],
  ['one that runs until a day', [anException('2026-11-19', '2026-11-25')], '11月19日〜11月25日（いま使っています）'],
  ['one on its last day', [anException('2026-11-19', '2026-11-20')], '11月19日〜11月20日（いま使っています）'],
  ['one that is still to come', [anException('2026-11-21', '2026-11-25')], '11月21日〜11月25日'],
  [
    'the newest of two',
    [anException('2026-08-20', '2026-08-22'), anException('2026-11-19', null)],
    '11月19日から（いま使っています）',
  ],
] as const)('災害時例外: %s', (_, exceptions, words) => {
  expect(exceptionWords([...exceptions], '2026-11-20')).toBe(words);
});
