import { cell, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, dateParts, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
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
  patientTable,
  plain,
  proxyTable,
  sentence,
  SIZE,
  value,
  width,
} from './fukui-parts';

/** ふくいみまもりSNS 様式７ 同意撤回書. Made from the notes of 募集要項 and flow ⑩; words and layout are ours. */

const TITLE = '「ふくいみまもりSNS」 同意撤回書';

const confirmations: [key: string, content: string][] = [
  [
    'unlinked',
    '撤回により、チームの施設（及び患者・家族）との紐づけが解除され、一覧に表示されなくなることを理解しています。',
  ],
  ['deleted', '投稿されたSNSの記事は削除され、元に戻すことができないことを理解しています。'],
  ['familyStopped', 'SNSに参加している患者・家族の利用も停止されることを理解しています。'],
];

const reasonBox = (): string =>
  table(
    { columns: [width] },
    row([width], { height: mm(13) }, [
      cell({ vertical: 'top' }, paragraph({ size: SIZE, before: 2 }, anchor('reason', '撤回の理由'))),
    ]),
  );

const officeTable = (): string =>
  fourColumnTable(
    line(
      LINE,
      label({}, '受付日'),
      cell({}, paragraph({ size: SIZE }, dateParts('receivedOn', '受付日'))),
      label({}, '同意書（様式５）', 'の同意日'),
      value({}, 'consentDate', '同意書の同意日'),
    ),
    line(
      LINE,
      label({}, '施設名'),
      value({}, 'office.name', '施設名'),
      label({}, '事業所番号', '（10桁）'),
      value({}, 'office.number', '事業所番号'),
    ),
    line(
      LINE,
      label({}, 'かかりつけ医・', '施設の長'),
      value({}, 'physician.name', 'かかりつけ医・施設の長'),
      label({}, '施設内管理者'),
      value({}, 'administrator.name', '施設内管理者'),
    ),
    line(LINE, label({}, 'チームの施設'), value({ span: 3 }, 'teamOffices', 'チームの施設')),
  );

export const fukuiMimamori7 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式７',
  margins: { ...margins, top: 14, bottom: 12 },
  body: [
    formNumber('様式７'),
    formTitle(TITLE),
    paragraph({ size: SIZE, after: 1 }, anchor('addressee.officeName', 'あて名の施設名'), plain('　様')),
    addressee(),
    sentence(
      '私は、「ふくいみまもりSNS」における個人情報の使用について、先に行った同意を撤回し、内容の完全な削除を希望します。',
    ),
    dateLine('withdrawalDate', '撤回日', '撤回日　'),
    heading('１　患者'),
    patientTable(7.5, 13),
    heading('２　代理人・家族（本人が署名できない場合）'),
    proxyTable(7.5, 10),
    heading('３　確認事項'),
    ...confirmations.map(([key, content]) => checkLine(checkAnchor(`confirm.${key}`, content), content)),
    heading('４　撤回の理由（差し支えなければ記入してください）'),
    reasonBox(),
    paragraph(
      { size: SIZE, font: 'gothic', before: 8, after: 1, keepNext: true },
      text('施設記入欄', { size: SIZE, font: 'gothic' }),
    ),
    paragraph(
      { size: SIZE, firstLine: 1, after: 2, keepNext: true },
      plain('上記のとおり同意の撤回を受け付けましたので、完全な削除を依頼します。'),
    ),
    officeTable(),
    seam(),
    note('※ 撤回により、今後の医療・介護を受けるうえで不利益を受けることはありません。'),
    footnote(),
  ],
});
