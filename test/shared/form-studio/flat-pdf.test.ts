import { describe, expect, test } from 'vitest';
import type { PdfBox, PdfDescription, PdfWord } from '@shared/forms/pdf/pdf-description';
import { ringOps } from '@shared/forms/pdf/fill/draw-ops';
import { aDocx, paragraph, run } from '../../builders/docx';
import { boxOf, drawn, grid, placesOf, TABLE, word } from '../../support/drawn-pdf';
import { evaluated, filled, made } from '../../support/own-form';
import { partOf } from '../../support/word-text';

const found = (page: PdfDescription): string[] =>
  placesOf(page).map(({ shape, left, above }) => `${shape} ${left[0] ?? above[0] ?? ''}`);

describe('behind 〒　－　 in one box', () => {
  const postal = [word('所在地', 60, 110), word('〒', 155, 110), word('－', 200, 110)];

  test('the address has what is left of the line', () => {
    const [code, address] = placesOf(drawn(postal, TABLE));
    expect([code?.shape, code?.left[0]]).toEqual(['postal', '〒']);
    expect([address?.shape, address?.left[0]]).toEqual(['gap', '所在地']);
    const [left = 0, , width = 0] = boxOf(address);
    const end = code!.places[1]!.paper!.box;
    expect(left).toBeGreaterThanOrEqual(Math.round(end[0] + end[2]));
    expect(left + width).toBe(548);
  });

  test('in a line of running text, too, if none is drawn below it', () => {
    const below = word('電話番号', 60, 150);
    const [code, address] = placesOf(drawn([...postal, below]));
    expect([code?.shape, address?.left[0]]).toEqual(['postal', '所在地']);
    expect(boxOf(address)[1]).toBe(110);
  });

  test('but where the box has a line for it, the address goes there', () => {
    const high = grid([100, 145], [50, 150, 550]);
    const [, address, ...others] = placesOf(drawn([word('所在地', 60, 116), ...postal.slice(1)].map(atTop), high));
    expect(boxOf(address)[1]).toBeGreaterThanOrEqual(112);
    expect(others.filter(({ left }) => left[0] === '所在地')).toEqual([]);
  });
  const atTop = (one: PdfWord): PdfWord => ({ ...one, box: [one.box[0], 102, one.box[2], one.box[3]] });
});

test('a label at the end of a line has the room up to its frame', () => {
  const words = [word('電話', 60, 110), word('（', 220, 110), word('）', 270, 110), word('担当者', 350, 110)];
  expect(found(drawn(words, TABLE)).slice(0, 2)).toEqual(['phone 電話', 'gap 担当者']);
  expect(boxOf(placesOf(drawn(words, TABLE))[1])).toEqual([380, 110, 168, 10]);
});

describe('choices that go on in the next line', () => {
  const first = [word('ア', 155, 105), word('廃止', 175, 105), word('イ', 240, 105), word('休止', 260, 105)];
  const second = [word('ウ', 155, 118), word('移行', 175, 118), word('エ', 240, 118), word('その他（', 260, 118)];
  const words = ['ア　廃止', 'イ　休止', 'ウ　移行', 'エ　その他'];

  test('are one question with all their words, each with its place', () => {
    const [ring, other] = placesOf(drawn([word('理由', 60, 110), ...first, ...second, word('）', 500, 118)], TABLE));
    expect(ring).toMatchObject({ shape: 'ring', words });
    expect(ring?.places.map(({ paper }) => paper?.box.slice(0, 2).map(Math.round))).toEqual([
      [155, 105],
      [240, 105],
      [155, 118],
      [240, 118],
    ]);
    // エ　その他（　　　　）
    expect(other).toMatchObject({ shape: 'gap', left: ['その他', '理由'] });
  });

  test('in running text, too; one alone is as good as two', () => {
    const [ring, ...others] = placesOf(drawn([word('理由', 115, 105), ...first, ...second.slice(0, 2)]));
    expect(ring?.words).toEqual(words.slice(0, 3));
    expect(others).toEqual([]);
  });

  test('in a cell of Word, too, each ringed in its own line', async () => {
    const lines = ['ア　廃止　　イ　休止', 'ウ　移行　　エ　その他'].map((line) => paragraph(run(line))).join('');
    const cell = (words: string): string => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(paragraph(run('理由')))}${cell(lines)}</w:tr></w:tbl>`;
    const bytes = aDocx({ body });
    const { form, decisions } = made('様式.docx', bytes);
    expect(decisions.map(({ candidate }) => candidate.words)).toEqual([words]);
    const evaluation = await evaluated(form, { typed: 'エ　その他' });
    expect(evaluation.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const ringed = partOf(await filled(form, bytes, { typed: 'エ　その他' }), 'word/document.xml');
    expect(ringed).not.toBe(partOf(bytes, 'word/document.xml'));
  });

  test('but not what begins anew', () => {
    const anew = second.map((one) => ({ ...one, text: one.text.replace('ウ', 'ア').replace('エ', 'イ') }));
    const rings = placesOf(drawn([word('理由', 60, 110), ...first, ...anew], TABLE)).filter(
      ({ shape }) => shape === 'ring',
    );
    expect(rings).toHaveLength(2);
  });
});

test('a ring goes through no letter of its word, whether its first or its last', () => {
  const [x, y, width, height] = [100, 50, 60, 10];
  const path = sampled(ringOps({ x, y, width, height }));
  expect(path.filter(([px, py]) => px > x && px < x + width && py > y && py < y + height)).toEqual([]);
  // And not far from it.
  expect(Math.max(...path.map(([px]) => px)) - x - width).toBeLessThan(height / 2);
});

/** Points of a path of PDF's operators: m, l and c. */
function sampled(ops: string): [number, number][] {
  const tokens = ops.split(' ');
  const found: [number, number][] = [];
  let stack: number[] = [];
  let at: [number, number] = [0, 0];
  for (const one of tokens) {
    if (!Number.isNaN(Number(one))) {
      stack.push(Number(one));
      continue;
    }
    const own = stack.slice(one === 'c' ? -6 : -2);
    stack = [];
    if (!/^[mlc]$/.test(one)) continue;
    const [a = 0, b = 0, c = a, d = b, e = c, f = d] = own;
    for (let t = one === 'm' ? 1 : 0; t <= 1; t += 0.02) {
      const bezier = (p: number, q: number, r: number, s: number): number =>
        p * (1 - t) ** 3 + 3 * q * t * (1 - t) ** 2 + 3 * r * t * t * (1 - t) + s * t ** 3;
      found.push(
        one === 'c'
          ? [bezier(at[0], a, c, e), bezier(at[1], b, d, f)]
          : [at[0] + (a - at[0]) * t, at[1] + (b - at[1]) * t],
      );
    }
    at = one === 'c' ? [e, f] : [a, b];
  }
  return found;
}

describe('nothing is asked for', () => {
  test('behind brackets with words in them', () => {
    const day = [word('令和', 155, 110), word('年', 200, 110), word('月', 240, 110)];
    const note = word('日（この日までＩＤが使えます）', 280, 110);
    expect(found(drawn([word('脱退の日', 60, 110), ...day, note], TABLE)).slice(0, 2)).toEqual([
      'date 脱退の日',
      'blank ',
    ]);
    expect(found(drawn([word('２', 60, 100), word('返すＩＤ（利用者）', 80, 100)]))).toEqual([]);
  });

  test('behind a unit alone, and behind 市使用欄 in front of a label', () => {
    const counted = [word('端末', 60, 100), word('台', 140, 100), word('うち貸与', 220, 100), word('台', 330, 100)];
    const lines: PdfBox[] = [
      [82, 110, 55, 0],
      [262, 110, 65, 0],
    ];
    expect(found(drawn(counted, lines))).toEqual(['gap 端末', 'gap うち貸与']);
    expect(found(drawn([word('市使用欄', 60, 100), word('受付', 170, 100)]))).toEqual([]);
  });
});
