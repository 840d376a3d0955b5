import { read, utils } from 'xlsx';
import { describe, expect, test } from 'vitest';
import { fillForm } from '@shared/forms/fill-form';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { csvFiles } from '@shared/forms/csv-form';
import { openForm } from '@shared/forms/form-template';
import { unwrap, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, textControl } from '../../builders/docx';
import * as excel from '../../builders/excel-fill';
import * as word from '../../builders/word-fill';
import { anXlsx, emptyCell, row } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { lineWorksMembers } from '../../support/sample-papers';
import { paragraphs } from '../../support/word-text';

/** What Japanese names and addresses are made of, and what has broken software that fills forms. Kept as typed, each of them. */
const KEPT: readonly (readonly [what: string, text: string])[] = [
  ['a kanji in the shape of a place (葛 with a selector)', '葛\u{e0100}城 美咲'],
  ['another selector of the same', '葛\u{e0101}飾'],
  ['an old selector', '辻\ufe00'],
  ['kanji outside of JIS X 0208', '山﨑 髙橋 渡邉 齋藤'],
  ['a kanji in two halves', '𠮷田 恵子'],
  ['a compatibility kanji', '神\ufa19 福\ufa1b 塚\ufa10'],
  ['kana with a mark of its own', 'が\u3099ハ\u309a'],
  ['kana taken apart', 'ガギ'.normalize('NFD')],
  ['narrow kana', 'ｶﾞｯｺｳ ﾊﾟｰﾄ'],
  ['wide letters and digits', 'Ｒ６．４．１　０１２３ＡＢＣ'],
  ['a date of each kind', '令和6年4月1日 R6.4.1 S60/1/5 ㋿㍻㍼'],
  ['dashes that look alike', '‐－−ー–—〜～'],
  ['spaces at both ends', '  前後  '],
  ['wide spaces at both ends', '　全角　'],
  ['spaces that can’t be seen', '\u00a0\u2003\u200b\ufeff'],
  ['a line break', '一行目\n二行目'],
  ['an empty line', '一行目\n\n三行目\n'],
  ['a tab', '左\t右'],
  ['zeros in front', '0012345678'],
  ['what looks like a formula', '=1+1'],
  ['what looks like one in wide letters', '＝1+1'],
  ['what looks like a sum', '+81-4-0000-0000'],
  ['a formula by another sign', '@SUM(A1)'],
  ['an apostrophe in front', "'0123"],
  ['an escape of Excel', '_x000D_ _x0041_'],
  ['an escape of it that is taken apart', '_x005F_x000D_'],
  ['markup', '<w:p/>&amp;</t>"\'>'],
  ['the end of a section of XML', ']]> <!-- --> <?x?>'],
  ['references', '&#65; &lt; &unknown;'],
  ['other programs’ templates', '{{name}} {name} ${name} <%= x %>'],
  ['a pattern of replacement', '$& $1 $$ $`'],
  ['an emoji of several parts', '👨‍👩‍👧‍👦 🏥 🇯🇵'],
  ['writing from right to left', 'שלום \u202eالعربية\u202c'],
  ['commas and quotation marks', 'a,"b",「c」'],
  ['characters of no meaning yet, and of one’s own', '\u0378\ue000\u{f0000}'],
];

/** What no XML file can hold: a form with one of them could not be opened. */
const REFUSED: readonly (readonly [what: string, character: string, code: string])[] = [
  ['nothing (NUL)', '\u0000', 'U+0000'],
  ['a bell', '\u0007', 'U+0007'],
  ['a vertical tab, which Word copies as a line break', '\u000b', 'U+000B'],
  ['a form feed', '\u000c', 'U+000C'],
  ['an escape', '\u001b', 'U+001B'],
  ['a separator that scanners put in', '\u001d', 'U+001D'],
  ['the first half of a kanji', '\ud842', 'U+D842'],
  ['the second half', '\udfb7', 'U+DFB7'],
  ['what is no character', '\uffff', 'U+FFFF'],
  ['another one', '\ufffe', 'U+FFFE'],
];

const docx = aDocx({ body: paragraph(textControl('name')) });
const xlsx = anXlsx({ sheets: [{ rows: row(1, emptyCell('A1', 1)) }], names: { name: '様式1!$A$1' } });
const list = await lineWorksMembers(1);
const template = unwrap(openForm(list.official.form.template, list.official.template, nodeCodec));

/** The member list with this note, as it goes to Excel and to CSV. */
function noted(text: string): Evaluation {
  const [sheet] = list.evaluation.sheets;
  const members = sheet!.rows['members']!.map((entry) => ({
    ...entry,
    fields: entry.fields.map((one) => (one.key === 'members.note' ? { ...one, value: text, shown: text } : one)),
  }));
  return { ...list.evaluation, sheets: [{ ...sheet!, rows: { members } }] };
}
const fillList = (text: string): Result<unknown> =>
  fillForm(template, { form: list.official.form, evaluation: noted(text), mode: 'finished' }, nodeCodec);

/** The last cell of the CSV's second line, read by another program. */
function inCsv(text: string): string {
  const [csv = ''] = csvFiles(list.official.form, noted(text));
  const sheet = read(csv, { type: 'string', raw: true }).Sheets['Sheet1']!;
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: true })[1]!.at(-1)!;
}

describe('a character that people type', () => {
  test.each(KEPT)('%s is kept in Word, in Excel and in CSV', (_, text) => {
    for (const draft of [true, false])
      expect(paragraphs(word.filled(docx, { fields: { name: text } }, { draft }).bytes)).toEqual([text]);
    expect(valueAt(excel.filled(xlsx, { fields: { name: text } }).bytes, 'A1')).toBe(text);
    expect(fillList(text).ok).toBe(true);
    // In CSV a mark in front keeps a formula from being one (shared/tables).
    expect(inCsv(text)).toBe(/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);
  });
});

describe('a character that no file can hold', () => {
  test.each(REFUSED)(
    '%s is refused by its place in Word, in Excel and in CSV, and nothing is left out',
    (_, character, code) => {
      const text = `𠮷田${character}恵子`;
      for (const refused of [
        word.tryFill(docx, { fields: { name: text } }),
        excel.tryFill(xlsx, { fields: { name: text } }),
        // A list goes to CSV only as it goes to its form.
        fillList(text),
      ]) {
        expect(refused).toMatchObject({
          ok: false,
          code: 'field/illegal-character',
          details: { character: code, position: 3 },
        });
        expect(refused.ok ? '' : refused.message).toContain(
          `の 3 文字目に、書類に入れられない文字（${code}）があります。その文字を消してください。`,
        );
      }
    },
  );
});

describe('a text that is very long', () => {
  const long = '長い文章。'.repeat(6_554);

  test('is whole in Word, and refused for a cell of Excel, which would cut it off', () => {
    expect(long.length).toBe(32_770);
    expect(paragraphs(word.filled(docx, { fields: { name: long } }).bytes)).toEqual([long]);
    const refused = excel.tryFill(xlsx, { fields: { name: long } });
    expect(refused).toMatchObject({ ok: false, code: 'excel/too-long', details: { length: 32_770, limit: 32_767 } });
    expect(valueAt(excel.filled(xlsx, { fields: { name: long.slice(0, 32_767) } }).bytes, 'A1')).toBe(
      long.slice(0, 32_767),
    );
  });
});
