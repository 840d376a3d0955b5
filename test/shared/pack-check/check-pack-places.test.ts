import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { checkPack, type CheckAids } from '@shared/pack-check/check-pack';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import { packLimits } from '@shared/packs/pack-limits';
import type { FormEntry, FormField, Pack } from '@shared/packs/schema';
import { packFiles } from '../../../electron/packs/pack-files';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, control, run } from '../../builders/docx';
import { aField, aPack, formInput, someRows } from '../../builders/pack';
import { anXlsx, emptyCell, row, STYLES, type XlsxSheet } from '../../builders/xlsx';
import { officialForms } from '../../support/official-forms';
import { openPack, packsFolder } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';

const check = (pack: Pack, template: Uint8Array, aids: CheckAids = {}): Promise<PackFinding[]> =>
  checkPack(pack, { '1': template }, nodeCodec, new ExpressionRunner(), aids);
const brief = (findings: PackFinding[]): string[] =>
  findings.map(({ level, code, file, at, tried }) => [level, code, file, at, tried].join(' ').trim());

const NAME = 'corporation.name';
const word = (fields: FormEntry[], given: object = {}): Pack => aPack({ forms: [formInput({ fields, ...given })] });
const anchors = (...tags: string[]): Uint8Array =>
  aDocx({ body: tags.map((tag) => `<w:p>${control(tag, run('　'))}</w:p>`).join('') });

/** B2 of an Excel form as wide as `width` digits of 游ゴシック 11 pt, two of which are one full-width character. */
const excel = (sheet: XlsxSheet, styles = STYLES): Uint8Array =>
  anXlsx({ sheets: [sheet], names: { name: '様式1!$B$2' }, styles });
const column = (width: number): string => `<cols><col min="2" max="2" width="${width}" customWidth="1"/></cols>`;
/** Bordered on all sides: text that is too long has nowhere to run. */
const BOXED = 1;
const box = (width: number): XlsxSheet => ({ ahead: column(width), rows: row(2, emptyCell('B2', BOXED)) });
const inCell = (given: Partial<FormField> = {}): Pack =>
  aPack({ forms: [formInput({ template: 'forms/1.xlsx', outputs: ['xlsx'], fields: [aField(given)] })] });

describe('a finding of check-pack', () => {
  test('names the file and the place in pack.json', async () => {
    const fields = [aField({ value: 'corporation.nmae' }), aField({ key: 'phone' })];
    expect(brief(await check(word(fields), anchors('name', 'fax')))).toEqual([
      'error pack/unknown-field pack.json /forms/0/fields/0/value',
      'error pack/missing-anchor forms/1.docx /forms/0/fields/1',
      'warning pack/unused-anchor forms/1.docx',
    ]);
  });

  test('names the place of a field inside rows, of a check and of words beside the form', async () => {
    const why = { text: '決まり', source: '手引き' };
    const rows = someRows({ fields: [aField({ key: 'users.name', value: 'stfa.name' })] });
    const pack = word([aField(), rows], {
      checks: [{ id: 'a', level: 'error', when: 'ofice.name', message: 'x', why }],
      callOuts: [{ text: 'x', source: 'x', beside: 'name', when: 'evnt.kind' }],
    });
    const found = await check(pack, anchors('name'));
    expect(found.filter(({ code }) => code === 'pack/unknown-field').map(({ at }) => at)).toEqual([
      '/forms/0/fields/1/fields/0/value',
      '/forms/0/checks/0/when',
      '/forms/0/callOuts/0/when',
    ]);
  });

  test('has a sentence in Japanese', async () => {
    const pack = word([aField({ value: 'corporation.nmae' }), aField({ key: 'phone' })]);
    for (const { message } of await check(pack, anchors('name', 'fax'))) expect(message).toMatch(/[ぁ-ん].*。$/);
  });
});

describe('expressions are tried', () => {
  /** Fails for this number of people alone. */
  const failsAt = (count: number): Pack =>
    word([aField({ value: `$count(people) = ${count} ? $error("だめ") : ${NAME}` })]);

  test.each([0, 1, 2, 23])('with %d people', async (count) => {
    expect(brief(await check(failsAt(count), anchors('name')))).toEqual([
      `error pack/expression pack.json /forms/0/fields/0/value 職員 ${count}人`,
    ]);
  });

  test('with the sample facility', async () => {
    const pack = failsAt(himawari.people.filter(({ status }) => status === 'registered').length);
    expect(await check(pack, anchors('name'))).toEqual([]);
    expect(brief(await check(pack, anchors('name'), { sample: himawari }))).toEqual([
      'error pack/expression pack.json /forms/0/fields/0/value サンプルの台帳',
    ]);
  });

  test('all of them: one that fails does not hide the next', async () => {
    const fields = ['a', 'b', 'c'].map((key) => aField({ key, value: `$error("${key}")` }));
    expect((await check(word(fields), anchors('a', 'b', 'c'))).map(({ at }) => at)).toEqual([
      '/forms/0/fields/0/value',
      '/forms/0/fields/1/value',
      '/forms/0/fields/2/value',
    ]);
  });

  test('for answers that nobody is asked for', async () => {
    const asked = word([aField({ value: 'input.reason' })], {
      inputs: [{ key: 'reason', label: '理由', type: 'text' }],
    });
    expect(await check(asked, anchors('name'))).toEqual([]);
    expect(brief(await check(word([aField({ value: 'input.reason' })]), anchors('name')))).toEqual([
      'error pack/unknown-field pack.json /forms/0/fields/0/value',
    ]);
  });
});

describe('text wider than its cell', () => {
  const promise = 'warning pack/too-wide forms/1.xlsx /forms/0/fields/0';

  test('is found where a length is promised that the cell does not show', async () => {
    expect(brief(await check(inCell({ maxLength: 20, value: 'corporation.phone' }), excel(box(20))))).toEqual([
      promise,
    ]);
    expect(await check(inCell({ maxLength: 20, value: 'corporation.phone' }), excel(box(50)))).toEqual([]);
  });

  test('is found where a value is wider: 社会福祉法人見本会 in room for four characters', async () => {
    const [found] = await check(inCell(), excel(box(10)));
    expect(found).toMatchObject({ code: 'pack/too-wide', level: 'warning', tried: '職員 0人' });
    expect(found?.details).toMatchObject({ place: '様式1!B2', length: 9, label: '名称' });
    expect(found?.message).toContain('縮小して全体を表示');
    expect(await check(inCell(), excel(box(24)))).toEqual([]);
  });

  test('is none where the cell sets it smaller, folds it, or lets it run over empty neighbours', async () => {
    const shrinks = STYLES.replace('<alignment vertical="center"/>', '<alignment vertical="center" shrinkToFit="1"/>');
    expect(await check(inCell(), excel(box(10), shrinks))).toEqual([]);
    const folds: XlsxSheet = { ahead: column(12), rows: row(2, emptyCell('B2', 4), ' ht="60" customHeight="1"') };
    expect(await check(inCell(), excel(folds))).toEqual([]);
    expect(await check(inCell(), excel({ ahead: column(10), rows: row(2, emptyCell('B2')) }))).toEqual([]);
  });

  test('is found where folded lines are more than the row is high', async () => {
    const low: XlsxSheet = { ahead: column(12), rows: row(2, emptyCell('B2', 4), ' ht="15" customHeight="1"') };
    expect((await check(inCell(), excel(low))).map(({ code }) => code)).toEqual(['pack/too-wide']);
  });

  test('in Word is found in a row of a fixed height, and nowhere else: other rows grow', async () => {
    const table = (ofRow: string): Uint8Array =>
      aDocx({
        body:
          `<w:tbl><w:tr>${ofRow}<w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>` +
          `<w:p>${control('name', run('　', '<w:rPr><w:sz w:val="21"/></w:rPr>'))}</w:p></w:tc></w:tr></w:tbl>`,
      });
    const exact = '<w:trPr><w:trHeight w:val="320" w:hRule="exact"/></w:trPr>';
    expect(brief(await check(word([aField()]), table(exact)))).toEqual([
      'warning pack/too-wide forms/1.docx /forms/0/fields/0 職員 0人',
    ]);
    expect(await check(word([aField()]), table(''))).toEqual([]);
    expect(await check(word([aField()]), table(exact.replace('320', '640')))).toEqual([]);
  });
});

describe('the files of a pack', () => {
  const files = (...more: [path: string, size: number][]): CheckAids => ({
    files: [['pack.json', 9], ['forms/1.docx', 9], ...more].map(([path, size]) => ({
      path: String(path),
      size: Number(size),
    })),
  });
  const found = async (aids: CheckAids): Promise<string[]> =>
    (await check(word([aField()]), anchors('name'), aids)).map(({ level, code, file }) => `${level} ${code} ${file}`);

  test('are used, or named; a readme, a licence and procedures may be there', async () => {
    expect(await found(files(['README.md', 1], ['LICENSE', 1], ['procedures/join.json', 1]))).toEqual([]);
    expect(await found(files(['forms/1（旧）.docx', 1], ['メモ.txt', 1]))).toEqual([
      'warning pack/unused-file forms/1（旧）.docx',
      'warning pack/unused-file メモ.txt',
    ]);
  });

  test('are not too large and not too many', async () => {
    expect(await found(files(['README.md', packLimits.file + 1]))).toEqual(['error file/too-large README.md']);
    const large = Array.from({ length: 5 }, (_, i): [string, number] => [`procedures/${i}.json`, packLimits.file]);
    expect(await found(files(...large))).toEqual(['error pack/too-large pack.json']);
    const many = Array.from({ length: packLimits.files }, (_, i): [string, number] => [`procedures/${i}.json`, 1]);
    expect(await found(files(...many))).toEqual(['error pack/too-many-files pack.json']);
  });
});

/** The sample is one more house that each form is tried with: what nothing is found about with it, nothing is found about without. */
const ours = readdirSync(packsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(ours.map(({ name }) => name))(
  'nothing is found about %s with its files and the sample facility',
  async (id) => {
    const templates = Object.fromEntries(
      officialForms.filter(({ pack }) => pack.id === id).map(({ form, template }) => [form.id, template]),
    );
    const aids = { files: await packFiles(join(packsFolder, id)), sample: himawari };
    expect(aids.files.map(({ path }) => path)).toContain('pack.json');
    expect(await checkPack(openPack(id), templates, nodeCodec, new ExpressionRunner(), aids)).toEqual([]);
  },
);
