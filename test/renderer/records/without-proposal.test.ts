import { expect, test } from 'vitest';
import { withoutProposal } from '../../../renderer/records/offices/without-proposal';

test('who types the whole address behind the proposal has it once', () => {
  const proposed = '千葉県流山市東初石';
  expect(withoutProposal('千葉県流山市東初石千葉県流山市見本台1-2', proposed)).toBe('千葉県流山市見本台1-2');
  expect(withoutProposal('千葉県流山市東初石 東京都千代田区', proposed)).toBe('東京都千代田区');
  expect(withoutProposal('千葉県流山市東初石1-2-3', proposed)).toBe('千葉県流山市東初石1-2-3');
  expect(withoutProposal('千葉県流山市東初石1-2 県営住宅', proposed)).toBe('千葉県流山市東初石1-2 県営住宅');
  expect(withoutProposal('千葉県柏市', proposed)).toBe('千葉県柏市');
  expect(withoutProposal('東京都千代田区', '')).toBe('東京都千代田区');
});
