import { expect, test } from 'vitest';
import { registersOfEnded } from '@shared/papers/registers-of-ended';
import { openPack } from '../../support/open-pack';

test('registers that go on listing who ended are those whose pack says so', () => {
  expect(registersOfEnded([openPack('nagareyama-tritrus'), openPack('fukui-mimamori')])).toEqual([
    'ふくいみまもりSNS の管理台帳',
  ]);
  expect(registersOfEnded([openPack('nagareyama-tritrus')])).toEqual([]);
});
