import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choicesFor } from '@shared/form-studio/decide/choices';
import { proposeForm } from '@shared/form-studio/propose-form';
import { itemOf } from '@shared/form-studio/propose/items';
import { learnedFromForms } from '@shared/form-studio/propose/learned/from-forms';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, row as rowOfCells, textCell } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { filled, ledger, made } from '../../support/own-form';

/** Papers ask for two things in one cell: 部署・氏名, 職・氏名, 〒 with the address behind it. */

const [office] = ledger.offices;

async function proposalsOf(bytes: Uint8Array): Promise<PlaceProposal[]> {
  return proposeForm(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)), await learnedFromForms()).proposals;
}
const itemAt = (proposals: readonly PlaceProposal[], label: string): string | null | undefined =>
  proposals.find((one) => one.label === label)?.item;

test.each([
  ['contact.department+contact.name', '担当者の部署と氏名'],
  ['contact.title+contact.name', '担当者の役職と氏名'],
  ['administrator.title+administrator.name', '施設内管理者の役職と氏名'],
  ['delegate.department+delegate.name', '受任者の所属と氏名'],
  ['delegate.title+delegate.name', '受任者の役職と氏名'],
  ['office.postalCode+office.address', '事業所の郵便番号と所在地'],
  ['patient.postalCode+patient.address', '患者の郵便番号と住所'],
])('both can be chosen as one item: %s', async (id, label) => {
  expect(itemOf(id)?.label).toBe(label);
  const [place] = await proposalsOf(aDocx({ body: `<w:tbl>${row(run('部署・氏名'), '')}</w:tbl>` }));
  expect(choicesFor(place!.candidate).map((one) => one.id)).toContain(id);
});

describe('what a label asks for together is proposed together', () => {
  test('部署・氏名 beside the telephone and the mail of who is in charge', async () => {
    const proposals = await proposalsOf(
      readFileSync(join(import.meta.dirname, '../../fixtures/gallery/eighteenth/nijigahama-henko.docx')),
    );
    expect(itemAt(proposals, '部署・氏名')).toBe('contact.department+contact.name');
  });

  test('職・氏名, フリガナ and メール of 代理人, on a paper that gives them a task', async () => {
    const lines = ['住所', '勤務先・部署', 'フリガナ', '職・氏名', '電話番号', 'メールアドレス'];
    const body = [
      paragraph(run('委任状')),
      paragraph(run('私は、次の者を代理人と定め、下記の権限を委任します。')),
      paragraph(run('代理人（受任者）')),
      ...lines.map((one) => paragraph(run(`${one}　＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿`))),
    ].join('');
    const proposals = await proposalsOf(aDocx({ body }));
    expect(itemAt(proposals, '職・氏名')).toBe('delegate.title+delegate.name');
    expect(itemAt(proposals, 'フリガナ')).toBe('delegate.kana');
    expect(itemAt(proposals, 'メールアドレス')).toBe('delegate.mail');
  });
});

test('フリガナ/氏名 over rows of two lines: one in each', () => {
  const file = join(import.meta.dirname, '../../fixtures/gallery/twentysixth/hosho-riyo.docx');
  const { proposals } = proposeForm(unwrap(verifyAnyForm(file, readFileSync(file), nodeCodec)));
  const both = proposals.filter(({ label }) => label === 'フリガナ/氏名');
  expect(both.map(({ item }) => item)).toEqual(['staff.kana', 'staff.name']);
});

test('〒　　　－　　　 in a cell of Excel: the number has its place, and the address behind it', async () => {
  const printed = `〒　　　－${'　'.repeat(29)}`;
  const rows = [
    rowOfCells(1, textCell('A1', '事業所名') + textCell('B1', '')),
    rowOfCells(2, textCell('A2', '事業所の所在地') + textCell('B2', printed)),
  ];
  const bytes = anXlsx({ sheets: [{ rows: rows.join('') }] });
  const file = await filled(made('様式.xlsx', bytes).form, bytes);
  const [number, ...address] = String(valueAt(file, 'B2')).split(/[\s\u3000]+/);
  expect(number).toBe(`〒${(office?.postalCode ?? '').replace('-', '－')}`);
  expect(address.join('')).toBe((office?.address ?? '').replaceAll(/[\s\u3000]/g, ''));
});
