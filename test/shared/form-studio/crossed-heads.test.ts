import { expect, test } from 'vitest';
import { proposeForm } from '@shared/form-studio/propose-form';
import { kanaAsked, undecided } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';

const line = (...texts: string[]): string => row(...texts.map((text) => (text === '' ? '' : run(text))));
const proposed = (...rows: string[]) =>
  proposeForm(
    unwrap(
      verifyAnyForm(
        '様式.docx',
        aDocx({ body: [paragraph(run('担当者届')), `<w:tbl>${rows.join('')}</w:tbl>`].join('') }),
        nodeCodec,
      ),
    ),
  ).proposals;

test('of whom stands at the side, what along the top: each place is called by both, and is what its column asks for', () => {
  const all = proposed(
    line('', '氏名', 'ふりがな', '就任日'),
    line('管理者', '', '', ''),
    line('システム担当者（副）', '', '', ''),
  ).filter(({ label }) => label !== '');
  expect(all.map(({ label, item }) => `${label}: ${item}`)).toEqual([
    '管理者の氏名: office.managerName',
    '管理者のふりがな: office.managerKana',
    '管理者の就任日: typed',
    'システム担当者(副)の氏名: chosen.name',
    'システム担当者(副)のふりがな: chosen.kana',
    'システム担当者(副)の就任日: typed',
  ]);
  const readings = all.filter(({ label }) => label.endsWith('ふりがな')).map(undecided);
  expect(readings.map(kanaAsked)).toEqual(['hiragana', 'hiragana']);
});

test('labels that are asked for something else along the top stay what they are', () => {
  expect(
    proposed(line('事項', '変更前', '変更後'), line('電話番号', '', ''), line('所在地', '', '')).map(
      ({ label }) => label,
    ),
  ).toEqual(['電話番号', '電話番号', '所在地', '所在地']);
});
