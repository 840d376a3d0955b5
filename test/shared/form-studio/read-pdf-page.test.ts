import { describe, expect, test } from 'vitest';
import { controlGaps } from '@shared/form-studio/find/control-gaps';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { readPdfPage } from '@shared/form-studio/page/read-pdf-page';
import { writeForm } from '@shared/form-studio/write/write-form';
import type { Decision } from '@shared/form-studio/write/decision';
import type { PageControl } from '@shared/form-studio/page/form-page';
import type { PdfBox, PdfDescription, PdfField, PdfPage, PdfWord } from '@shared/forms/pdf/pdf-description';
import { growth } from '../../support/processor-seconds';

const word = (text: string, left: number, top: number, size = 10): PdfWord => ({
  ...{ text, size, font: '' },
  box: [left, top, text.length * size, size],
});
const pageOf = (own: Partial<PdfPage>): PdfPage => ({
  ...{ width: 600, height: 800, words: [], rules: [], frames: [], hasMore: false },
  ...own,
});
const field = (name: string, box: PdfBox, own: Partial<PdfField> = {}): PdfField => ({
  ...{ name, tooltip: '', kind: 'text', isComputed: false, isReadOnly: false, isRequired: false, isMultiLine: false },
  ...{ cells: null, maxLength: null, options: [], value: '', places: [{ page: 1, box, state: null }] },
  ...own,
});
const described = (page: Partial<PdfPage>, fields: PdfField[] = []): PdfDescription => ({
  pages: [pageOf(page)],
  fields,
});

/** Each as `shape label`, with its boxes or the names of its fields. */
const found = (description: PdfDescription): string[] =>
  findCandidates(readPdfPage(description)).candidates.map(({ shape, left, above, places }) => {
    const spots = places.map(({ paper }) => paper?.field ?? paper?.box.map(Math.round).join(','));
    return `${shape} ${left[0] ?? above[0] ?? ''} @ ${spots.join(' ')}`;
  });

/** A frame of two rows: labels at the left, room at the right. */
const TABLE: PdfBox[] = [
  ...[100, 130, 160].map((top): PdfBox => [50, top, 500, 0]),
  ...[50, 150, 550].map((left): PdfBox => [left, 100, 0, 60]),
];

describe('three fields of the file’s own are one day', () => {
  const across = (tops: number[], lefts: number[]): PdfBox[] => [
    ...tops.map((top): PdfBox => [lefts[0]!, top, lefts.at(-1)! - lefts[0]!, 0]),
    ...lefts.map((left): PdfBox => [left, tops[0]!, 0, tops.at(-1)! - tops[0]!]),
  ];
  const three = (top: number, lefts: number[], names = ['a1', 'a2', 'a3']): PdfField[] =>
    lefts.map((left, i) => field(names[i] ?? '', [left, top, 36, 18]));

  test('with 年, 月 and 日 in cells behind each of them', () => {
    const rules = across([100, 130], [50, 150, 200, 230, 280, 310, 360, 390]);
    const words = [word('届出日', 70, 110), word('年', 208, 110), word('月', 288, 110), word('日', 368, 110)];
    expect(found(described({ words, rules }, three(106, [155, 235, 315])))).toEqual(['date 届出日 @ a1 a2 a3']);
  });

  test.each([
    [['apply.year', 'apply.month', 'apply.day']],
    [['届出日（年）', '届出日（月）', '届出日（日）']],
    [['birth_y', 'birth_m', 'birth_d']],
  ])('called so, with strokes between them: %j', (names) => {
    const words = [word('届出日', 50, 110), word('／', 150, 110), word('／', 200, 110)];
    expect(found(described({ words }, three(106, [110, 162, 212], names)))).toEqual([
      `date 届出日 @ ${names.join(' ')}`,
    ]);
  });

  test('but not where they are called otherwise, or stand in another order', () => {
    const words = [word('区分', 50, 110), word('／', 150, 110), word('／', 200, 110)];
    for (const names of [
      ['p.day', 'p.month', 'p.year'],
      ['p.a', 'p.b', 'p.c'],
    ])
      expect(found(described({ words }, three(106, [110, 162, 212], names)))).toHaveLength(3);
  });
});

describe('fields that take a letter each are one number', () => {
  const names = Array.from({ length: 10 }, (_, i) => `no${i}`);
  const letters = names.map((name, i) => field(name, [150 + i * 20, 106, 18, 18], { maxLength: 1 }));
  const words = [word('事業所番号', 60, 110)];
  const upright = (lefts: number[]): PdfBox[] => lefts.map((left): PdfBox => [left, 100, 0, 30]);
  const level = (width: number): PdfBox[] => [100, 130].map((top): PdfBox => [50, top, width, 0]);

  test.each([
    ['in a line', {}],
    ['each in a frame of its own', { frames: letters.map((_, i): PdfBox => [149 + i * 20, 105, 20, 20]) }],
    ['in one cell', { rules: [...level(400), ...upright([50, 148, 450])] }],
    [
      'in cells of their own',
      { rules: [...level(299), ...upright([50, ...letters.map((_, i) => 149 + i * 20), 349])] },
    ],
  ])('%s', (_, page) => {
    expect(found(described({ words, ...page }, letters))).toEqual([`digits 事業所番号 @ ${names.join(' ')}`]);
  });

  test('each gets its letter', () => {
    const places = findCandidates(readPdfPage(described({ words }, letters)));
    const [candidate] = places.candidates;
    const about = { id: 'a', number: '', title: '', shortTitle: '', template: 'a.pdf', channels: [] };
    const decision: Decision = { candidate: candidate!, label: '事業所番号', item: 'office.number', state: 'decided' };
    const { form } = writeForm(about, places, [decision]);
    expect(Object.values(form['places'] as object)).toEqual(names.map((name) => ({ field: name })));
    expect(form['fields']).toMatchObject([{ type: 'office-number', spread: { by: 'letter' } }]);
  });

  test('but not three parts of a phone number, nor wide ones', () => {
    expect(found(described({ words }, letters.slice(0, 3)))).toHaveLength(3);
    const wide = names.slice(0, 4).map((name, i) => field(name, [150 + i * 60, 106, 50, 18]));
    expect(found(described({ words }, wide))).toHaveLength(4);
  });
});

describe('a flat page', () => {
  test('is told as cells: a label has the empty cell at its right', () => {
    const words = [word('法人名', 70, 110), word('所在地', 70, 140)];
    expect(found(described({ words, rules: TABLE }))).toEqual([
      'blank 法人名 @ 152,101,396,28',
      'blank 所在地 @ 152,131,396,28',
    ]);
  });

  test('frames drawn one by one, and lines drawn in pieces, are the same table', () => {
    const frames: PdfBox[] = [
      [50, 100, 100, 30],
      [150, 100, 400, 30],
      [50, 130, 100, 30],
      [150, 130.6, 400, 30],
    ];
    const words = [word('法人名', 70, 110), word('所在地', 70, 140)];
    expect(found(described({ words, frames })).map((one) => one.split(' @')[0])).toEqual([
      'blank 法人名',
      'blank 所在地',
    ]);
  });

  test('room between words of a line is as wide as it is drawn', () => {
    const words = [word('令和', 300, 50), word('年', 350, 50), word('月', 390, 50), word('日', 430, 50)];
    expect(found(described({ words }))).toEqual(['date  @ 320,50,30,10 360,50,30,10 400,50,30,10']);
  });

  test('a line under nothing is to be written on; a title that is underlined isn’t', () => {
    const words = [word('氏名', 100, 50), word('利用申請書', 250, 20)];
    const rules: PdfBox[] = [
      [130, 61, 200, 0],
      [250, 31, 50, 0],
    ];
    expect(found(described({ words, rules }))).toEqual(['gap 氏名 @ 130,50,200,11']);
  });

  test('a line with ㊞ at its end is written on up to there', () => {
    const words = [word('代表者氏名', 100, 50), word('㊞', 310, 50)];
    const [name] = found(described({ words, rules: [[180, 61, 150, 0]] }));
    expect(name).toBe('gap 代表者氏名 @ 180,50,130,11');
  });

  test('of a day the era is ringed that is printed, and its year has the room behind them all', () => {
    const words = [
      ...[word('生年月日', 70, 110), word('昭･平', 160, 110)],
      ...[word('年', 220, 110), word('月', 260, 110), word('日', 300, 110)],
    ];
    const page = readPdfPage(described({ words, rules: TABLE }));
    const places = findCandidates(page);
    const candidate = places.candidates.find(({ shape }) => shape === 'date')!;
    expect(candidate.words).toEqual(['昭', '平']);
    const [year] = candidate.places;
    expect(year?.paper?.box[0]).toBeCloseTo(candidate.eras![1]!.paper!.box[0] + candidate.eras![1]!.paper!.box[2], 1);
    expect(year?.paper?.box.at(2)).toBeGreaterThan(25);
    const about = { id: 'a', number: '', title: '', shortTitle: '', template: 'a.pdf', channels: [] };
    const decision: Decision = { candidate, label: '生年月日', item: 'patient.birthday', state: 'decided' };
    const { form } = writeForm(about, places, [decision]);
    const ringed = Object.entries(form['places'] as Record<string, { words?: object }>).find(([, one]) => one.words);
    expect(Object.keys(ringed?.[1].words ?? {})).toEqual(['昭', '平']);
  });

  test('a row of small boxes takes a number, a single one a tick', () => {
    const frames = Array.from({ length: 10 }, (_, i): PdfBox => [150 + 20 * i, 48, 20, 20]);
    const words = [word('事業所番号', 80, 53), word('同意する', 120, 90)];
    const [digits, boxes, ...others] = found(described({ words, frames: [...frames, [100, 90, 10, 10]] }));
    expect(digits?.split(' @ ')[0]).toBe('digits 事業所番号');
    expect(digits?.split(' @ ')[1]?.split(' ')).toHaveLength(10);
    expect(boxes).toBe('boxes  @ 100,90,10,10');
    expect(others).toEqual([]);
  });

  test.each([
    ['in a cell of a table', { rules: TABLE, words: [word('事業所番号', 70, 110)] }, 'digits 事業所番号'],
    ['beside a word', { words: [word('事業所番号', 80, 110)] }, 'digits 事業所番号'],
  ])('boxes that stand apart %s take a number, a letter each', (_, page, called) => {
    const frames = Array.from({ length: 10 }, (__, i): PdfBox => [160 + 22 * i, 107, 18, 17]);
    const digits = found(described({ ...page, frames })).find((one) => one.startsWith(called));
    const lefts = digits?.split(' @ ')[1]?.split(' ');
    expect(lefts).toHaveLength(10);
    // The middle of each box.
    expect(lefts?.at(-1)).toBe('356,107,22,17');
  });

  test('but not where each has a word of its own', () => {
    const frames = [0, 1, 2].map((i): PdfBox => [160 + 34 * i, 107, 18, 17]);
    const words = [word('区分', 70, 110), ...['男', '女', '他'].map((one, i) => word(one, 180 + 34 * i, 111))];
    expect(found(described({ rules: TABLE, words, frames })).filter((one) => one.startsWith('digits'))).toEqual([]);
  });

  test('of printed words that are ringed each has its box', () => {
    expect(found(described({ words: [word('新規・変更', 100, 50)] }))).toEqual(['ring  @ 100,50,20,10 130,50,20,10']);
  });

  test('a postal code has two parts around the mark that stays, and a seal far at the right is of its line', () => {
    const words = [word('〒', 50, 100), word('－', 100, 100)];
    expect(found(described({ words: [...words, word('住所', 200, 100)] }))[0]).toMatch(/^postal 〒 @ 60,\S+ 110,/);
    const signed = [word('代表者氏名', 50, 100), word('㊞', 350, 100)];
    expect(found(described({ words: signed }))).toEqual([
      expect.stringMatching(/^gap 代表者氏名 @ 100,/),
      expect.stringMatching(/^seal .*@ 350,/),
    ]);
  });

  test('where the number is ringed, its word stays as it is', () => {
    const choices = [word('１', 160, 110), word('新規', 180, 110), word('２', 240, 110), word('変更', 260, 110)];
    const ringed = (label: string): string | undefined =>
      found(described({ rules: TABLE, words: [word(label, 55, 110), ...choices] }))[0];
    expect(ringed('番号に○を')).toMatch(/ @ 160,110,10,10 240,110,10,10$/);
    expect(ringed('区分')).toMatch(/ @ 160,110,40,10 240,110,40,10$/);
  });

  test('a drawing of many lines and words doesn’t take beyond measure longer than one of few', () => {
    const rules = Array.from({ length: 12_000 }, (_, i): PdfBox => [
      (i * 7) % 500,
      (i * 13) % 700,
      i % 2 ? 0 : 40,
      i % 2 ? 40 : 0,
    ]);
    const words = Array.from({ length: 3_000 }, (_, i) => word('あ', (i * 11) % 590, (i * 17) % 790));
    const told = (things: number): unknown =>
      found(described({ words: words.slice(0, things / 4), rules: rules.slice(0, things) }));
    expect(growth(told, 12_000, 1_500)).toBeLessThan(30);
  });
});

describe('a page with fields of its own', () => {
  test('has each by the words beside it', () => {
    const words = [word('法人名', 70, 110), word('所在地', 70, 140)];
    const fields = [field('Text1', [155, 102, 390, 26]), field('Text2', [155, 132, 390, 26])];
    expect(found(described({ words, rules: TABLE }, fields))).toEqual(['gap 法人名 @ Text1', 'gap 所在地 @ Text2']);
  });

  test('three before 年, 月 and 日 are one day; the list of eras goes with them', () => {
    const words = [word('年', 250, 50), word('月', 300, 50), word('日', 350, 50)];
    const at = (left: number): PdfBox => [left, 48, 30, 14];
    const eras = { kind: 'choice' as const, options: ['令和', '平成'].map((one) => ({ value: one, words: one })) };
    const fields = [field('era', at(170), eras), field('y', at(215)), field('m', at(265)), field('d', at(315))];
    expect(found(described({ words }, fields))).toEqual(['date  @ y m d era']);
  });

  test('what the file works out or closes is left alone', () => {
    const box: PdfBox = [155, 102, 390, 26];
    const words = [word('法人名', 70, 110)];
    for (const own of [{ isComputed: true }, { isReadOnly: true }, { kind: 'button' as const }])
      expect(found(described({ words, rules: TABLE }, [field('Text1', box, own)])).join(' ')).not.toContain('Text1');
  });

  test('rows whose fields are called alike say so', () => {
    const rows = [0, 1, 2].map((i) => 100 + 30 * i);
    const rules: PdfBox[] = [
      ...[...rows, 190].map((top): PdfBox => [50, top, 500, 0]),
      ...[50, 300, 550].map((left): PdfBox => [left, 100, 0, 90]),
    ];
    const words = [word('氏名', 100, 110), word('職種', 350, 110)];
    const fields = [1, 2].flatMap((n) => [
      field(`row${n}.name`, [55, 72 + 30 * n + 30, 240, 26]),
      field(`row${n}.job`, [305, 72 + 30 * n + 30, 240, 26]),
    ]);
    const { candidates, rows: groups } = findCandidates(readPdfPage(described({ words, rules }, fields)));
    expect(candidates.map(({ places }) => places[0]?.paper?.entries)).toEqual(['row{n}.name', 'row{n}.job']);
    expect(groups[0]?.step).toBe(30);
  });
});

describe('fields in a line', () => {
  const control = (from: number, to: number, own: Partial<PageControl> = {}): PageControl => ({
    ...{ name: '', from, to, kind: 'text', choices: null },
    ...own,
  });
  const said = (text: string, controls: PageControl[]): string[] =>
    controlGaps({ text, paragraph: 0, controls }).map(({ shape, spans, label, words }) =>
      [shape, spans.length, label.trim(), words.join('/')].join(' ').trim(),
    );

  test.each([
    ['申込日　令和　　年　　月　　日', [control(6, 8), control(9, 11), control(12, 14)], ['date 3 申込日 令和']],
    ['転倒日　　月　　日　時刻', [control(4, 5), control(6, 8)], ['date 2 転倒日']],
    ['日数　　日間', [control(2, 4)], ['gap 1 日数']],
    ['〒　　　－　　　　', [control(1, 4), control(5, 9)], ['postal 2 〒']],
    ['電話（　　）　　－　　', [control(3, 5), control(6, 8), control(9, 11)], ['phone 3 電話']],
    ['氏名　　役職　　', [control(2, 4), control(6, 8)], ['gap 1 氏名', 'gap 1 役職']],
    [
      '☐ 有　☐ 無',
      [control(0, 1, { kind: 'check' }), control(4, 5, { kind: 'check' })],
      ['boxes 1  有', 'boxes 1 有 無'],
    ],
  ])('%s', (text, controls, gaps) => {
    expect(said(text, controls)).toEqual(gaps);
  });
});

test('（　　）　　－　　 has a place for each part of a number: what is printed there is written over by nothing', () => {
  const line = (text: string): Partial<PdfPage> => ({ words: [word(text, 160, 110)], rules: TABLE });
  const phone = (text: string): string[] =>
    found(described({ ...line(text), words: [word('電話番号', 60, 110), word(text, 160, 110)] })).filter((one) =>
      one.startsWith('phone'),
    );
  expect(phone('（　　　）　　　－　　　')).toEqual(['phone 電話番号 @ 170,110,30,10 210,110,30,10 250,110,60,10']);
});

test('brackets in the middle of a telephone’s cell have the parts of the number before, in and behind them', () => {
  const cell = (label: string): string[] =>
    found(described({ words: [word(label, 60, 110), word('（　　　　）', 250, 110)], rules: TABLE })).slice(0, 1);
  expect(cell('電話番号')).toEqual(['phone 電話番号 @ 152,110,98,10 260,110,40,10 310,110,238,10']);
  expect(cell('続柄')).toEqual(['gap 続柄 @ 260,110,40,10']);
});

describe('a telephone is written part by part, whatever marks are printed for it', () => {
  const phones = (marks: PdfWord[], rules: PdfBox[] = TABLE): string[] =>
    found(described({ words: [word('電話番号', 60, 110), ...marks], rules })).filter((one) => one.startsWith('phone'));

  test.each<[string, PdfWord[], PdfBox[], string[]]>([
    [
      '（　　）　　 up to the next label of its line',
      [word('（', 250, 110), word('）', 300, 110), word('担当者', 400, 110)],
      TABLE,
      ['152,110,98,10', '260,110,40,10', '310,110,80,10'],
    ],
    [
      '（　　）　　 at the left edge of its cell',
      [word('（', 153, 110), word('）', 200, 110)],
      TABLE,
      ['163,110,37,10', '210,110,338,10'],
    ],
    [
      '　　－　　－　　 in a cell, each right beside its mark',
      [word('－', 250, 110), word('－', 350, 110)],
      TABLE,
      ['190,110,60,10', '260,110,60,10', '360,110,60,10'],
    ],
    [
      '（　　）　　－　　 behind its label in a line, at a distance',
      [word('（', 110, 110), word('）', 160, 110), word('－', 200, 110)],
      [],
      ['120,110,40,10', '170,110,30,10', '210,110,60,10'],
    ],
    [
      '（　　）　　 right behind its label in a line',
      [word('（', 100, 110), word('）', 150, 110)],
      [],
      ['110,110,40,10', '160,110,60,10'],
    ],
  ])('%s', (_, marks, rules, parts) => {
    expect(phones(marks, rules)).toEqual([`phone 電話番号 @ ${parts.join(' ')}`]);
  });
});

describe('a day of which only the marks are printed', () => {
  test.each(['.', '．', '／'])('%s has a place for each part, before the first mark, too', (mark) => {
    const own = [word(mark, 250, 110), word(mark, 290, 110)];
    expect(found(described({ words: [word('消去日', 60, 110), ...own], rules: TABLE }))[0]).toBe(
      'date 消去日 @ 190,110,60,10 260,110,30,10 300,110,60,10',
    );
  });

  test('is asked once, and stands as R8, 12 and 25 between its points', () => {
    const words = [word('消去日', 60, 110), word('.', 250, 110), word('.', 290, 110)];
    const places = findCandidates(readPdfPage(described({ words, rules: TABLE })));
    const about = { id: 'a', number: '', title: '', shortTitle: '', template: 'a.pdf', channels: [] };
    const decision: Decision = { candidate: places.candidates[0]!, label: '消去日', item: 'typed', state: 'decided' };
    const { form } = writeForm(about, places, [decision]);
    expect(form['fields']).toEqual([
      expect.objectContaining({ label: '消去日', type: 'date-wareki', spread: expect.objectContaining({ by: 'day' }) }),
    ]);
    expect(Object.values(form['places'] as object)).toHaveLength(3);
  });
});

test('what is written on a drawn line begins where the line does', () => {
  const drawn: PdfBox = [200, 121, 200, 0];
  expect(found(described({ words: [word('法人名', 100, 110)], rules: [drawn] }))).toEqual([
    expect.stringMatching(/^gap 法人名 @ 2\d\d,/),
  ]);
});

describe('a table whose lines are not all drawn', () => {
  const ROWS = [100, 130, 160, 190];
  const level = ROWS.map((top): PdfBox => [50, top, 500, 0]);
  const labels = ['法人名', '事業所名', '電話番号'].map((text, i) => word(text, 60, (ROWS[i] ?? 0) + 10));

  test('is open at its sides', () => {
    const rules: PdfBox[] = [...level, [150, 100, 0, 90]];
    expect(found(described({ words: labels, rules }))).toEqual([
      'blank 法人名 @ 152,101,396,28',
      'blank 事業所名 @ 152,131,396,28',
      'blank 電話番号 @ 152,161,396,28',
    ]);
  });

  test('has level lines alone: its labels end where the longest does', () => {
    expect(found(described({ words: labels, rules: level }))).toEqual([
      'blank 法人名 @ 106,101,442,28',
      'blank 事業所名 @ 106,131,442,28',
      'blank 電話番号 @ 106,161,442,28',
    ]);
  });

  test('has heads over its first line, each of a column', () => {
    const heads = [word('変更事項', 60, 80), word('変更前', 200, 80), word('変更後', 380, 80)];
    const { candidates } = findCandidates(readPdfPage(described({ words: [...heads, ...labels], rules: level })));
    expect(candidates.map(({ side, left }) => `${side} ${left[0]}`)).toEqual(
      ['法人名', '事業所名', '電話番号'].flatMap((label) => [`before ${label}`, `after ${label}`]),
    );
  });

  test('but none is made of lines between which sentences stand, or that are written on beside their labels', () => {
    const texts = [0, 1, 2].map((i) =>
      word('個人情報を適切に取り扱い、業務のほかに用いないことを誓約します', 60, (ROWS[i] ?? 0) + 10),
    );
    expect(found(described({ words: texts, rules: level }))).toEqual([]);
    const beside = ROWS.map((top): PdfBox => [150, top, 400, 0]);
    expect(
      found(described({ words: labels.map((one, i) => word(one.text, 60, (ROWS[i + 1] ?? 0) - 12)), rules: beside })),
    ).toEqual(['gap 法人名 @ 150,119,400,11', 'gap 事業所名 @ 150,149,400,11', 'gap 電話番号 @ 150,179,400,11']);
  });

  test('and none of two tables of one width, each with its sides', () => {
    const sides = [50, 150, 550].flatMap((left): PdfBox[] => [
      [left, 100, 0, 30],
      [left, 160, 0, 30],
    ]);
    expect(found(described({ words: [labels[0]!, labels[2]!], rules: [...level, ...sides] }))).toEqual([
      'blank 法人名 @ 152,101,396,28',
      'blank 電話番号 @ 152,161,396,28',
    ]);
  });
});

test('brackets far apart are one place, and a line far from its label is its own', () => {
  const words = [word('事業所名（', 60, 100), word('）', 320, 100), word('FAX', 60, 130)];
  expect(found(described({ words, rules: [[200, 140, 300, 0]] }))).toEqual([
    'gap 事業所名 @ 110,100,210,10',
    'gap FAX @ 200,129,300,11',
  ]);
});

test('a label with a field to tick in front of it is a label of what stands beside it', () => {
  const words = [word('事業所名', 80, 110), word('電話番号', 80, 140)];
  const marks = ['a', 'b'].map((name, i) =>
    field(name, [60, 108 + i * 30, 12, 12], {
      kind: 'check',
      places: [{ page: 1, box: [60, 108 + i * 30, 12, 12], state: 'Yes' }],
    }),
  );
  expect(found(described({ words, rules: TABLE }, marks))).toEqual([
    'boxes  @ a',
    'blank 事業所名 @ 152,101,396,28',
    'boxes 事業所名 @ b',
    'blank 電話番号 @ 152,131,396,28',
  ]);
});

test('a number stands right before its unit, wherever that is in a wide cell', () => {
  expect(found(described({ words: [word('年齢', 60, 110), word('歳', 530, 110)], rules: TABLE }))[0]).toBe(
    'gap 年齢 @ 470,110,60,10',
  );
});

test('behind 〒 at the end of a line its address follows, and nothing stands before it', () => {
  expect(found(described({ words: [word('開設者住所', 60, 110), word('〒', 200, 110)] }))).toEqual([
    expect.stringMatching(/^postal 開設者住所/),
    expect.stringMatching(/^gap 開設者住所/),
  ]);
});
