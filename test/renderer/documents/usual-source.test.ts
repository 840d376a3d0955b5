import { expect, test } from 'vitest';
import type { ValueSource } from '@shared/forms/bindings/expression-words';
import { usualSource } from '../../../renderer/features/documents/usual-source';

const from = (...sources: ValueSource[]): { source: ValueSource }[] => sources.map((source) => ({ source }));

test('the head of a block says where most of its values come from', () => {
  expect(usualSource(from('today', 'ledger', 'ledger', 'event', 'ledger'), 3)).toBe('ledger');
  expect(usualSource(from('event', 'event', 'event', 'ledger', 'ledger'), 3)).toBe('event');
});

test('of a few values each says it by itself; empty ones say nothing', () => {
  expect(usualSource(from('ledger', 'ledger', 'today'), 3)).toBeNull();
  expect(usualSource(from('none', 'none', 'none', 'ledger'), 3)).toBeNull();
  expect(usualSource(from('none', 'none'), 1)).toBeNull();
});
