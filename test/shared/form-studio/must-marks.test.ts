import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { openForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';

const musts = (body: string): (boolean | undefined)[] =>
  findCandidates(pageOf(unwrap(openForm('様式.docx', aDocx({ body: body + paragraph() }), nodeCodec)))).candidates.map(
    ({ isMust }) => isMust,
  );
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => row(...cells.map((text) => (text === '' ? '' : run(text))))).join('')}</w:tbl>`;

test('what the paper marks as compulsory beside a place is: 必須, ※, （必ず）; nothing else', () => {
  const marked = [
    '届出の理由（必須）',
    '【必須】届出の理由',
    '※届出の理由',
    '届出の理由※',
    '届出の理由（必ずご記入ください）',
  ];
  expect(marked.map((label) => musts(table([label, ''])))).toEqual(marked.map(() => [true]));
  const free = ['届出の理由', '届出の理由（任意）', '届出の理由※1', '※届出の理由（記入しないでください）'];
  expect(free.map((label) => musts(table([label, ''])))).toEqual(free.map(() => [undefined]));
  expect(musts(table(['届出の理由', '必須', ''], ['備考', '任意', '']))).toEqual([true, undefined]);
  expect(musts(table(['※', '届出の理由', '']))).toEqual([true]);
});

test('a mark in a line is its own label’s alone', () => {
  expect(musts(paragraph(run('届出の理由（必須）：　　　　　　　　内容：　　　　　　　　')))).toEqual([
    true,
    undefined,
  ]);
  expect(musts(paragraph(run('届出の理由：　　　　　　　　')))).toEqual([undefined]);
});
