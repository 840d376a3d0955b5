import { cell, columnsOf, paragraph, row, seam, table } from '../word/blocks';
import { anchor, circleAnchor, dateParts, lineBreak, part, repeatingSection, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm } from '../word/units';
import { heading, label, margins as usual } from './nagareyama-parts';
import { applicantTable } from './nagareyama-tables';

/** 流山市 様式1-2 利用端末登録申請書. Text: 手引き 様式1-2, front and back. Measures are ours. */

const TITLE = '情報共有システム利用端末登録申請書';
/** The front has to stay one side of its sheet. */
const margins = { ...usual, top: 12, bottom: 14 };
const width = textWidth(margins);
const LINE = mm(6.5);

/** A point of a list: its mark hangs. */
const point = (content: string, { size = 10, hanging = 1.5, after = 2 } = {}): string => {
  const space = content.indexOf(' ');
  return paragraph({ size, hanging, after }, text(`${content.slice(0, space)}${content.slice(space)}`, { size }));
};

const printed = (content: string, size = 10.5): string => paragraph({ size }, text(content, { size }));
const groupRow = (columns: readonly number[], ...content: string[]): string =>
  row(columns, { height: LINE }, [
    cell({ span: columns.length, shade: true }, paragraph({ align: 'center', font: 'gothic', size: 9.5 }, ...content)),
  ]);
const groupName = (name: string): string => text(name, { font: 'gothic', size: 9.5 });

const officeDevicesTable = (): string => {
  const columns = columnsOf(width, [25, 15, 60]);
  const count = (kind: string, name: string): string =>
    anchor(`officeDevices.${kind}.count`, `事業所管理の${name}の台数`);
  const line = (kind: string, name: string, behind: string[]): string =>
    row(columns, { height: LINE }, [
      cell({}, printed(name)),
      cell({}, paragraph({ size: 10.5, align: 'right' }, count(kind, name))),
      cell({}, paragraph({ size: 10.5 }, ...behind)),
    ]);
  const mails = (kind: string, name: string): string[] => [
    text('台 (メールアドレス: '),
    anchor(`officeDevices.${kind}.mails`, `事業所管理の${name}のメールアドレス`, { size: 9 }),
    text(' )'),
  ];
  return table(
    { columns },
    groupRow(columns, groupName('事業所管理端末'), anchor('officeDevices.elsewhere', '記載するところ', { size: 9.5 })),
    line('pc', 'パソコン', [text('台')]),
    line('tablet', 'タブレット', mails('tablet', 'タブレット')),
    line('phone', 'スマートフォン', mails('phone', 'スマートフォン')),
  );
};

/** Three lines a person, the name over all of them. Nothing is written beside a パソコン. */
const personalDevicesTable = (): string => {
  const columns = columnsOf(width, [25, 25, 50]);
  const height = mm(5.5);
  const kindCell = (kind: string, word: string) =>
    cell(
      { vertical: 'top' },
      // By spacing, not by vertical alignment: LibreOffice drops the alignment of a cell that holds a drawing.
      paragraph(
        { size: 9.5, indent: 0.5 },
        circleAnchor(`personalDevices.${kind}`, `個人管理の${word}`, word, { size: 9.5 }),
      ),
    );
  const mailCell = (kind: string, word: string) =>
    cell(
      {},
      paragraph(
        { size: 10 },
        anchor(`personalDevices.${kind}Mail`, `個人管理の${word}のメールアドレス`, { size: 9.5 }),
      ),
    );
  const further = cell({ merge: 'further' }, paragraph({ size: 8 }));
  const entry = (): string =>
    row(columns, { height }, [
      cell({ merge: 'first' }, paragraph({ size: 10.5, keepNext: true }, anchor('personalDevices.name', '個人名'))),
      kindCell('pc', 'パソコン'),
      cell({}, paragraph({ size: 8 })),
    ]) +
    row(columns, { height }, [further, kindCell('tablet', 'タブレット'), mailCell('tablet', 'タブレット')]) +
    row(columns, { height }, [further, kindCell('phone', 'スマートフォン'), mailCell('phone', 'スマートフォン')]);
  return table(
    { columns },
    groupRow(columns, groupName('個人管理端末')),
    row(columns, { height: LINE }, [
      label({}, '個人名'),
      label({}, '端末種類', '(使用する種別に○)'),
      label({}, 'タブレット又はスマートフォンの場合は', 'アドレスを記載'),
    ]),
    repeatingSection('personalDevices', '個人管理端末', Array.from({ length: 5 }, entry)),
  );
};

const front = (): string[] => [
  paragraph(
    { align: 'right', size: 10 },
    text('流山市様式1-2', { size: 10 }),
    anchor('document.sheet', '枚数', { size: 10 }),
  ),
  paragraph({ align: 'center', size: 14, bold: true, before: 0, after: 2 }, text(TITLE, { size: 14, bold: true })),
  point('・ 情報共有システムを使用する端末について御記入いただき、裏面のお知らせもお読みください。'),
  paragraph({ size: 10, before: 1 }, text('【タブレット、スマートフォンを使用する場合】', { size: 10 })),
  point('・ システム上、メールアドレスは、Google(@gmail.com)またはYahoo(@yahoo.co.jp)のアドレスをお願いいたします。', {
    after: 0,
  }),
  point('・ 記載いただいたアドレスから介護支援課宛に電子メールを送信してください。(詳細は裏面をご覧ください。)'),
  paragraph({ size: 10.5, align: 'right', after: 3 }, text('申請日 '), dateParts('applicationDate', '申請日')),
  applicantTable(width, 8.5),
  heading('【情報共有システム使用端末】'),
  officeDevicesTable(),
  paragraph({ size: 4, line: { exact: 5 } }),
  personalDevicesTable(),
  seam(),
  paragraph(
    { size: 10, before: 3 },
    text('個人管理の端末を利用する場合は、情報共有システム利用に関する誓約事項を遵守してください。', { size: 10 }),
  ),
];

/** Who, and the subject and text of the mail from a device of that kind. */
const mailSubjects = (): string => {
  const columns = columnsOf(width - mm(8), [23, 3, 74]);
  const line = (who: string, mail: string): string =>
    row(columns, {}, [
      cell({ vertical: 'top' }, printed(who)),
      cell({ vertical: 'top' }, printed(':')),
      cell({ vertical: 'top' }, printed(mail)),
    ]);
  return table(
    { columns, borders: false, indent: mm(8) },
    line('ipad・iphoneの方', '件名「流山市ios電子証明書インストール」 本文「事業所名、氏名、連絡先」'),
    line('Androidの方', '件名「流山市Android電子証明書インストール」 本文「事業所名、氏名、連絡先」'),
  );
};

const section = (content: string): string =>
  paragraph(
    { size: 11, font: 'gothic', before: 12, after: 4, keepNext: true },
    text(content, { size: 11, font: 'gothic' }),
  );
const reader = (content: string): string =>
  paragraph({ size: 10.5, before: 8, after: 2, keepNext: true }, text(content));
const step = (content: string): string => point(content, { size: 10.5, hanging: 1.5, after: 3 });
const below = (content: string): string =>
  paragraph({ size: 10.5, indent: 1.5, after: 3, align: 'both' }, text(content));

const back = (): string[] => [
  paragraph(
    { align: 'center', font: 'gothic', size: 12, pageBreakBefore: true, after: 10 },
    text('流山市情報共有システム利用端末登録申請書に関するお知らせと', { font: 'gothic', size: 12 }),
    lineBreak({ font: 'gothic', size: 12 }),
    text('電子証明書インストールについて', { font: 'gothic', size: 12 }),
  ),
  paragraph(
    { size: 10.5, firstLine: 1, align: 'both', after: 4 },
    text(
      '電子証明書のインストール作業は、各事業所が責任を持っておこなっていただくこととなります。インストール作業は、情報共有システムを利用する全ての端末(「情報共有システム利用端末登録申請書」様式1-2に登録の端末)でお願いいたします。',
    ),
  ),
  section('■ 申請の手続きについて'),
  step('・ 様式1-2「情報共有システム利用端末登録申請書」を記載の上、介護支援課まで御提出ください。'),
  step('・ 申請後に、介護支援課より電子証明書インストールマニュアルを送付いたします。'),
  section('■ 電子証明書インストールについて'),
  reader('【パソコンの方】'),
  below(
    '介護支援課より電子証明書インストールマニュアル(パソコン版)が届きましたら、マニュアルに従ってインストールをおこなってください。',
  ),
  reader('【タブレット・スマートフォンの方】'),
  step('① 御利用の端末から、電子メールで下記の内容を送信してください。'),
  below('宛先：介護支援課 (kaigo@city.nagareyama.chiba.jp)'),
  step(
    '② システム上、御使用になるメールアドレスは、Google (@gmail.com) またはYahoo (@yahoo.co.jp) をお願いいたします。',
  ),
  below(
    'GoogleまたはYahooアドレスをお持ちでない方は、最初にアドレスの取得をしていただく事が必要になります。(添付データの容量が大きいため)',
  ),
  mailSubjects(),
  paragraph({ size: 4, line: { exact: 5 } }),
  step(
    '③ お送りいただいたアドレス宛に介護支援課から「件名：ルート証明書」というインストーラーを添付したメールを送信いたします。(メールに添付されているデータの取り扱いについてはマニュアル参照)',
  ),
  step(
    '④ 介護支援課から電子証明書インストールマニュアル(タブレット・スマートフォン版)が届きましたら、マニュアルに従ってインストールをおこなってください。',
  ),
];

export const nagareyamaTritrus12 = (): WordForm => ({
  title: TITLE,
  subject: '流山市様式1-2',
  margins,
  pageNumbers: { pages: 2 },
  body: [part('document.front', '表（1枚ごと）', front()), ...back()],
});
