import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { buildContext, type FormChoice } from '@shared/forms/bindings/context';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { checkPack } from '@shared/pack-check/check-pack';
import { nameFaults } from '@shared/packs/name-faults';
import type { Form } from '@shared/packs/schema';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { aForm, aPack, formInput } from '../../../builders/pack';
import { aLedger } from '../../../builders/ledger';
import { jobsHere } from '../../../support/jobs-here';
import { letterFonts } from '../../../support/letter-fonts';
import { aForm as aPdfForm, aPage, writtenPdf, type WrittenPdf } from '../../../support/written-pdf';

const text = (key: string, label: string, value?: string, more: object = {}): object => ({
  ...{ key, label, type: 'text', ...(value ? { value } : {}) },
  ...more,
});

/** A form as a pack says it. */
const said = (given: object): object => ({ template: 'forms/1.pdf', outputs: ['pdf'], ...given });

const acro = said({
  fields: [
    text('corporation.name', '法人名', '"社会福祉法人 ひまわり会"'),
    text('number', '番号', '"1234567890"'),
    text('notes', '備考', undefined, { lines: 3 }),
    { key: 'agree', label: '同意', type: 'check', value: 'true' },
    {
      ...{ key: 'kind', label: '区分', type: 'one-of', value: '"change"' },
      options: [
        { value: 'new', word: '新規', anchors: ['kind.new'] },
        { value: 'change', word: '変更', anchors: ['kind.change'] },
      ],
    },
    {
      ...{ key: 'job', label: '職種', type: 'choice', value: '"看護職"' },
      options: ['介護職', '看護職'].map((word) => ({ value: word, word })),
    },
  ],
  places: {
    'corporation.name': { field: '法人名' },
    'kind.new': { field: 'kind', state: '新規' },
    'kind.change': { field: 'kind', state: '変更' },
  },
});

const flat = said({
  fields: [
    { key: 'day', label: '申請日', type: 'date-wareki', value: '"2026-11-20"', parts: true },
    {
      ...{ key: 'service', label: '種別', type: 'circle', value: '"b"' },
      options: [
        { value: 'a', word: '法人名' },
        { value: 'b', word: '理由' },
      ],
    },
    {
      ...{ key: 'users', label: '利用者', type: 'rows', value: '[{"name":"一"},{"name":"二"},{"name":"三"}]' },
      ...{ printed: 4, overflow: 'further-files', capacity: 4 },
      fields: [text('users.name', '氏名', 'row.name')],
    },
  ],
  places: {
    'day.y': { box: [300, 60, 20, 14], align: 'right' },
    'day.m': { box: [330, 60, 20, 14], align: 'right' },
    'day.d': { box: [360, 60, 20, 14], align: 'right' },
    service: { words: { 法人名: [72, 93, 32, 11], 理由: [172, 93, 21, 11] } },
    users: {
      step: 30,
      stretches: [
        { page: 1, top: 200, entries: 2 },
        { page: 2, top: 100, entries: 2 },
      ],
    },
    'users.name': { box: [100, 205, 120, 20] },
  },
});

const twoPages: WrittenPdf = (() => {
  const { objects } = aPage();
  return {
    objects: {
      ...objects,
      2: '<< /Type /Pages /Kids [3 0 R 50 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
      50: '<< /Type /Page /Parent 2 0 R /Resources << >> /Contents 4 0 R >>',
    },
  };
})();

const ledger = aLedger();
const context = buildContext(ledger, {
  packId: 'mihon-network',
  officeId: ledger.offices[0]?.id ?? '',
  date: '2026-11-20',
} as FormChoice);

const fill = async (form: Form, pdf: WrittenPdf, more: object = {}, overrides: Record<string, string> = {}) =>
  jobsHere.run({
    kind: 'fill',
    form,
    context,
    overrides,
    template: writtenPdf(pdf),
    mode: 'finished',
    ...more,
  } as never) as Promise<
    | {
        ok: true;
        value: {
          bytes: Uint8Array;
          further: unknown[];
          edits: { field: string }[];
          evaluation: {
            findings: { id: string; label: string; message: string; level: string }[];
            mostCharacters?: object;
          };
        };
      }
    | { ok: false; code: string }
  >;

describe('a form that is a PDF, by its pack', () => {
  test('more letters than the file lets stand in a field are told of at that field; all else is seen, and nothing goes out', async () => {
    const long = { number: '12345678901' };
    const seen = await fill(aForm(acro), aPdfForm(), { mode: 'preview' }, long);
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.value.evaluation.findings).toContainEqual(
      expect.objectContaining({
        ...{ level: 'error', path: 'number', label: '番号' },
        message: '「番号」は 10 文字までの欄ですが、11 文字あります。短く書き直してください。',
      }),
    );
    // Told while somebody types, before it is too much.
    expect(seen.value.evaluation.mostCharacters).toEqual({ number: { limit: 10, inCells: true } });
    const { fields } = unwrap(describePdf(seen.value.bytes));
    expect(fields.find(({ name }) => name === '法人名')?.value).toBe('社会福祉法人 ひまわり会');
    expect(await fill(aForm(acro), aPdfForm(), {}, long)).toMatchObject({ ok: false, code: 'output/errors' });
    const short = await fill(aForm(acro), aPdfForm(), { mode: 'preview' }, { number: '1234567890' });
    expect(short.ok && short.value.evaluation.findings.map(({ id }) => id)).not.toContain('letters');
  });

  test('fields of the file take what the form’s fields are', async () => {
    const filled = await fill(aForm(acro), aPdfForm(), { withEdits: true }, { notes: '窓口で\n受け取ります' });
    if (!filled.ok) throw new Error(filled.code);
    const { fields } = unwrap(describePdf(filled.value.bytes));
    expect(Object.fromEntries(fields.flatMap(({ name, value }) => (value ? [[name, value]] : [])))).toEqual({
      ...{ 法人名: '社会福祉法人 ひまわり会', number: '1234567890', notes: '窓口で\n受け取ります' },
      ...{ agree: 'Yes', kind: '1', job: '看護職' },
    });
    expect(filled.value.edits.map(({ field }) => field).sort()).toEqual(
      ['agree', 'corporation.name', 'job', 'kind.change', 'notes', 'number'].sort(),
    );
  });

  test('places on pages take days, rings and rows, which go on on the next page', async () => {
    const filled = await fill(aForm(flat), twoPages);
    if (!filled.ok) throw new Error(filled.code);
    const [first, second] = unwrap(describePdf(filled.value.bytes)).pages.map(({ words }) =>
      words.map(({ text: word, box }) => `${word} ${Math.round(box[1] / 10) * 10}`),
    );
    expect(first).toEqual(expect.arrayContaining(['8 60', '11 60', '20 60', '一 210', '二 240']));
    expect(second).toContain('三 110');
    expect(second?.join()).not.toContain('二');
  });

  test('more rows than one file holds come to several; a place for none of them says so', async () => {
    const many = { value: '[1..9].{"name":"子" & $string($)}' };
    const [day, service, users] = (flat as { fields: object[] }).fields;
    const filled = await fill(aForm({ ...flat, fields: [day, service, { ...users, ...many }] } as never), twoPages, {
      furtherFiles: true,
    });
    expect(filled.ok && filled.value.further).toHaveLength(2);
    const none = await fill(
      aForm({ ...flat, fields: [day, service, { ...users, ...many, overflow: 'none' }] } as never),
      twoPages,
      { mode: 'draft' },
    );
    expect(!none.ok && none.code).toBe('pdf/no-room');
  });

  test('a value that its box shows in no letters that anybody reads is told before it goes', async () => {
    const long = 'とても長い名称の法人'.repeat(6);
    const filled = await fill(aForm(acro), aPdfForm(), { mode: 'draft' }, { 'corporation.name': long });
    expect(filled.ok && filled.value.evaluation.findings.map(({ id, label, level }) => [id, label, level])).toEqual([
      ['narrow', '法人名', 'error'],
    ]);
    const finished = await fill(aForm(acro), aPdfForm(), {}, { 'corporation.name': long });
    expect(!finished.ok && finished.code).toBe('output/errors');
  });

  test('a preview tells where each field is, and nothing else does', async () => {
    const marks = async (mode: string): Promise<boolean> => {
      const filled = await fill(aForm(acro), aPdfForm(), { mode });
      if (!filled.ok) throw new Error(filled.code);
      return new TextDecoder('latin1').decode(filled.value.bytes).includes('/RenkeiPreviewPlaces');
    };
    expect([await marks('preview'), await marks('draft'), await marks('finished')]).toEqual([true, false, false]);
  });
});

const PRINTING = '/AS [<< /Event /Print /Category [/Print] /OCGs [40 0 R] >>]';

describe('check-pack and a PDF', () => {
  const codes = async (form: object, pdf: WrittenPdf): Promise<string[]> => {
    const pack = aPack({ forms: [formInput(form)] });
    const found = await checkPack(pack, { 1: writtenPdf(pdf) }, fflateCodec, new ExpressionRunner(), {
      fonts: letterFonts(),
    });
    return found.map(
      ({ level, code, details }) =>
        `${level} ${code} ${details['field'] ?? details['anchor'] ?? details['fields'] ?? ''}`,
    );
  };

  test('a sound one has nothing but what the file computes itself', async () => {
    expect(await codes(acro, aPdfForm())).toEqual(['warning pdf/computes sum']);
    expect(await codes(flat, twoPages)).toEqual([]);
  });

  test('a field that isn’t there, one that nobody may fill, a page too many, a word without a place', async () => {
    const field = (key: string): object => said({ fields: [text(key, '欄')] });
    expect(await codes(field('somebody'), aPdfForm())).toContain('error pdf/missing-field somebody');
    expect(await codes(field('sum'), aPdfForm())).toContain('error pdf/computed sum');
    expect(await codes(field('issued'), aPdfForm())).toContain('error pdf/read-only issued');
    const placed = (place: object): object => said({ fields: [text('a', '欄')], places: { a: place } });
    expect(await codes(placed({ page: 3, box: [1, 2, 3, 4] }), twoPages)).toEqual(['error pdf/missing-page a']);
    expect(await codes(placed({ page: 1 }), twoPages)).toEqual(['error pdf/no-place a']);
    const ring = said({
      fields: [{ key: 'a', label: '欄', type: 'circle', options: [{ value: 'x', word: '有' }] }],
      places: { a: { words: { 無: [1, 2, 3, 4] } } },
    });
    expect(await codes(ring, twoPages)).toEqual(['error pdf/circle-word a']);
  });

  test('a field that is shown nowhere is told of, here and where it is filled in', async () => {
    const hidden = aPdfForm();
    hidden.objects[21] = hidden.objects[21]!.replace('/F 4', '/F 2');
    const form = said({ fields: [text('number', '番号', '"12"')] });
    expect(await codes(form, hidden)).toContain('warning pack/unseen-place ');
    expect(await codes(form, aPdfForm())).not.toContain('warning pack/unseen-place ');
    // Seen on the screen, and on no paper; in a layer that is switched off.
    const layered = (usual: string): WrittenPdf => {
      const pdf = aPdfForm();
      pdf.objects[21] = pdf.objects[21]!.replace('/F 4', '/F 4 /OC 40 0 R');
      pdf.objects[40] = '<< /Type /OCG /Name (x) >>';
      pdf.objects[1] = pdf.objects[1]!.replace('/Pages', `/OCProperties << /OCGs [40 0 R] /D << ${usual} >> >> /Pages`);
      return pdf;
    };
    const unprinted = aPdfForm();
    unprinted.objects[21] = unprinted.objects[21]!.replace('/F 4', '');
    for (const one of [unprinted, layered('/OFF [40 0 R]'), layered('/BaseState /OFF')])
      expect(await codes(form, one)).toContain('warning pack/unseen-place ');
    expect(await codes(form, layered('/BaseState /OFF /ON [40 0 R]'))).not.toContain('warning pack/unseen-place ');
    const onScreen = await fill(aForm(form), unprinted);
    expect(onScreen.ok && onScreen.value.evaluation.findings[0]?.message).toContain(
      '欄が印刷されない欄のため、紙では見えません。',
    );
    const filled = await fill(aForm(form), hidden);
    expect(filled.ok && filled.value.evaluation.findings.map(({ id }) => id)).toEqual(['unseen']);
    // Of a PDF nobody speaks of Word and Excel.
    const [told] = filled.ok ? filled.value.evaluation.findings : [];
    expect(told?.message).toContain('紙や画面では見えません。PDF のファイルの中には残り');
    expect(told?.message).not.toMatch(/Word|Excel/);
  });

  test.each<[string, { of?: string; usual?: string; group?: string; rect?: string }, boolean]>([
    ['in several layers of which none is on', { of: '/Type /OCMD /OCGs [40 0 R]', usual: '/OFF [40 0 R]' }, true],
    [
      'in several layers of which one is on',
      { of: '/Type /OCMD /OCGs [40 0 R 41 0 R]', usual: '/OFF [40 0 R]' },
      false,
    ],
    ['where all have to be on', { of: '/Type /OCMD /P /AllOn /OCGs [40 0 R 41 0 R]', usual: '/OFF [40 0 R]' }, true],
    ['where one has to be off', { of: '/Type /OCMD /P /AnyOff /OCGs [40 0 R 41 0 R]' }, true],
    ['where all have to be off', { of: '/Type /OCMD /P /AllOff /OCGs 40 0 R' }, true],
    ['where another is off', { of: '/Type /OCMD /VE [/Not 40 0 R]', usual: '/OFF [40 0 R]' }, false],
    ['where another isn’t off', { of: '/Type /OCMD /VE [/And [/Not 40 0 R] 41 0 R]' }, true],
    ['where either is on', { of: '/Type /OCMD /VE [/Or 40 0 R 41 0 R]', usual: '/OFF [41 0 R]' }, false],
    ['that is off for the printer', { usual: PRINTING, group: '/Usage << /Print << /PrintState /OFF >> >>' }, true],
    ['… if the file went by that', { group: '/Usage << /Print << /PrintState /OFF >> >>' }, false],
    ['that is on for the printer', { usual: PRINTING, group: '/Usage << /Print << /PrintState /ON >> >>' }, false],
    ['beside the paper', { rect: '-300 -300 -100 -280' }, true],
    ['that is no higher than a hair', { rect: '100 500 300 500.5' }, true],
  ])('a field %s is told of where nobody sees it', async (_what, { of, usual = '', group = '', rect }, isUnseen) => {
    const pdf = aPdfForm();
    const field = pdf.objects[21]!.replace('/F 4', `/F 4 /OC ${of === undefined ? '40' : '42'} 0 R`);
    pdf.objects[21] = rect === undefined ? field : field.replace(/\/Rect \[[^\]]*\]/, `/Rect [${rect}]`);
    pdf.objects[40] = `<< /Type /OCG /Name (x) ${group} >>`;
    pdf.objects[41] = '<< /Type /OCG /Name (y) >>';
    if (of !== undefined) pdf.objects[42] = `<< ${of} >>`;
    const layers = `/OCProperties << /OCGs [40 0 R 41 0 R] /D << ${usual} >> >>`;
    pdf.objects[1] = pdf.objects[1]!.replace('/Pages', `${layers} /Pages`);
    const form = said({ fields: [text('number', '番号', '"12"')] });
    expect((await codes(form, pdf)).includes('warning pack/unseen-place ')).toBe(isUnseen);
  });

  test.each([
    ['white', '/Helv 10 Tf 1 g', '', '背景と同じ色の文字'],
    ['nearly white, as screens mix it', '/Helv 0 Tf .97 .95 1 rg', '', '背景と同じ色の文字'],
    ['white, as printers mix it', '/Helv 0 Tf 0 0 0 0.02 k', '', '背景と同じ色の文字'],
    ['as its ground', '/Helv 0 Tf 0 g', '/MK << /BG [0.05] >>', '背景と同じ色の文字'],
    ['of half a point', '/Helv 0.5 Tf 0 g', '', '小さすぎる文字'],
    ['white on blue', '/Helv 0 Tf 1 g', '/MK << /BG [0 0 0.6] >>', null],
    ['blue, of the size that fits', '/Helv 0 Tf 0 0 0.6 rg', '/MK << /BG [1 1 1] >>', null],
  ])('letters %s are told of where nobody reads them', async (_what, looks, more, why) => {
    const pdf = aPdfForm();
    pdf.objects[21] = pdf.objects[21]!.replace('/Helv 0 Tf 0 g', looks).replace('/F 4', `/F 4 ${more}`);
    const form = said({ fields: [text('number', '番号', '"12"')] });
    expect((await codes(form, pdf)).includes('warning pack/unseen-place ')).toBe(why !== null);
    const filled = await fill(aForm(form), pdf);
    const [told] = filled.ok ? filled.value.evaluation.findings : [];
    if (why !== null) expect(told?.message).toContain(`欄が${why}のため`);
    else expect(told).toBeUndefined();
  });

  test('a file that is no PDF, and fields of it that nothing fills', async () => {
    expect(await codes(acro, { ...aPdfForm(), trailer: '/Encrypt << >> ' })).toEqual(['error pdf/encrypted ']);
    expect(await codes(said({ fields: [text('number', '番号')] }), aPdfForm())).toContain(
      'warning pack/unused-anchor 法人名',
    );
  });

  test('places are a PDF’s alone, and its rows don’t grow', () => {
    const faults = (form: object): string[] =>
      nameFaults(aPack({ forms: [formInput(form)] }), channels).map(({ at }) => at);
    expect(faults({ places: { name: { box: [1, 2, 3, 4] } } })).toEqual(['/forms/0/places/name']);
    const rows = {
      key: 'r',
      label: '行',
      type: 'rows',
      value: 'people',
      printed: 2,
      overflow: 'insert-rows',
      fields: [text('r.a', 'あ')],
    };
    expect(faults(said({ fields: [rows] }))).toEqual(['/forms/0/fields/0/overflow']);
  });
});
