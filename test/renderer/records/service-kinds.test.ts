import { expect, test } from 'vitest';
import { serviceKindOfName } from '@shared/text/service-words';
import { serviceKindsOf } from '../../../renderer/records/offices/choices-of-packs';
import { openPack } from '../../support/open-pack';

test('services that no network has a word for can be chosen, before その他', () => {
  const kinds = serviceKindsOf([openPack('nagareyama-tritrus'), openPack('fukui-mimamori')]);
  expect(kinds).toContain('看護小規模多機能型居宅介護');
  expect(kinds.at(-1)).toBe('その他');
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(serviceKindOfName('看多機　みほんの家', kinds)).toBe('看護小規模多機能型居宅介護');
});
