import { expect, test } from 'vitest';
import { withNamedFields } from '@shared/packs/nameless-fields';
import type { Pack } from '@shared/packs/schema';
import { anOwnPack } from '../../builders/own-pack';

const text = (key: string, label: string, given: object = {}) => ({ key, label, type: 'text', ...given });
const NAMELESS = '毎回手で入力する';
const forms = [
  [
    text('a', NAMELESS),
    text('b', '灯り'),
    text('c', `${NAMELESS} 2`),
    text('d', `${NAMELESS} 3`, {
      onlyWhen: { when: { present: { field: 'c' } }, say: `「${NAMELESS} 2」を書いたときだけ` },
    }),
    text('e', `${NAMELESS}（変更後）`),
    text('f', '合図'),
  ],
];
const labels = ({ forms: [form] }: Pack): string[] => form!.fields.map(({ label }) => label);

test('a form that was made before reads with its nameless places told by their neighbours', () => {
  const pack = anOwnPack({ fields: forms[0] });
  expect(labels(pack)).toEqual([
    'はじめの欄',
    '灯り',
    '『灯り』の次の欄',
    '『灯り』のあと2番目の欄',
    '『灯り』のあと3番目の欄（変更後）',
    '合図',
  ]);
  const [form] = pack.forms;
  expect(form?.fields[3]).toMatchObject({ onlyWhen: { say: '「『灯り』の次の欄」を書いたときだけ' } });
});

test('… and any other pack stays as it is written', () => {
  const pack = { ...anOwnPack({ fields: [text('b', '灯り')] }), id: 'city' };
  const [form] = pack.forms;
  const given = { ...pack, forms: [{ ...form!, fields: [{ ...form!.fields[0]!, label: NAMELESS }] }] };
  expect(withNamedFields(given)).toBe(given);
  const own = anOwnPack({ fields: [text('b', '灯り')] });
  expect(withNamedFields(own).forms[0]).toBe(own.forms[0]);
});
