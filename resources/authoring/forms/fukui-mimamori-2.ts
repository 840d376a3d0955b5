import { cell, paragraph, row, seam, table } from '../word/blocks';
import { anchor, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
  addressee,
  clause,
  dateLine,
  footnote,
  formNumber,
  formTitle,
  margins,
  plain,
  sentence,
  SIZE,
  width,
} from './fukui-parts';

/** ふくいみまもりSNS 様式２ 利用に係る施設又は組織誓約書. Its clauses are what 募集要項 asks of a facility; words and layout are ours. */

const TITLE = '「ふくいみまもりSNS」 利用に係る施設又は組織誓約書';

const clauses = [
  '１　本SNSを、医療・介護の連携の質を上げるための情報共有以外の目的に利用しません。',
  '２　本SNSの利用により知り得た患者等の個人情報その他業務に関連する一切の情報を、許可なく漏えいしません。本SNSの利用を終えた後も同様とします。',
  '３　施設内管理者を置き、利用者の追加・削除、証明書及びＶＰＮの発行並びに利用者と患者の紐づけを適切に管理します。',
  '４　利用者及び使用する端末の状況を管理台帳に記載し、施設内で管理します。管理台帳に記載していない端末は使用しません。ただし、災害時に特別に許可された場合を除きます。',
  '５　本SNSを利用する従事者と個人情報保護に関する誓約書（様式４）を交わし、SNS管理者及び利用者に対して定期的に教育を行います。',
  '６　患者の個人情報を本SNSにおいて取り扱う場合は、あらかじめ説明書を用いて患者又はその家族に説明し、同意書（様式５）を取得して保管し、その写しを患者又はその家族に渡します。',
  '７　管理画面ログイン用メールアドレスを利用者として登録せず、原則として変更しません。',
  '８　ID、パスワード及び証明書を適切に管理し、利用を認められた者以外に使用させません。',
  '９　申請した内容に変更があったときは様式３により、事業所として利用を解除するときは様式６により、患者・家族から完全削除の希望があったときは様式７により、速やかに届け出ます。',
  '１０　情報の漏えい等の事故が生じたとき、又はそのおそれがあるときは、直ちに事務局に報告し、必要な措置を講じます。',
];

/** Left out where nothing is paid: the whole clause is a value. */
const FEE = '１１　利用料を、年間一括払いにより所定の期日までに支払います。';

/** Who pledges: on the right, without rules. */
const pledgerBlock = (): string => {
  const indent = mm(40);
  const columns = [mm(48), width - indent - mm(48)];
  const line = (labels: string[], ...content: string[]): string =>
    row(columns, { height: mm(labels.length > 1 ? 11.5 : 9) }, [
      cell({ vertical: 'bottom' }, ...labels.map((one) => paragraph({ size: 9.5 }, text(one, { size: 9.5 })))),
      cell({ vertical: 'bottom' }, ...content),
    ]);
  return table(
    { columns, borders: false, indent },
    line(['施設又は組織の名称'], paragraph({ size: SIZE }, anchor('office.name', '施設又は組織の名称'))),
    line(
      ['所在地'],
      paragraph({ size: SIZE }, plain('〒'), anchor('office.postalCode', '所在地の郵便番号')),
      paragraph({ size: SIZE }, anchor('office.address', '所在地の住所')),
    ),
    line(
      ['代表者（施設又は組織の長）', '役職・氏名'],
      paragraph(
        { size: SIZE },
        anchor('office.headTitle', '代表者の役職'),
        plain('　'),
        anchor('office.headName', '代表者の氏名'),
        text('　（押印は省略できます）', { size: 8, grey: true }),
      ),
    ),
    line(['施設内管理者　氏名'], paragraph({ size: SIZE }, anchor('administrator.name', '施設内管理者の氏名'))),
  );
};

export const fukuiMimamori2 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式２',
  margins,
  body: [
    formNumber('様式２'),
    addressee(),
    paragraph({ size: 8 }),
    formTitle(TITLE),
    paragraph({ size: 4 }),
    sentence(
      '当施設（組織）は、「ふくいみまもりSNS」（以下「本SNS」という。）の利用にあたり、次の事項を遵守することを誓約します。',
    ),
    ...clauses.map((content) => clause(content)),
    clause(FEE, anchor('clauses.fee', '利用料の条項', {}, FEE)),
    paragraph({ size: 6 }),
    dateLine('pledgeDate', '誓約日'),
    paragraph({ size: 4 }),
    pledgerBlock(),
    seam(),
    footnote(),
  ],
});
