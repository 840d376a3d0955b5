import { expect, test } from 'vitest';
import { formsOfPack } from '../../../renderer/words/form-title';

test.each([
  ['流山市 TRITRUS', '流山市 TRITRUSの様式'],
  ['自分の様式', '自分の様式'],
])('the forms of 「%s」 are 「%s」', (title, words) => expect(formsOfPack(title)).toBe(words));
