import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { contextWords } from '@shared/forms/bindings/context';
import { functionNames } from '@shared/forms/bindings/expression';
import { excelAnchors } from '@shared/forms/excel-form';
import { eventKinds } from '@shared/ledger/event';
import { checkPack } from '@shared/pack-check/check-pack';
import { channels } from '@shared/channels/channels';

import { fieldTypes, Form, overflowRules, Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { readPack } from '../../builders/by-channels';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, checkBox, circle, paragraph, run, textControl } from '../../builders/docx';
import { anXlsx, emptyCell, row } from '../../builders/xlsx';
import { packsFolder } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';

const readme = readFileSync(join(packsFolder, 'README.md'), 'utf8');

/** The forms of the README's example, with the anchors that it lists. */
const word = aDocx({
  body: [
    ...['y', 'm', 'd'].map((part) => paragraph(textControl(`applicationDate.${part}`))),
    ...['corporation.name', 'corporation.representative', 'office.name', 'office.phone'].map((tag) =>
      paragraph(textControl(tag)),
    ),
    paragraph(circle('wish', run('すぐに・来月'))),
    paragraph(checkBox('agreed')),
  ].join(''),
});
const columns = { 'users.name': 'A', 'users.kana': 'B', 'users.jobType': 'C', 'users.change': 'D' };
const excel = anXlsx({
  sheets: [
    {
      ahead: '<cols><col min="1" max="4" width="40" customWidth="1"/></cols>',
      rows: [1, 4, 5, 6, 7, 8]
        .map((number) => row(number, ['A', 'B', 'C', 'D'].map((letter) => emptyCell(letter + String(number))).join('')))
        .join(''),
    },
  ],
  names: {
    'office.name': '様式1!$A$1',
    ...Object.fromEntries(Object.entries(columns).map(([tag, letter]) => [tag, `様式1!$${letter}$4`])),
  },
});

describe('the guide to packs', () => {
  test('has a whole pack as its example, about which check-pack finds nothing', async () => {
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const pack = unwrap(readPack(example));
    const aids = {
      files: ['pack.json', 'forms/1.docx', 'forms/2.xlsx'].map((path) => ({ path, size: 1 })),
      sample: himawari,
    };
    const found = await checkPack(pack, { '1': word, '2': excel }, nodeCodec, new ExpressionRunner(), aids);
    expect(found).toEqual([]);
    expect(excelAnchors(pack.forms[1]!).rows[0]?.fields.map(({ tag }) => tag)).toEqual(Object.keys(columns));
  });

  test('has the least procedure as its example, which the example pack takes', () => {
    const [pack = '{}', more = '{}'] = Array.from(readme.matchAll(/```json.*\n([\s\S]*?)```/g), ({ 1: json }) => json);
    const both = { ...(JSON.parse(pack) as object), ...(JSON.parse(more) as object) };
    const read = readPack(JSON.stringify(both));
    expect(read).toMatchObject({ ok: true, value: { procedures: [{ event: 'join' }] } });
  });

  test.each<[string, readonly string[]]>([
    ['type of field', fieldTypes],
    ['rule of overflow', overflowRules],
    ['kind of event', eventKinds],
    ['kind of channel', channels.all.map(({ word }) => word)],
    ['word that expressions may start with', contextWords.filter((one) => one !== 'overrides')],
    ['word of pack.json', Object.keys(Pack.shape).filter((one) => one !== '$schema')],
    ['word of a form', Object.keys(Form.shape)],
  ])('names every %s', (_, words) => {
    for (const one of words) expect(readme).toMatch(new RegExp(`\`${one}(?:\\[\\])?[\`.:]|"${one}"|\`${one} `));
  });

  test('names every function of ours', () => {
    for (const name of functionNames) expect(readme).toContain(`$${name}`);
  });
});
