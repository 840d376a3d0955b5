import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { readPdfPage } from '@shared/form-studio/page/read-pdf-page';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import type { PdfBox, PdfDescription } from '@shared/forms/pdf/pdf-description';
import { drawn, field, grid, word } from '../../support/drawn-pdf';

const proposed = (page: PdfDescription): string[] =>
  propose(findCandidates(readPdfPage(page)))
    .map(asFound)
    .map(({ label, item }) => `${label}: ${item}`);

describe('a heading in a frame of its own', () => {
  const frame = (top: number): PdfBox[] => grid([top, top + 20], [50, 550]);

  test('is no place, and tells whose the fields below it are', () => {
    const page = drawn(
      [
        word('個人情報の利用に関する同意書', 200, 40),
        ...[word('１　ご本人', 60, 75), word('氏名', 60, 110), word('２　代理人（ご本人が書けないとき）', 60, 145)],
        ...[
          word('氏名', 60, 180),
          word('署名できない理由', 330, 180),
          word('３　説明をした事業所（事業所が記入）', 60, 215),
        ],
        word('事業所名', 60, 250),
      ],
      [...frame(70), ...frame(140), ...frame(210)],
      [
        field('a', [110, 106, 150, 18]),
        field('b', [110, 176, 150, 18]),
        field('c', [430, 176, 110, 18]),
        field('d', [110, 246, 150, 18]),
      ],
    );
    expect(proposed(page)).toEqual([
      'ご本人の氏名: patient.name',
      '代理人(ご本人が書けないとき)の氏名: consent.signedBy',
      expect.not.stringMatching(/signature$/),
      '事業所名: office.name',
    ]);
  });

  test('かかりつけ医 and かかりつけ薬局 beside a row say that it is nobody of ours', () => {
    const tops = [130, 150, 170, 190];
    const heads = [word('種別', 60, 135), word('名称', 160, 135), word('医師・担当者', 360, 135)];
    const rows = ['かかりつけ医', 'かかりつけ薬局'].map((one, i) => word(one, 55, 155 + i * 20));
    const fields = [0, 1].flatMap((i) => [
      field(`n${i}`, [152, 152 + i * 20, 190, 16]),
      field(`p${i}`, [352, 152 + i * 20, 190, 16]),
    ]);
    const page = drawn(
      [
        word('医療・介護の情報共有に関する同意書', 200, 40),
        word('患者氏名', 60, 70),
        word('かかりつけの医療機関など', 60, 105),
        ...heads,
        ...rows,
      ],
      [...frame(100), ...grid(tops.slice(0, 4), [50, 150, 350, 550])],
      [field('own', [110, 66, 150, 18]), ...fields],
    );
    expect(proposed(page)).toEqual([
      '患者氏名: patient.name',
      'かかりつけ医の名称: patient.doctorInstitution',
      'かかりつけ医の医師・担当者: patient.doctorName',
      'かかりつけ薬局の名称: typed',
      'かかりつけ薬局の医師・担当者: typed',
    ]);
  });
});
