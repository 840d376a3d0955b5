import { expect, test } from 'vitest';
import type { Channel } from '@shared/packs/network-schema';
import { paperTitle, usualDeliveryWords } from '../../../renderer/features/procedures/wizard/paper-words';

const way = (kind: Channel['kind'], label: string): Channel => ({ id: kind, kind, label, optional: false });

test('a paper is named by number, title and what is special about it', () => {
  expect(paperTitle({ number: '様式1-1', title: '利用申請書', variant: '異動区分：削除' })).toBe(
    '様式1-1 利用申請書（異動区分：削除）',
  );
  expect(paperTitle({ number: '管理台帳', title: '管理台帳', variant: '' })).toBe('管理台帳');
});

test('on paper both ways are said; otherwise the usual one', () => {
  expect(usualDeliveryWords([way('counter', '窓口'), way('post', '郵送')])).toBe('紙（窓口・郵送）');
  expect(usualDeliveryWords([way('counter', '窓口')])).toBe('窓口');
  expect(usualDeliveryWords([way('mail', 'メール'), way('post', '郵送')])).toBe('メール');
  expect(usualDeliveryWords([])).toBe('');
});
