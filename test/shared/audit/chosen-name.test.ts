import { expect, test } from 'vitest';
import { actorParts, chosenName, recordedName } from '@shared/audit/chosen-name';

test('a name that was only chosen says so in the record, and nobody’s stays nobody’s', () => {
  expect(chosenName('山田 花子')).toBe('山田 花子（選んだ名前）');
  expect(chosenName('')).toBe('');
  expect(actorParts(chosenName('山田 花子'))).toEqual({ name: '山田 花子', isChosen: true });
  // Whom a passphrase names, and whoever was written down before.
  expect(actorParts('山田 花子')).toEqual({ name: '山田 花子', isChosen: false });
  expect(actorParts('アプリ（自動）')).toEqual({ name: 'アプリ（自動）', isChosen: false });
});

test('the record names who opened the ledger by a passphrase of their own, and of others what they say of themselves', () => {
  expect(recordedName({ name: '佐藤 健一' }, '佐藤 健一')).toBe('佐藤 健一');
  expect(recordedName(null, '山田 花子')).toBe('山田 花子（選んだ名前）');
  expect(recordedName(null, '')).toBe('');
});
