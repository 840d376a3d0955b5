import { cell, columnsOf, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, circleAnchor, dateParts, part, repeatingSection, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
  addressee,
  dateLine,
  footnote,
  formTitle,
  fourColumnTable,
  label,
  line,
  margins,
  note,
  patientTable,
  plain,
  proxyTable,
  sentence,
  SIZE,
  value,
  width,
} from './fukui-parts';

/**
 * ふくいみまもりSNS 様式５ 個人情報使用説明書・同意書: explanation on the first page, consent on the second one, which is
 * repeated where more people or offices take part than it has lines. Words and layout are ours.
 */

const NUMBER = '様式５';
const TITLE = '「ふくいみまもりSNS」における個人情報使用説明書・同意書';

const points: [head: string, content: string][] = [
  [
    '１　「ふくいみまもりSNS」について',
    '医療・介護に関わる多職種が情報を共有し、連携の質を上げることを目的とした、患者・家族参加型の「医療・介護連携専用ネットワーク」です。',
  ],
  [
    '２　情報を共有する者',
    'あなたの診療・介護に関わる施設の利用者（施設内管理者が必要と認めた者）で構成するチームが、あなたに関する情報を共有します。参加を希望されるご本人・ご家族も利用できます。新たな施設がチームに参加する場合があります。',
  ],
  [
    '３　使用する情報と目的',
    '診療・看護・介護に必要な病状、経過、生活の状況等の情報（文章、写真等）を、あなたの医療・介護に必要な範囲でのみ使用します。',
  ],
  [
    '４　情報の安全管理',
    '完全非公開型で、通信は暗号化され、証明書を登録した端末で利用します。利用する職員は業務情報の保持を誓約しています。',
  ],
  [
    '５　ご本人・ご家族の利用',
    '利用料は無料です。投稿記事の削除や編集を依頼することができます。WEB会議を使用する場合は、医療・介護関係者の端末を使用し、同席していただきます。',
  ],
  ['６　災害時の取扱い', '災害時には、人の生命の保護を優先する観点から、通常と異なる端末で利用する場合があります。'],
  [
    '７　同意の撤回',
    '同意は、いつでも撤回することができます（同意撤回書：様式７）。撤回されると、あなたに関する投稿記事は削除され、元に戻すことはできません。同意されない場合や撤回された場合も、医療・介護を受けるうえで不利益を受けることはありません。',
  ],
  [
    '８　同意書の取扱い',
    '同意書は施設が保管し、写しをお渡しします。チームとあなたの情報を紐づける作業のため、ふくいメディカルネット事務局にも送付します。',
  ],
];

/** １　患者: closer than on the other forms, the page is full. */
const heading = (content: string): string =>
  paragraph(
    { font: 'gothic', size: 10, before: 4, after: 1, keepNext: true },
    text(content, { font: 'gothic', size: 10 }),
  );

const partTitle = (content: string): string =>
  paragraph({ align: 'center', size: 12, font: 'gothic', after: 3 }, text(content, { size: 12, font: 'gothic' }));

const explainerTable = (): string =>
  fourColumnTable(
    line(
      10,
      label({}, '説明日'),
      cell({}, paragraph({ size: SIZE }, dateParts('explanation.date', '説明日'))),
      label({}, '施設名'),
      value({}, 'office.name', '施設名'),
    ),
    line(
      10,
      label({}, '説明者', '（職種・氏名）'),
      cell(
        {},
        paragraph(
          { size: SIZE },
          anchor('explanation.jobType', '説明者の職種'),
          plain('　'),
          anchor('explanation.name', '説明者の氏名'),
        ),
      ),
      label({}, '主治医'),
      cell(
        {},
        paragraph(
          { size: SIZE },
          anchor('attendingPhysician.officeName', '主治医の医療機関'),
          plain('　'),
          anchor('attendingPhysician.name', '主治医の氏名'),
        ),
      ),
    ),
  );

const explanation = (): string[] => [
  paragraph({ size: 10 }, text(NUMBER, { size: 10 })),
  formTitle(TITLE),
  partTitle('個人情報使用説明書（患者・患者関係者用）'),
  ...points.flatMap(([head, content]) => [
    paragraph({ size: 11, before: 9, after: 2, bold: true, keepNext: true }, text(head, { size: 11, bold: true })),
    paragraph(
      { size: 11, firstLine: 1, indent: 1, align: 'both', line: { multiple: 1.2 } },
      text(content, { size: 11 }),
    ),
  ]),
  paragraph({ size: 6, line: { exact: 18 } }),
  explainerTable(),
];

const participantsTable = (): string => {
  const columns = columnsOf(width, [22, 22, 27, 29]);
  const person = (): string =>
    row(columns, { height: mm(6.5) }, [
      value({}, 'participants.name', '氏名'),
      value({}, 'participants.kana', 'ふりがな'),
      value({}, 'participants.relation', '続柄'),
      value({}, 'participants.mail', 'メールアドレス'),
    ]);
  return table(
    { columns },
    row(columns, { height: mm(7) }, [
      label({}, '氏名'),
      label({}, 'ふりがな'),
      label({}, '続柄', '（本人・配偶者・子 等）'),
      label({}, 'メールアドレス'),
    ]),
    repeatingSection('participants', 'SNSに参加する患者・家族', [1, 2, 3].map(person)),
  );
};

const officesTable = (): string => {
  const columns = columnsOf(width, [8, 42, 24, 26]);
  const office = (number: number): string =>
    row(columns, { height: mm(6) }, [
      cell({}, paragraph({ align: 'center', size: SIZE }, anchor('teamOffices.row', 'No.', {}, String(number)))),
      value({}, 'teamOffices.name', '施設名'),
      value({}, 'teamOffices.number', '事業所番号'),
      value({}, 'teamOffices.administratorName', '施設内管理者'),
    ]);
  return table(
    { columns },
    row(columns, { height: mm(6.5) }, [
      label({}, 'No.'),
      label({}, '施設名（事業所名）'),
      label({}, '事業所番号（10桁）'),
      label({}, '施設内管理者'),
    ]),
    repeatingSection('teamOffices', 'チームに参加する施設', [1, 2, 3, 4, 5, 6].map(office)),
  );
};

/** 施設記入欄: in one line, as far as its dates let it. */
const officeBox = (): string => {
  const columns = columnsOf(width, [34, 22, 22, 22]);
  const small = (content: string): string => text(content, { size: 8.5 });
  // A little in from the line: there is a ring around the first of its words.
  const entry = (name: string, ...content: string[]) =>
    cell({ vertical: 'top' }, paragraph({ size: 8.5 }, small(name)), paragraph({ size: 9, indent: 0.5 }, ...content));
  return table(
    { columns },
    row(columns, { height: mm(9) }, [
      entry('取得区分', circleAnchor('acquisition.kind', '取得区分', '新規・家族の追加・再取得', { size: 9 })),
      entry('写しを渡した日', anchor('copyGivenOn', '写しを渡した日', { size: 9 })),
      entry('事務局へ送付した日', anchor('sentToSecretariatOn', '事務局へ送付した日', { size: 9 })),
      entry('保管場所', anchor('storagePlace', '保管場所', { size: 9 })),
    ]),
  );
};

/** The form's number at the left, and at the right which sheet of a continuation this is. */
const numberTable = (): string => {
  const columns = columnsOf(width, [50, 50]);
  return table(
    { columns, borders: false, margin: 0 },
    row(columns, {}, [
      cell({}, paragraph({ size: 10 }, text(NUMBER, { size: 10 }))),
      cell({}, paragraph({ size: 10, align: 'right' }, anchor('document.sheet', '枚数', { size: 10 }))),
    ]),
  );
};

const consent = (): string[] => [
  paragraph({ style: 'Seam', size: 1, line: { exact: 1 }, pageBreakBefore: true }),
  numberTable(),
  paragraph({ align: 'center', size: 13, bold: true, after: 2 }, text(TITLE, { size: 13, bold: true })),
  partTitle('個人情報使用同意書'),
  paragraph(
    { size: SIZE, after: 1 },
    anchor('addressee.officeName', 'あて名の施設名'),
    plain('　'),
    anchor('addressee.headTitle', 'あて名の役職'),
    plain('　様'),
  ),
  addressee(),
  sentence(
    '私は、「ふくいみまもりSNS」における個人情報の使用について、説明書により説明を受け、その内容を理解しましたので、次のとおり同意します。',
  ),
  dateLine('consentDate', '同意日', '同意日　'),
  heading('１　患者'),
  patientTable(6.5),
  heading('２　代理人（本人が署名できない場合）'),
  proxyTable(6.5, 9.5),
  heading('３　SNSに参加する患者・家族（参加する場合のみ）'),
  paragraph(
    { size: 9.5, after: 2, keepNext: true },
    checkAnchor('noParticipants', '参加する者はいない', { size: 10 }),
    text(' 参加する者はいない', { size: 9.5 }),
  ),
  participantsTable(),
  heading('４　チームに参加する施設'),
  officesTable(),
  heading('施設記入欄'),
  officeBox(),
  seam(),
  note('※ 本様式への記入は、正確を期するため、署名を除きワープロ打ちとしてください。'),
  note('※ 原本は施設で保管し、写しを患者又はその家族に渡し、事務局へメール等で送付してください。'),
  footnote(),
];

export const fukuiMimamori5 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式５',
  margins: { ...margins, top: 12, bottom: 15 },
  pageNumbers: { pages: 2 },
  body: [...explanation(), part('document.consent', '同意書（1枚ごと）', consent())],
});
