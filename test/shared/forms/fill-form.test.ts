import { describe, expect, test } from 'vitest';
import { fillFiles, fillForm } from '@shared/forms/fill-form';
import type { FillMode } from '@shared/forms/fill-mode';
import { readPreviewMark } from '@shared/forms/preview-mark';
import { splitFiles } from '@shared/forms/further-files';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, checkBox, circle, paragraph, run, tableOf, textControl } from '../../builders/docx';
import { evaluate } from '../../builders/evaluation';
import { aField, aForm, someRows } from '../../builders/pack';
import { faultyCodec } from '../../builders/faulty-codec';
import { opened } from '../../builders/word-fill';
import { documentOf, elements, paragraphs, readText, rows } from '../../support/word-text';

const given = {
  fields: [
    aField({ key: 'date', label: '申請日', type: 'date-wareki', parts: true, value: 'document.date' }),
    aField({ required: true }),
    aField({
      key: 'kind',
      label: '有・無',
      type: 'circle',
      value: 'input.kind',
      options: [{ value: 'y', word: '有' }],
    }),
    aField({ key: 'box', label: '印', type: 'check', value: 'true' }),
    aField({ key: 'seal', label: '代表者印', type: 'signature-by-hand' }),
    aField({ key: 'city', label: '招待日', type: 'left-for-city', value: 'document.date' }),
  ],
};
const line = ['date.y', 'date.m', 'date.d'].map((tag) => textControl(tag, run('　')));
const template = aDocx({
  body:
    paragraph(run('令和'), line[0]!, run('年'), line[1]!, run('月'), line[2]!, run('日')) +
    paragraph(textControl('name'), circle('kind', run('有・無')), checkBox('box')) +
    paragraph(textControl('seal'), textControl('city')),
});
const fill = async (mode: FillMode, context: object) =>
  fillForm(opened(template), { form: aForm(given), evaluation: await evaluate(given, context), mode }, nodeCodec);

describe('a form filled from evaluated values', () => {
  test.each([
    ['2026-11-20', '令和8年11月20日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2020-01-31', '令和2年1月31日'],
  ])('shows %s as %s where 令和 is printed', async (date, shown) => {
    const { bytes } = unwrap(await fill('finished', { corporation: { name: 'x' }, document: { date } }));
    expect(paragraphs(bytes)[0]).toBe(shown);
  });

  test.each(['2019-04-30', '1989-01-07', '1950-03-01'])(
    'a draft leaves the places behind 令和 empty for %s, which lies before it',
    async (date) => {
      for (const mode of ['draft', 'printed-draft', 'preview'] as const) {
        const { bytes } = unwrap(await fill(mode, { corporation: { name: 'x' }, document: { date } }));
        expect(paragraphs(bytes)[0]?.replace(/[\s　]/g, '')).toBe('令和年月日');
      }
    },
  );

  test('is given out by nobody unless it was looked at: a value that isn’t in it is a refusal, in every mode', async () => {
    const evaluation = await evaluate(given, { corporation: { name: '甲会' }, document: { date: '2026-11-20' } });
    const codec = faultyCodec('甲', '乙');
    for (const mode of ['finished', 'draft', 'printed-draft', 'preview'] as const)
      expect(fillForm(opened(template, codec), { form: aForm(given), evaluation, mode }, codec)).toMatchObject({
        ok: false,
        code: 'output/value-elsewhere',
        details: { label: '名称' },
      });
  });

  test('leaves room where a hand signs, and what the city fills', async () => {
    const { bytes } = unwrap(await fill('finished', { corporation: { name: 'x' }, document: { date: '2026-11-20' } }));
    expect(paragraphs(bytes)[2]).toBe('');
  });

  test('is refused as finished while something is missing, and made as a draft', async () => {
    const empty = { document: { date: '2026-11-20' } };
    expect(await fill('finished', empty)).toMatchObject({
      ok: false,
      code: 'output/errors',
      details: { count: 1, first: '名称' },
    });
    for (const mode of ['draft', 'printed-draft'] as const) {
      const { bytes } = unwrap(await fill(mode, empty));
      expect(readText(documentOf(bytes))).toContain('令和8年11月20日有・無☑');
      expect(elements(documentOf(bytes), 'sdt').length > 2).toBe(mode === 'draft');
    }
  });

  test('in the preview marks each value with its colour and place, and shows gaps', async () => {
    const { bytes } = unwrap(await fill('preview', { input: { kind: 'y' }, document: { date: '2026-11-20' } }));
    const marks = elements(documentOf(bytes), 'rStyle').map((style) =>
      readPreviewMark(style.getAttribute('w:val') ?? ''),
    );
    expect(marks).toContainEqual({ colour: 'gap', path: 'name' });
    expect(marks).toContainEqual({ colour: 'today', path: 'date' });
    expect(marks).toContainEqual({ colour: 'input', path: 'kind' });
    expect(readText(documentOf(bytes))).toContain('空欄');
  });
});

describe('rows that no file holds all of', () => {
  const asRows = (rules: object) => ({ fields: [aField(), someRows(rules)] });
  const table = aDocx({
    body:
      paragraph(textControl('name')) +
      tableOf(
        'users',
        ...Array.from({ length: 2 }, () => `<w:tr><w:tc>${paragraph(textControl('users.name'))}</w:tc></w:tr>`),
      ),
  });
  const staff = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `職員 ${i + 1}` }));
  const request = async (rules: object, count: number) => {
    const context = { corporation: { name: '見本会' }, event: { staff: staff(count) } };
    return {
      form: aForm(asRows(rules)),
      evaluation: await evaluate(asRows(rules), context),
      mode: 'finished' as const,
    };
  };

  test.each([
    [0, [0]],
    [3, [3]],
    [4, [3, 1]],
    [9, [3, 3, 3]],
    [10, [3, 3, 3, 1]],
  ])('%d of them go on in further files of three: %j, and none is lost', async (count, sizes) => {
    const rules = { overflow: 'further-files', capacity: 3 };
    const files = unwrap(fillFiles(opened(table), await request(rules, count), nodeCodec));
    const shown = files.map(({ bytes }) =>
      rows(bytes)
        .slice(1, -1)
        .flat()
        .filter((name) => name !== ''),
    );
    expect(shown.map(({ length }) => length)).toEqual(sizes);
    expect(shown.flat()).toEqual(staff(count).map(({ name }) => name));
    for (const { bytes } of files) expect(paragraphs(bytes)[0]).toBe('見本会');
  });

  test('are refused where only one file is asked for, or where the form cannot grow', async () => {
    for (const rules of [
      { overflow: 'further-files', capacity: 3 },
      { overflow: 'none', printed: 3 },
    ]) {
      const asked = await request(rules, 4);
      // Errors stand in the way of a finished paper before that; a draft comes as far as the rows.
      const refused = fillForm(opened(table), { ...asked, mode: 'draft' }, nodeCodec);
      expect(refused).toMatchObject({ ok: false, code: 'word/no-room', details: { rows: 4, capacity: 3 } });
    }
  });

  test('stay in one file where the form grows', async () => {
    const { form, evaluation } = await request({}, 50);
    expect(splitFiles(form, evaluation)).toHaveLength(1);
  });
});
