import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import type { FoundPlaces, PlaceCandidate } from '@shared/form-studio/find/candidate';
import { choicesFor } from '@shared/form-studio/decide/choices';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, emptyCell, formulaCell, row as rowOfCells, textCell } from '../../builders/xlsx';

const found = (body: string): FoundPlaces =>
  findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', aDocx({ body }), nodeCodec))));
const line = (text: string): string => paragraph(run(text));
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => row(...cells.map((text) => (text === '' ? '' : run(text))))).join('')}</w:tbl>${paragraph()}`;
const sides = (body: string): (string | null)[] => found(body).candidates.map(({ side }) => side);

describe('変更前 and 変更後', () => {
  test('are a pair in columns, in rows, and under headings of their own', () => {
    expect(sides(table(['事項', '変更前', '変更後'], ['事業所の所在地', '', '']))).toEqual(['before', 'after']);
    expect(sides(table(['所在地', '変更前', ''], ['所在地', '変更後', '']))).toEqual(['before', 'after']);
    const apart = line('変更前') + table(['所在地', '']) + line('変更後') + table(['所在地', '']);
    expect(sides(apart)).toEqual(['before', 'after']);
  });

  test('are called 現在 or 異動前, too, where the other side stands beside it', () => {
    for (const [before, after] of [
      ['現在', '変更後'],
      ['現在の登録内容', '変更後の登録内容'],
      ['異動前', '異動後'],
    ] as const)
      expect(sides(table(['事項', before, after], ['事業所の所在地', '', '']))).toEqual(['before', 'after']);
    expect(sides(table(['事項', '現在', '備考'], ['事業所の所在地', '', '']))).toEqual([null, null]);
  });

  test('one of them alone is a heading: 変更後の従業者 lists who works there', () => {
    const listed = table(['番号', '氏名', '職種'], ['1', '', ''], ['2', '', ''], ['3', '', '']);
    expect(sides(line('変更後の従業者') + listed)).toEqual([null, null]);
  });

  test('end where a row has labels of its own', () => {
    const body = table(
      ['変更する事項', '変更前', '', '変更後'],
      ['事業所の電話番号', '', '事業所の電話番号', ''],
      ['担当者氏名', '', '電話', ''],
    );
    expect(sides(body).slice(-2)).toEqual([null, null]);
  });
});

test('words behind a label are rung, whatever they are; heads of a table are none', () => {
  const shapes = (...rows: string[][]) =>
    found(table(...rows)).candidates.map(({ shape, words }) => [shape, words.join(' ')]);
  expect(shapes(['お支払方法', '振込・口座振替・現金'], ['備考', ''])).toContainEqual(['ring', '振込 口座振替 現金']);
  expect(shapes(['番号', '第１希望・第２希望', '午前・午後の部'], ['', '', ''])).not.toContainEqual(
    expect.arrayContaining(['ring']),
  );
  expect(shapes(['事業所', '電話・ＦＡＸ', ''], ['備考', '', ''])).not.toContainEqual(expect.arrayContaining(['ring']));
});

test('the address goes into the line below 〒, whose break lies in the same paragraph', () => {
  const cell = `<w:r><w:t>〒　　　－　　　　</w:t><w:br/></w:r>`;
  const { candidates } = found(`<w:tbl>${row(run('法人の所在地'), cell)}${row(run('備考'), '')}</w:tbl>`);
  expect(candidates.slice(0, 2).map(({ shape, places: [place] }) => [shape, place?.from, place?.to])).toEqual([
    ['postal', 1, 9],
    ['gap', 10, 10],
  ]);
});

test('the address goes into the empty line below （〒　－　）, whatever is asked for in the next row', () => {
  const cell = run('（〒　　　－　　　　）') + '</w:p><w:p>';
  const { candidates } = found(`<w:tbl>${row(run('所在地'), cell)}${row(run('サービスの種類'), '')}</w:tbl>`);
  expect(candidates.map(({ shape, left }) => `${shape} ${left.join()}`)).toEqual([
    'postal 所在地',
    'blank 所在地',
    'blank サービスの種類',
  ]);
});

test('（変更前） over an empty line of its high cell leaves that line, and keeps its own', () => {
  const high = (text: string): string =>
    `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${line(text)}${paragraph()}</w:tc>`;
  const on = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
  const cell = (text: string): string => `<w:tc>${line(text)}</w:tc>`;
  const rows = ['（変更前）', '（変更後）'].map(
    (side) => `<w:tr>${cell('第一')}${high(side)}</w:tr><w:tr>${cell('第二')}${on}</w:tr>`,
  );
  const { candidates } = found(`<w:tbl>${rows.join('')}</w:tbl>`);
  expect(candidates.map(({ side, places: [place] }) => `${side} ${place?.printed}`)).toEqual(['before ', 'after ']);
});

test('氏名：　　　 beside 　　歳: each is asked for, and the name is no number', () => {
  const { candidates } = found(table(['氏名・年齢', '氏名：　　　　　　　', '　　　歳'], ['生年月日', '', '']));
  expect(candidates.slice(0, 2).map(({ left, behind }) => `${left[0] ?? ''} > ${behind}`)).toEqual([
    '氏名 > ',
    '氏名・年齢 > 歳',
  ]);
});

describe('of several entries of a row', () => {
  const said = (...rows: string[][]): string[] =>
    found(table(...rows)).candidates.map(({ left, above }) => `${left[0] ?? ''}｜${above[0] ?? ''}`);

  test('each is asked for by the word at the left, and of whom by the head over it', () => {
    expect(said(['', '責任者', '担当者'], ['フリガナ', '', ''], ['氏名', '', '']).slice(1)).toEqual([
      ...['フリガナ｜責任者', 'フリガナ｜担当者', '氏名｜責任者', '氏名｜担当者'],
    ]);
  });

  test('what the heads ask for isn’t asked by a word at the left that says of whom', () => {
    expect(said(['区分', '氏名', '電話番号'], ['主治医', '', ''])).toEqual(['｜氏名', '｜電話番号']);
  });

  test('numbered ones are alike, and what an example shows is none', () => {
    const filled = (what: string, how: string): string[] => [what, how, '', ''];
    expect(
      said(
        ['項目', '記入例', '１ 台 目', '２台目'],
        ...[filled('機種名', 'Pad 5'), filled('OS', 'iPadOS'), filled('管理番号', 'K-012')],
      ).map((one) => one.split('｜')[0]),
    ).toEqual(['機種名', '機種名', 'OS', 'OS', '管理番号', '管理番号']);
  });
});

test('who hands a paper in is nobody of the table behind its sentence', () => {
  const over = (between: string): readonly string[] =>
    found(line('開設者') + line(between) + table(['備考', '']) + table(['電話番号', ''])).candidates.at(-1)?.over ?? [];
  expect(over('（届出者の連絡先）')).toContain('開設者');
  expect(over('次のとおり届け出ます。')).not.toContain('開設者');
});

test('several marks in a cell are chosen among, and no label of the cell beside them', () => {
  const { candidates } = found(
    table(['番号', '氏名', '勤務形態', '資格'], ['1', '', '□常勤　□非常勤', ''], ['2', '', '□常勤　□非常勤', '']),
  );
  expect(candidates.at(-1)).toMatchObject({ left: [], above: ['資格'] });
});

describe('連絡先電話番号', () => {
  const items = (body: string): (string | null)[] => propose(found(body)).map(({ item }) => item);
  const staff = line('職員') + table(['氏名', '']);

  test('is of who is in charge where they stand beside it', () => {
    expect(items(line('担当者氏名　　　　　　　　連絡先電話番号　　　　　　　　'))).toEqual([
      'contact.name',
      'contact.phone',
    ]);
  });

  test('is never a member of staff’s own telephone', () => {
    expect(items(staff + table(['連絡先電話番号', '']))).toEqual(['staff.name', null]);
  });
});

test.each([
  ['様式第５号（第８条関係）', '様式第5号'],
  ['第３号様式', '第3号様式'],
  ['別記様式第２号の３', '別記様式第2号の3'],
  ['様式第三号', '様式第三号'],
  ['変更届出書', ''],
])('%s: the form’s number is %s', (printed, number) => {
  expect(found(line(printed) + line('従業者変更届')).number).toBe(number);
});

test('of a label that a formula answers what is left of its row is no place', () => {
  const cellsOf = (...cells: string[]): string[] => {
    const bytes = anXlsx({ sheets: [{ rows: rowOfCells(1, cells.join('')) }] });
    const { candidates } = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
    return candidates.map(({ places: [place] }) => place?.cell ?? '');
  };
  const label = textCell('A1', '申請施設', 1);
  expect(cellsOf(label, formulaCell('B1', 'D9', 0, 1), emptyCell('C1', 1))).toEqual([]);
  expect(cellsOf(label, emptyCell('B1', 1))).toEqual(['B1']);
  // A formula may say the label, too.
  expect(cellsOf(formulaCell('A1', '"申請施設"', '申請施設', 1), emptyCell('B1', 1))).toEqual(['B1']);
});

test('an example beside a list, and what is left free there, leave each entry as it is', () => {
  const row = (at: number, ...cells: string[]): string => rowOfCells(at, cells.join(''));
  const entry = (at: number, behind: string[]): string =>
    row(
      at,
      textCell(`A${at}`, `${at - 1}`, 1),
      emptyCell(`B${at}`, 1),
      emptyCell(`C${at}`, 1),
      emptyCell(`D${at}`),
      ...behind,
    );
  const shown = ['氏名', '職種', '山田 花子', '看護師'];
  const rows = [
    row(1, textCell('A1', '番号', 1), textCell('B1', '氏名', 1), textCell('C1', '職種', 1)),
    entry(2, [textCell('E2', shown[0]!, 1), textCell('F2', shown[1]!, 1)]),
    entry(3, [textCell('E3', shown[2]!, 1), textCell('F3', shown[3]!, 1)]),
    entry(4, []),
    entry(5, []),
  ];
  const bytes = anXlsx({ sheets: [{ rows: rows.join('') }] });
  const { candidates, rows: groups } = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
  expect(groups).toMatchObject([{ row: 2, count: 4 }]);
  expect(candidates.map(({ places: [place] }) => place?.cell)).toEqual(['B2', 'C2']);
});

describe('Excel: labels as they are drawn', () => {
  /** Which sides of a cell have a line: each its own look. */
  const LOOKS = ['', 'left top bottom', 'top bottom', 'right top bottom', 'left right top bottom'];
  const border = (sides: string): string =>
    `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side}${sides.includes(side) ? ' style="thin"' : ''}/>`).join('')}</border>`;
  const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="1"><fill/></fills><borders count="5">${LOOKS.map(border).join('')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${LOOKS.map((_, i) => `<xf borderId="${i}" applyBorder="1"/>`).join('')}</cellXfs></styleSheet>`;
  const places = (...rows: string[]): string[] => {
    const bytes = anXlsx({
      sheets: [
        { rows: rowOfCells(1, textCell('A1', '申請書')) + rows.map((cells, i) => rowOfCells(i + 2, cells)).join('') },
      ],
      styles,
    });
    return findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))))
      .candidates.filter(({ row }) => row > 1)
      .map(({ left, above, places: [place] }) => `${left[0] ?? above[0] ?? ''} ${place?.cell}`);
  };

  test('cells that nobody merged and no line parts are one label', () => {
    const row = (n: number, label: string): string =>
      [
        textCell(`B${n}`, label, 1) + emptyCell(`C${n}`, 3),
        emptyCell(`D${n}`, 1) + emptyCell(`E${n}`, 2) + emptyCell(`F${n}`, 3),
      ].join('');
    expect(places(row(2, '法人名'), row(3, '事業所名'))).toEqual(['法人名 D2', '事業所名 D3']);
  });

  test('but what is left of a cell behind its label is its room where no other box is', () => {
    const row = textCell('B2', '法人名', 1) + emptyCell('C2', 2) + emptyCell('D2', 3) + textCell('E2', '様式', 4);
    expect(places(row)).toEqual(['法人名 C2']);
  });

  test('what is blank above a table is no place: the line is the table’s', () => {
    const rows = ['4', '5', '6'].map((n) => emptyCell(`A${n}`, 4));
    expect(places('', textCell('A3', '氏名', 4), ...rows).filter((one) => one.endsWith(' A2'))).toEqual([]);
  });

  test('a label as wide as the place below it', () => {
    const rows = ['法人名', '', '事業所名', ''].map((label, i) =>
      label === '' ? emptyCell(`B${i + 2}`, 4) : textCell(`B${i + 2}`, label, 4),
    );
    expect(places(...rows)).toEqual(['法人名 B3', '事業所名 B5']);
  });
});

describe('cells of their own below 年, 月 and 日', () => {
  const cell = (text: string, spans = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${spans}"/></w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
  const listed = (...heads: string[]): string => {
    const entry = `<w:tr>${cell('')}${heads.map(() => cell('')).join('')}</w:tr>`;
    const over = `<w:tr>${cell('氏名')}${cell('生年月日', heads.length)}</w:tr>`;
    return `<w:tbl>${over}<w:tr>${cell('（漢字）')}${heads.map((head) => cell(head)).join('')}</w:tr>${entry.repeat(4)}</w:tbl>${paragraph()}`;
  };

  test('are one day, and their heads no places', () => {
    const proposals = propose(found(listed('年', '月', '日')));
    const days = proposals.filter(({ candidate: { shape } }) => shape === 'date');
    expect(days.map(({ item, candidate: { places } }) => [item, places.length])).toEqual([['staff.birthday', 3]]);
    expect(proposals.filter(({ candidate: { rows } }) => rows === null)).toEqual([]);
  });

  test('have 元号 with them where it has a cell', () => {
    const [day] = found(listed('元号', '年', '月', '日')).candidates.filter(({ shape }) => shape === 'date');
    expect(day?.places).toHaveLength(4);
    expect(day?.above).toEqual(['生年月日']);
  });
});

test('a day is never written letter by letter into fewer than eight boxes', () => {
  const form = found(line('職員') + table(['氏名', ''], ['生年月日', '']));
  const boxes = (count: number): PlaceCandidate => {
    const blank = form.candidates[1]!;
    return { ...blank, shape: 'digits', places: Array.from({ length: count }, () => blank.places[0]!) };
  };
  const offersDays = (count: number): boolean => choicesFor(boxes(count)).some(({ type }) => type === 'date-wareki');
  const proposed = (count: number): unknown =>
    propose({ ...form, candidates: [form.candidates[0]!, boxes(count)] }).at(-1)?.item;
  expect([offersDays(3), proposed(3)]).toEqual([false, 'typed']);
  expect([offersDays(8), proposed(8)]).toEqual([true, 'staff.birthday']);
});

test('what numbers mean that are ringed in another cell is no choice of its own', () => {
  const course = table(['希望コース', '１　・　２　・　３']);
  const legend = line('コース　１：入退院支援　　２：看取り期の連携　　３：システムの使い方');
  const rings = (body: string) => found(body).candidates.filter(({ shape }) => shape === 'ring');
  expect(rings(course + legend).map(({ words }) => words)).toEqual([['１', '２', '３']]);
  expect(rings(legend)).toHaveLength(1);
});
