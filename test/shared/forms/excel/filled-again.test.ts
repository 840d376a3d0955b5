import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/documents/node-codec';
import { NAMES, PRINTED, twentyTwoPartForm } from '../../../bench/excel-form';

const tags = (of: (key: string) => boolean) =>
  Object.keys(NAMES)
    .filter(of)
    .map((tag) => ({ tag, label: tag }));
const anchors: ExcelAnchors = {
  fields: tags((key) => !key.startsWith('users.')),
  rows: [{ tag: 'users', label: '職員', printed: PRINTED, fields: tags((key) => key.startsWith('users.')) }],
};

const text = (value: string): ExcelSlot => ({ kind: 'text', text: value });
const paper = (office: string, people: number): ExcelValues => ({
  fields: { 'office.name': text(office), owned: { kind: 'check', checked: people > 3 } },
  rows: { users: Array.from({ length: people }, (_, i) => ({ 'users.name': text(`職員\n${i + 1}`) })) },
});

/** Papers that put rows in, add looks of cells (line breaks, a text like a formula), ask for a sheet more (refused), or do none of it. */
const PAPERS = [
  [paper('ひまわりの里', 23)],
  [paper('=1+1', 2)],
  [paper('ひまわりの里', 4), paper('ひまわりの里', 2)],
  [paper('みほん台', 0)],
  [paper('みほん台', 11)],
];

const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
/** The file by its digest, or why there is none. */
const told = (result: ReturnType<typeof fillWorkbook>): string =>
  result.ok ? digest(result.value.bytes) : result.code;

describe('a form that is kept open', () => {
  const bytes = twentyTwoPartForm();
  const fill = (template: ReturnType<typeof openWorkbook>, sheets: ExcelValues[], given = anchors) =>
    fillWorkbook(unwrap(template), { anchors: given, sheets }, nodeCodec);

  test('makes each paper as if it were the first one', () => {
    const kept = openWorkbook(bytes, nodeCodec);
    for (const sheets of [...PAPERS, ...PAPERS.toReversed()])
      expect(told(fill(kept, sheets))).toEqual(told(fill(openWorkbook(bytes, nodeCodec), sheets)));
  });

  test('looks anew for places that it was not asked for before', () => {
    const kept = openWorkbook(bytes, nodeCodec);
    unwrap(fill(kept, [paper('ひまわりの里', 1)]));
    const more = { ...anchors, fields: [...anchors.fields, { tag: 'no.such', label: 'ない欄' }] };
    expect(fill(kept, [paper('ひまわりの里', 1)], more)).toMatchObject({ ok: false, code: 'excel/missing-anchor' });
    const fewer = { fields: anchors.fields.slice(0, 1), rows: [] };
    expect(told(fill(kept, [paper('', 0)], fewer))).toEqual(digest(bytes));
  });
});
