import { cell, columnsOf, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm } from '../word/units';
import { label, margins, note, opening } from './nagareyama-parts';
import { applicantTable } from './nagareyama-tables';

/** 流山市 様式2 登録事項変更・修正申請書. Text: 手引き 様式2. Measures are ours. */

const TITLE = '情報共有システム登録事項変更・修正申請書';
const width = textWidth(margins);

const changesTable = (): string => {
  const columns = columnsOf(width, [30, 35, 35]);
  const group = (name: string): string =>
    row(columns, { height: mm(8) }, [label({}, name), label({}, '(変更前)'), label({}, '(変更後)')]);
  const change = (key: string, names: [string, string?], height = 14): string =>
    row(columns, { height: mm(height) }, [
      cell(
        {},
        paragraph(
          { size: 10 },
          checkAnchor(`changes.${key}.checked`, names[0], { size: 11 }),
          text(` ${names[0]}`, { size: 10 }),
        ),
        ...(names[1] ? [paragraph({ size: 8.5 }, text(names[1], { size: 8.5 }))] : []),
      ),
      cell({}, paragraph({ size: 10.5 }, anchor(`changes.${key}.before`, `${names[0]}（変更前）`))),
      cell({}, paragraph({ size: 10.5 }, anchor(`changes.${key}.after`, `${names[0]}（変更後）`))),
    ]);
  return table(
    { columns },
    row(columns, { height: mm(8) }, [label({ span: 3 }, '変更・修正に係る事項(変更・修正項目の該当箇所をチェック)')]),
    group('事業所について'),
    change('officeIdentity', ['名称・番号・所在地'], 22),
    change('manager', ['管理者']),
    change('contact', ['連絡先']),
    group('システム利用者について'),
    change('userName', ['氏名']),
    change('userOffice', ['所属事業所名', '(同一法人内、市内異動のみ)']),
    change('systemManager', ['システム利用管理担当者']),
    change('other', ['その他']),
  );
};

export const nagareyamaTritrus2 = (): WordForm => ({
  title: TITLE,
  subject: '流山市様式2',
  margins,
  body: [
    ...opening(
      '流山市様式2',
      TITLE,
      '在宅医療・介護に関する多職種連携のための情報共有システムの利用について、登録事項の変更・修正を申請します。',
      anchor('document.sheet', '枚数', { size: 10 }),
    ),
    applicantTable(width, 10),
    paragraph({ size: 6, line: { exact: 8 } }),
    changesTable(),
    seam(),
    note('※1 ID発行の追加・削除は流山市様式1-1になります。', 2.5),
    note(
      '※2 市内異動の場合は、異動元の医療機関・事業所より申請書を提出してください。また、異動先の医療機関・事業所のシステム利用管理担当者にも変更した旨を報告して下さい。',
      2.5,
    ),
  ],
});
