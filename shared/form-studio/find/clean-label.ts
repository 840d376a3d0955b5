import { toHalfWidth } from '../../text/width';

const NUMBERING =
  /^(?:(?:設?問|質問|Q) ?[0-9]{1,2}[.．、:： ]*|[（(]?(?:[0-9]{1,2}|[ア-オ]|[一二三四五六七八九十]{1,2})[）)]|[①-⑳⑴-⒇]|[0-9]{1,2}(?:[.．、]|\s+(?=\S)|(?=[ぁ-んァ-ン一-龠（(])))\s*/;
/** （半角カナ） stays: it says how it is written. */
const ASIDE =
  /[（(](?!半角 ?(?:カ|ｶ|か))(?:必須|任意|例[：:].*|(?![^（()）]{0,8}(?:市|町|村|県|区|局|課|係|担当|役場|会|連合|組合|機構|センター|室|保険者)(?:で|が|側)?[^（()）]?(?:記入|使用|処理)).*記入.*|.*してください.*|※.*|全角.*|半角.*|[0-9]+ ?桁.*|西暦.*|和暦.*)[）)]/g;

/** 【必須】, and what a label says below itself: 例）090-1234-5678, ※通知に使います. Who else writes there stays. */
const MUST = /[【〔［[](?:入力|記入)?(?:必須|任意)[】〕］\]]/g;
const EXAMPLE = / +[（(]?例[）)：:].*$/;
const REMARK =
  / +※(?!.*(?:(?:市|町|村|県|区|局|課|係|会|センター|保険者|担当)[^ ]{0,6}(?:記入|記載|使用|処理)|(?:記入|記載)(?:しない|不要))).*$/;

/**
 * A label as it is compared and shown in reasons: without numbering, stars, colons and the spaces between its letters.
 */
export function cleanLabel(text: string): string {
  // 上記のとおり相違ありません。　管理者氏名, 【説明をした者】説明日: what is asked stands last.
  const flat = toHalfWidth(text.replaceAll(/[\u3000\u00a0\u2002\u2003\t\n]+/g, ' ')).trim();
  const bare = flat
    .replace(/^[※*●○◎■◆・▼▶☐□☑]+\s*/, '')
    .replace(/^.{8,}。\s*(?=[^\s。]{2,12}$)/, '')
    .replace(NUMBERING, '')
    .replaceAll(MUST, '')
    .replace(EXAMPLE, '')
    .replace(REMARK, '')
    .replace(ASIDE, '')
    .replace(/^[※*●○◎■◆・▼▶☐□☑]+\s*/, '')
    .replace(/[：:※*（(「]+$/, '')
    .trim();
  const [, inside] = /^[（(]([^（()）]*)[）)]$/.exec(bare) ?? [];
  if (inside !== undefined) return spread(inside.trim());
  return spread(bare);
}

/** 氏 名, 電 話 番 号: spread over its cell. */
function spread(bare: string): string {
  const isSpread = /^(?:\S{1,2} +)+\S{1,2}$/.test(bare) && (bare.length <= 16 || /^(?:\S +)+\S$/.test(bare));
  if (isSpread) return bare.replaceAll(' ', '');
  return bare.replaceAll(/\s+/g, ' ').replaceAll(LETTERS, (word) => word.replaceAll(' ', ''));
}
/** 届出者　所 在 地: one of the words. */
const LETTERS = /(?<=^| )[一-龠ぁ-んァ-ヶ](?: [一-龠ぁ-んァ-ヶー])+(?=[ (（_]|$)/g;
