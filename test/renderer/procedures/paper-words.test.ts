import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { PackChannel } from '@shared/packs/network-schema';
import { kindOf } from '../../builders/by-channels';
import { paperTitle, usualDeliveryWords } from '../../../renderer/features/procedures/wizard/paper-words';

const way = (kind: string, label: string): PackChannel => ({ id: kind, kind: kindOf(kind), label, optional: false });
const words = (...ways: PackChannel[]) => usualDeliveryWords(ways, channels);

test('a paper is named by number, title and what is special about it', () => {
  expect(paperTitle({ number: '様式1-1', title: '利用申請書', variant: '異動区分：削除' })).toBe(
    '様式1-1 利用申請書（異動区分：削除）',
  );
  expect(paperTitle({ number: '管理台帳', title: '管理台帳', variant: '' })).toBe('管理台帳');
});

test('on paper both ways are said; otherwise the usual one', () => {
  expect(words(way('counter', '窓口'), way('post', '郵送'))).toBe('紙（窓口・郵送）');
  expect(words(way('counter', '窓口'))).toBe('窓口');
  expect(words(way('mail', 'メール'), way('post', '郵送'))).toBe('メール');
  expect(words()).toBe('');
});
