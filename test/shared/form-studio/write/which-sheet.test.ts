import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { BeyondRows } from '@shared/form-studio/write/beyond-rows';
import type { Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { allFilled, evaluated, formOf, ledger } from '../../../support/own-form';
import { rows as linesOf } from '../../../support/word-text';

/** A form of one's own says which paper of how many it is, and whose. */

const [office] = ledger.offices;
const staff = ledger.people.filter(({ officeId, status }) => officeId === office?.id && status === 'registered');
const PRINTED = 5;
const papers = Math.ceil(staff.length / PRINTED);

const ITEMS: Readonly<Record<string, string>> = {
  ...{ 氏名: 'staff.name', 枚目: 'sheet.number', 全枚数: 'sheet.count', 頁: 'sheet.both', 頁の控え: 'sheet.both' },
};
function own(body: string, beyond?: BeyondRows) {
  const bytes = aDocx({ body });
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
  const decisions = found.candidates.flatMap((candidate): Decision[] => {
    const label = [...candidate.left, ...candidate.above].find((one) => ITEMS[one] !== undefined) ?? '';
    const item = ITEMS[label];
    if (item === undefined) return [];
    return [{ candidate, label, item, state: 'decided', ...(beyond && candidate.rows !== null && { beyond }) }];
  });
  return { bytes, form: formOf('own.docx', { ...found, title: '名簿' }, decisions) };
}

describe('何枚目／すべてで何枚', () => {
  const numbered = Array.from({ length: PRINTED }, (_, i) => row(run(String(i + 1)), '')).join('');
  const head = ['枚目', '全枚数', '頁', '頁の控え'].map((label) => row(run(label), '')).join('');
  const body = `<w:tbl>${head}</w:tbl>${paragraph()}<w:tbl>${row(run('番号'), run('氏名'))}${numbered}</w:tbl>${paragraph()}`;
  const said = (file: Uint8Array): string[] =>
    linesOf(file).flatMap(([label = '', value = '']) => (ITEMS[label]?.startsWith('sheet.') ? [value] : []));
  const all = Array.from({ length: papers }, (_, i) => [
    `${i + 1}`,
    `${papers}`,
    `${i + 1}／${papers}`,
    `${i + 1}／${papers}`,
  ]);

  test('of several files', async () => {
    const { form, bytes } = own(body);
    expect((await allFilled(form, bytes)).map(said)).toEqual(all);
  });

  test('of several pages of one file', async () => {
    const { form, bytes } = own(body, 'continuation');
    const files = await allFilled(form, bytes);
    expect(files.map(said)).toEqual([all.flat()]);
  });

  test('of one paper alone', async () => {
    const { form, bytes } = own(body, 'insert-rows');
    expect(
      (await evaluated(own(`<w:tbl>${head}</w:tbl>${paragraph()}`).form)).sheets[0]?.fields.map(({ shown }) => shown),
    ).toEqual(['1', '1', '1／1', '1／1']);
    // Numbered rows can't be added: what can't be is not heeded.
    expect((await allFilled(form, bytes)).length).toBe(papers);
  });
});

describe('a paper for each person', () => {
  const { form } = own(`<w:tbl>${row(run('氏名'), '')}${row(run('頁'), '')}</w:tbl>${paragraph()}`);
  const [one, two] = staff;
  const of = async (...people: object[]) => {
    const event = LedgerEvent.parse({ kind: 'other', date: '2026-11-20', officeId: office?.id, staff: people });
    return (await evaluated(form, {}, {}, event)).sheets;
  };

  test('is called by their name', async () => {
    const sheets = await of({ ...one, action: null }, { ...two, action: null });
    expect(sheets.map(({ whose }) => whose)).toEqual([one?.name, two?.name]);
    expect(sheets.map(({ fields }) => fields.map(({ shown }) => shown))).toEqual([
      [one?.name, '1／2'],
      [two?.name, '2／2'],
    ]);
  });

  test('of two of one name says what tells them apart', async () => {
    const same = { ...two, name: one?.name, action: null };
    const numbered = await of({ ...one, employeeNumber: '101', action: null }, { ...same, employeeNumber: '102' });
    expect(numbered.map(({ whose }) => whose)).toEqual([`${one?.name}　職員番号101`, `${one?.name}　職員番号102`]);
    const born = await of(
      { ...one, employeeNumber: '', birthday: '1980-04-01', action: null },
      { ...same, employeeNumber: '', birthday: null, jobType: '看護師' },
    );
    expect(born.map(({ whose }) => whose)).toEqual([
      expect.stringMatching(/　生年月日.*55.*4.*1/),
      `${one?.name}　看護師`,
    ]);
  });
});
