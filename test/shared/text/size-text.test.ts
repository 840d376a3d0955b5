import { expect, test } from 'vitest';
import { sizeText } from '@shared/text/size-text';

test.each([
  [0, '1KB'],
  [1_499, '1KB'],
  [999_499, '999KB'],
  [1_000_000, '1.0MB'],
  [19_000_000, '19.0MB'],
  [197_400_000, '197MB'],
  [1_000_000_000, '1.0GB'],
  [5_713_000_000, '5.7GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeText(bytes)).toBe(words));
