import { cell, columnsOf, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, circleAnchor, dateParts, repeatingSection } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
  address,
  addressee,
  checkLine,
  dateLine,
  footnote,
  formNumber,
  formTitle,
  fourColumnTable,
  heading,
  label,
  LINE,
  line,
  margins,
  note,
  plain,
  sentence,
  SIZE,
  value,
  width,
} from './fukui-parts';

/** ふくいみまもりSNS 様式６ 利用解除申込書（事業所用）. Made from the notes of 募集要項; words and layout are ours. */

const TITLE = '「ふくいみまもりSNS」 利用解除申込書（事業所用）';
const REASONS = '廃止 ・ 休止 ・ 参加するチームがなくなった ・ その他';

const confirmations: [key: string, content: string][] = [
  ['posts', '事業所として解除すると、過去に記入した記事の内容を参照できなくなることを了承しています。'],
  ['records', '必要な記録は、解除の前に施設で保存しました。'],
  ['teamsInformed', '参加しているチームの施設及び患者・家族に、解除することを伝えました。'],
  ['devices', '施設内の利用者の端末から証明書及びＶＰＮを削除し、管理台帳に記載します。'],
  ['secrecy', '利用を終えた後も、知り得た情報を漏えいしません。'],
];

const officeTable = (): string =>
  fourColumnTable(
    line(LINE, label({}, '施設名', '（事業所名）'), value({ span: 3 }, 'office.name', '施設名')),
    line(
      LINE,
      label({}, '事業所番号', '（10桁）'),
      value({}, 'office.number', '事業所番号'),
      label({}, '施設長・代表者', '役職 氏名'),
      cell(
        {},
        paragraph(
          { size: SIZE },
          anchor('office.headTitle', '施設長・代表者の役職'),
          plain('　'),
          anchor('office.headName', '施設長・代表者の氏名'),
        ),
      ),
    ),
    line(LINE, label({}, '所在地'), address({ span: 3 }, 'office', '所在地')),
    line(
      LINE,
      label({}, '施設内管理者', '氏名'),
      value({}, 'administrator.name', '施設内管理者の氏名'),
      label({}, '電話番号'),
      value({}, 'office.phone', '電話番号'),
    ),
    line(
      LINE,
      label({}, '管理画面ログイン用', 'メールアドレス'),
      value({ span: 3 }, 'administrator.loginMail', '管理画面ログイン用メールアドレス'),
    ),
  );

const teamsTable = (): string => {
  const columns = columnsOf(width, [8, 24, 40, 28]);
  const team = (number: number): string =>
    row(columns, { height: mm(7) }, [
      cell({}, paragraph({ align: 'center', size: SIZE }, anchor('teams.number', 'No.', {}, String(number)))),
      value({}, 'teams.patientName', '患者氏名'),
      value({}, 'teams.otherOffices', '同じチームの他の施設'),
      value({}, 'teams.handover', '引継ぎ・連絡の状況'),
    ]);
  return table(
    { columns },
    row(columns, { height: mm(7), header: true }, [
      label({}, 'No.'),
      label({}, '患者氏名'),
      label({}, '同じチームの他の施設'),
      label({}, '引継ぎ・連絡の状況'),
    ]),
    repeatingSection('teams', '参加しているチーム', [1, 2, 3, 4, 5].map(team)),
  );
};

export const fukuiMimamori6 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式６',
  margins,
  body: [
    formNumber('様式６'),
    formTitle(TITLE),
    dateLine('applicationDate', '申込日', '申込日　'),
    addressee(),
    sentence('「ふくいみまもりSNS」の利用の解除を、事業所として次のとおり申し込みます。'),
    heading('１　申込施設'),
    officeTable(),
    heading('２　解除を希望する日　', dateParts('terminationDate', '解除を希望する日')),
    heading('３　解除の理由'),
    paragraph(
      { size: SIZE, indent: 1 },
      circleAnchor('reason', '解除の理由', REASONS),
      plain('（'),
      anchor('reasonOther', '解除の理由（その他）', {}, '　　　　　　　'),
      plain('）'),
    ),
    heading('４　参加しているチーム'),
    teamsTable(),
    heading('５　確認事項（すべてに☑を付けてください）'),
    ...confirmations.map(([key, content]) => checkLine(checkAnchor(`confirm.${key}`, content), content)),
    seam(),
    note(
      '※ 施設内の利用者の解除は、施設内管理者が管理画面で行い、管理台帳で管理してください（本様式の提出は不要です）。',
    ),
    footnote(),
  ],
});
