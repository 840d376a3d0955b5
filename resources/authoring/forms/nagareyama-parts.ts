import { cell, paragraph, type Cell, type CellLook } from '../word/blocks';
import { anchor, dateParts, text } from '../word/inline';

/** What the forms of 流山市 share: header lines, label cells, the box of service kinds, the pledge. */

const SIZE = 10.5;
export const margins = { top: 18, bottom: 18, left: 22, right: 22 };

/** As in the undamaged box of 様式5. */
export const serviceKinds =
  '診療所, 病院, 歯科医院, 薬局, 居宅介護支援, 訪問介護, 訪問入浴介護, 訪問看護, 訪問リハ, 通所介護, 通所リハ, 短期入所生活介護, 短期入所療養介護, 介護老人福祉施設, 介護老人保健施設, 福祉用具貸与・特定福祉用具販売, 特定施設入居者生活介護, 認知症対応型共同生活介護, 小規模多機能居宅介護, 夜間対応型訪問介護, 定期巡回・随時対応型訪問介護看護, 地域包括支援センター, 行政, その他';

const pledge: readonly string[] = [
  '① 事故等により障害が発生し問題が生じた場合は、速やかに流山市長に報告するとともに復旧解決方を講じます。',
  '② 情報共有システムの利用に際して使用するID及びパスワードは、事業所内のシステム利用者の利用状況を適正に把握し、部外者に利用されることのないよう適切に管理します。',
  '③ 使用する情報機器及びネットワークは、流山市長が指定するセキュリティ要件を満たす環境のもとで利用します。',
  '④ 情報共有システムの利用は、登録申請をしたシステム利用機器（端末）のみとします。その端末には電子証明書をインストールし、「電子証明書専用ログイン」を介しての利用とします。',
  '⑤ 厚生労働省が定める「医療・介護関係事業者における個人情報の適切な取り扱いのためのガイドライン」を遵守します。',
  '⑥ 情報共有システムの利用を終えるときは、速やかに流山市長に報告し、システム利用者登録削除の手続きをします。',
  '⑦ 個人情報等については、あらかじめ承諾を得た関係者と情報を共有し、部外者に個人情報等が漏洩することのないよう適正に管理します。',
  '⑧ 情報共有システムの利用に際して知り得た個人情報等については、利用が終了した後においても継続して部外者に漏えいすることのないよう機密性を保持します。',
  '⑨ 個人情報等については、目的外に利用はしません。',
  '⑩ 情報共有システムに登録する情報は正確な内容を入力することに努めます。',
  '⑪ 情報共有システム利用に係る規定を遵守し、これに違反のある場合には、利用申請の却下及び利用停止等となることに承諾します。',
];

/** Form number at the top right, title, addressee, opening sentence, date of application. */
export const opening = (number: string, title: string, sentence: string, besideNumber = ''): string[] => [
  paragraph({ align: 'right', size: 10 }, text(number, { size: 10 }), besideNumber),
  paragraph({ align: 'center', size: 14, bold: true, before: 2, after: 6 }, text(title, { size: 14, bold: true })),
  paragraph({ size: SIZE, after: 2 }, text('流山市長宛')),
  paragraph({ size: SIZE, firstLine: 1, align: 'both', after: 2 }, text(sentence)),
  paragraph({ size: SIZE, align: 'right', after: 4 }, text('申請日 '), dateParts('applicationDate', '申請日')),
];

/** A shaded label cell; a second and third line under the first. */
export const label = (look: CellLook, ...lines: string[]): Cell =>
  cell(
    { shade: true, ...look },
    ...lines.map((line) =>
      paragraph({ align: 'center', font: 'gothic', size: 9.5 }, text(line, { font: 'gothic', size: 9.5 })),
    ),
  );

export const value = (look: CellLook, tag: string, name: string): Cell =>
  cell(look, paragraph({ size: SIZE }, anchor(tag, name)));

export const heading = (content: string): string =>
  paragraph({ font: 'gothic', size: SIZE, before: 6, after: 2, keepNext: true }, text(content, { font: 'gothic' }));

/**
 * A note or clause: its mark hangs, the sentence stands in.
 *
 * @param keepNext stays on one page with what follows
 */
export const note = (content: string, hanging: number, size = 9.5, keepNext = false): string => {
  const space = content.indexOf(' ');
  return paragraph(
    { size, hanging, after: 2, align: 'both', keepLines: true, keepNext },
    text(`${content.slice(0, space)}　${content.slice(space + 1)}`, { size }),
  );
};

export const pledgeHeading = (): string =>
  paragraph(
    { align: 'center', font: 'gothic', size: 11, before: 18, after: 8, keepNext: true },
    text('<情報共有システム利用に関する誓約事項>', { font: 'gothic', size: 11 }),
  );

/** ①–⑪, together on one page. */
export const pledgeClauses = (): string[] => pledge.map((clause, i) => note(clause, 2, 10.5, i < pledge.length - 1));
