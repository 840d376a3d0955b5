import { expect, test } from 'vitest';
import { DeliveryOptions } from '../../../renderer/features/documents/delivery-options';
import { openPack } from '../../support/open-pack';
import { screenOf } from '../roles/screen-of';

const drawn = (packId: string, formId: string, toldAddress: string | null = null): string => {
  const pack = openPack(packId);
  const form = pack.forms.find(({ id }) => id === formId)!;
  return screenOf(<DeliveryOptions pack={pack} form={form} toldAddress={toldAddress} />, '/documents/d', 'clerk');
};

test('what is brought or posted is printed for that, and not only to be kept', () => {
  expect(drawn('nagareyama-tritrus', '5')).toContain('窓口・郵送で出す紙です。手元の控えも印刷できます');
});

test('what leaves in another way is printed to be kept', () => {
  expect(drawn('line-works', 'member-list')).toContain('手元の控え用です');
});

test('mail stands among the ways as soon as the city has told the office where to', () => {
  const told = 'uketsuke@city.example.jp';
  expect(drawn('nagareyama-tritrus', '5')).not.toContain('市から言われた宛先');
  expect(drawn('nagareyama-tritrus', '5', told)).toContain(`市から言われた宛先　${told}`);
  // 管理台帳 stays in the house.
  expect(drawn('fukui-mimamori', 'ledger', told)).not.toContain(told);
});
