import { cell, columnsOf, paragraph, row, table, type Cell } from '../word/blocks';
import { anchor, checkAnchor, dateParts, part, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm } from '../word/units';
import { label } from './nagareyama-parts';

/** 流山市 個人情報 同意書: explanation and consent. The source names it and says what is explained; text and layout are ours. */

const FORM = '流山市　個人情報 同意書';
const SIZE = 10.5;
const margins = { top: 18, bottom: 16, left: 24, right: 24 };
const width = textWidth(margins);

const plain = (content: string): string => paragraph({ size: SIZE, after: 2 }, text(content));
const title = (content: string): string =>
  paragraph({ align: 'center', size: 14, bold: true, before: 4, after: 4 }, text(content, { size: 14, bold: true }));

/** Numbered points of the explanation, each with a bold head. */
const points: [head: string, ...sentences: string[]][] = [
  [
    '１　システムについて',
    '流山市では、在宅での療養を支える医療・介護の関係者が、患者様に関する情報をすみやかに共有し、互いに連携して支援を行うため、情報共有システム（株式会社カナミックネットワークが提供する「TRITRUS」）を使用しています。患者様ごとに「部屋」を設け、お名前が部屋の名称になります。',
  ],
  [
    '２　情報を共有する者',
    '別紙「情報共有システム 利用対象者・関係機関登録申請書（流山市様式4）」に記載された関係機関の者が、情報を共有します。人事異動等により、関係機関の者が削除又は追加となる場合があります。',
  ],
  [
    '３　患者様・ご家族の参加と情報の開示',
    'このシステムは関係者間の情報共有のためのものであり、患者様やご家族がやり取りに参加することはできません。正当な理由があれば、保有する個人データの開示を請求することができます。',
  ],
  [
    '４　情報の安全管理',
    '厚生労働省のガイドラインに沿ったセキュリティに加え、電子証明書を使用する、安全性の高いシステムです。関係者は、部外者への漏えい及び目的外の利用をしないことを流山市長に誓約しています。',
  ],
  [
    '５　緊急時の提供',
    '緊急時（災害時等）においては、必要な処置を行うため、情報提供が必要と認める者に対し、必要最小限の範囲で個人情報を提供する場合があります。',
  ],
  ['６　利用目的', '共有した個人情報は、次の業務に必要な範囲で利用します。'],
];

const purposes = [
  '患者様に提供する医療サービス、介護サービス',
  '病院、診療所、薬局、訪問看護事業所、介護サービス事業者等との共有',
  '医療機関等からの照会への回答',
  '診療等にあたり外部の医師等の意見・助言を求める場合',
  'ご家族等への病状説明、心身の状況説明',
  '医療・介護サービスや業務の維持・改善のための基礎資料',
  'サービス担当者会議等によるサービス事業者等との共有',
];

const value = (tag: string, name: string, span = 1): Cell =>
  cell({ span }, paragraph({ size: SIZE }, anchor(tag, name)));

const explainerTable = (): string => {
  const columns = columnsOf(width, [15, 33, 20, 32]);
  return table(
    { columns },
    row(columns, { height: mm(9) }, [
      label({}, '説明日'),
      cell({}, paragraph({ size: SIZE }, dateParts('explanation.date', '説明日'))),
      label({}, '説明者　機関名'),
      value('explanation.officeName', '説明者の機関名'),
    ]),
    row(columns, { height: mm(9) }, [
      label({}, '職種'),
      value('explanation.jobType', '説明者の職種'),
      label({}, '氏名'),
      value('explanation.name', '説明者の氏名'),
    ]),
  );
};

const explanation = (): string[] => [
  paragraph({ align: 'right', size: 9 }, text(FORM, { size: 9 })),
  title('情報共有システムの利用に係る個人情報の取扱いに関する説明書'),
  paragraph({ align: 'center', size: SIZE, after: 6 }, text('（患者・家族の皆様へ）')),
  ...points.flatMap(([head, ...sentences]) => [
    paragraph({ size: SIZE, before: 6, after: 1, bold: true, keepNext: true }, text(head, { bold: true })),
    ...sentences.map((sentence) => paragraph({ size: SIZE, firstLine: 1, indent: 1, align: 'both' }, text(sentence))),
  ]),
  ...purposes.map((purpose) => paragraph({ size: SIZE, indent: 2, hanging: 1 }, text(`・${purpose}`))),
  paragraph({ size: 6, line: { exact: 12 } }),
  explainerTable(),
];

const confirmed: [key: string, content: string][] = [
  ['system', 'システムの概要'],
  ['members', '別紙（様式4）の関係機関の者が情報を共有すること、及び人事異動等により削除や追加となる場合があること'],
  ['participation', '患者本人や家族はやり取りに参加できないこと、及び正当な理由があれば開示の請求ができること'],
  ['security', '個人情報の安全管理の方法'],
  ['emergency', '緊急時（災害時等）に必要最小限の範囲で個人情報を提供する場合があること'],
];

/** Patient above, family below; a name is written or sealed by hand. */
const signersTable = (): string => {
  const columns = columnsOf(width, [22, 15, 38, 25]);
  const further = cell({ merge: 'further', shade: true }, paragraph({ size: 9 }));
  const line = (first: Cell, name: string, tag: string, full: string): string =>
    row(columns, { height: mm(8.5) }, [first, label({}, name), value(tag, full, 2)]);
  const signature = (): string =>
    row(columns, { height: mm(18) }, [
      further,
      label({}, '氏名'),
      cell({ without: ['right'] }, paragraph({ size: SIZE })),
      cell(
        { vertical: 'bottom', without: ['left'] },
        paragraph({ size: 9, align: 'right' }, text('（自署又は記名押印）', { size: 9 })),
      ),
    ]);
  const who = (...lines: [string, number][]): Cell =>
    cell(
      { merge: 'first', shade: true },
      ...lines.map(([content, size]) =>
        paragraph({ size, font: 'gothic', align: 'center' }, text(content, { size, font: 'gothic' })),
      ),
    );
  return table(
    { columns },
    line(who(['患者', 9.5], ['（利用対象者）', 9.5]), '住所', 'patient.address', '患者の住所'),
    row(columns, { height: mm(6) }, [
      further,
      cell(
        { span: 3 },
        paragraph(
          { size: 9 },
          text('（患者氏名　', { size: 9 }),
          anchor('patient.name', '患者氏名', { size: 9 }),
          text('）', { size: 9 }),
        ),
      ),
    ]),
    signature(),
    line(further, '生年月日', 'patient.birthDate', '患者の生年月日'),
    line(further, '電話番号', 'patient.phone', '患者の電話番号'),
    line(
      who(['代理人・家族', 9.5], ['（本人が自署できない場合、又は家族の個人情報を用いる場合）', 8]),
      '住所',
      'family.address',
      '家族の住所',
    ),
    signature(),
    line(further, '続柄', 'family.relation', '続柄'),
    line(further, '電話番号', 'family.phone', '家族の電話番号'),
  );
};

const consent = (): string[] => [
  paragraph(
    { align: 'right', size: 9, pageBreakBefore: true },
    text(FORM, { size: 9 }),
    anchor('document.sheet', '枚数', { size: 9 }),
  ),
  title('情報共有システムの利用に係る個人情報の取扱いに関する同意書'),
  plain('流山市長宛'),
  paragraph(
    { size: SIZE, firstLine: 1, align: 'both', after: 4 },
    text(
      '私は、情報共有システムの利用について、説明書により次の事項の説明を受け、その内容を理解したうえで、医療・介護の関係者が情報共有システムにより私（及び家族）の個人情報を共有することに同意します。',
    ),
  ),
  ...confirmed.map(([key, content]) =>
    paragraph(
      { size: SIZE, indent: 1, hanging: 1.5, after: 2 },
      checkAnchor(`confirmed.${key}`, content),
      text(` ${content}`),
    ),
  ),
  paragraph({ size: SIZE, align: 'right', before: 4, after: 4 }, text('同意日　'), dateParts('consentDate', '同意日')),
  signersTable(),
  paragraph(
    { size: 9.5, before: 4, hanging: 1.5 },
    text('※ 本人が署名できない場合は、代理人が本人の氏名を記入し、代理人欄に署名してください。', { size: 9.5 }),
  ),
  paragraph(
    { size: 9.5, hanging: 1.5, after: 6 },
    text('※ 同意書の写しは、流山市（介護支援課）から患者様へ送付します。', { size: 9.5 }),
  ),
  paragraph(
    { size: 8, align: 'center' },
    text('募集要項・手引きの記載をもとに作成した様式です', { size: 8, grey: true }),
  ),
];

export const nagareyamaTritrusConsent = (): WordForm => ({
  title: '個人情報 同意書',
  subject: FORM,
  margins,
  pageNumbers: { pages: 2 },
  body: [...explanation(), part('document.consent', '同意書（1枚ごと）', consent())],
});
