import { expect, test } from 'vitest';
import { proposeForm } from '@shared/form-studio/propose-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';

const line = (...texts: string[]): string => row(...texts.map((text) => (text === '' ? '' : run(text))));
const labels = (...rows: string[]): string[] =>
  proposeForm(
    unwrap(
      verifyAnyForm(
        '様式.docx',
        aDocx({ body: [paragraph(run('貸与・返却書')), `<w:tbl>${rows.join('')}</w:tbl>`].join('') }),
        nodeCodec,
      ),
    ),
  ).proposals.map(({ label, candidate: { side } }) => (side === null ? label : `${label} ${side}`));

test('a row of labels in brackets says what goes into the empty row above it', () => {
  expect(
    labels(
      line('', '', ''),
      line('（貸与日）', '（所属部署）', '（所属事業所）'),
      line('', '', ''),
      line('（職員番号）', '（借受者氏名）', '（フリガナ）'),
    ),
  ).toEqual(['貸与日', '所属部署', '所属事業所', '職員番号', '借受者氏名', 'フリガナ']);
});

test('a label in brackets below only one of the cells is none of theirs', () => {
  expect(labels(line('氏名', ''), line('電話', '（自宅）'))).toEqual(['氏名']);
});

test('who was in charge and who is now are the two sides of a change', () => {
  expect(
    labels(line('項目', '前任者（変更の場合）', '新任者'), line('役職', '', ''), line('電話番号', '', '')),
  ).toEqual(['役職 before', '役職 after', '電話番号 before', '電話番号 after']);
});
