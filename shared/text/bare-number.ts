const COUNT = '(?:\\d{1,2}|[❶-❿]|[a-z]|ii+)';
const WHAT =
  '(?:ipad|アイパッド|iphone|android|アンドロイド|タブレット|tablet|端末|パソコン|ノート(?:pc|パソコン)?|pc|スマホ|スマートフォン|携帯(?:電話)?)';
/** ①, 3号機, No.2, A, iPad①, タブレット1; iPad-1, but not PC-1 and iPad-01, which are written as codes are. */
const BARE = new RegExp(
  `^(?:${WHAT}\\s*)?(?:no[.．]?|#|第)?\\s*(?:${COUNT}|\\(${COUNT}\\))\\s*(?:番|号機?|台目)?$|^(?!pc)${WHAT}[-ー][1-9a-z]$`,
  'i',
);

/**
 * Whether a 管理番号 is a mere count, as each office of a corporation makes it: ① here and ① there are two. TB-01, iPad-003 and 0012 are of the
 * corporation.
 */
export const isBareNumber = (assetNumber: string): boolean => BARE.test(assetNumber.normalize('NFKC').trim());
