import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import type { Codec } from '@shared/forms/zip/codec';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
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

  test('deflates again only what values went into, when as many rows are put in', () => {
    const deflated: string[] = [];
    const codec: Codec = {
      ...nodeCodec,
      deflateRaw: (content) => {
        deflated.push(new TextDecoder().decode(content));
        return nodeCodec.deflateRaw(content);
      },
    };
    const kept = unwrap(openWorkbook(bytes, codec));
    const partsOf = (sheets: ExcelValues[]): string[] => {
      deflated.length = 0;
      unwrap(fillWorkbook(kept, { anchors, sheets }, codec));
      return deflated.map((part) => /<(worksheet|workbook|calcChain|xdr:wsDr)\b/.exec(part)?.[1] ?? part.slice(0, 80));
    };
    const all = ['calcChain', 'workbook', 'worksheet', 'xdr:wsDr'];
    const noMarks = (parts: string[]): string[] => parts.filter((part) => all.includes(part)).sort();
    expect(noMarks(partsOf([paper('ひまわりの里', 23)]))).toEqual(all);
    expect(noMarks(partsOf([paper('みほん台', 23)]))).toEqual(['worksheet']);
    // Also where they are the very same: nobody's name is kept in memory.
    expect(noMarks(partsOf([paper('みほん台', 23)]))).toEqual(['worksheet']);
    expect(noMarks(partsOf([paper('みほん台', 24)]))).toEqual(all);
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
