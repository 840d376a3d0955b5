/** 置くところ：事務所の棚 in the memo of a device. */
export const PLACE = '置くところ：';
/** 名称：iPad①: what the office calls it, beside its number. */
export const CALLED = '名称：';
/** 電話番号：080-…: of a phone, or of the line of a tablet, beside its number. */
export const PHONE = '電話番号：';
/** 使う端末：iPad① in the memo of an ID. */
export const USED = '使う端末：';

/** The memo with one more line. Where the device was kept before says nothing any more. */
export const withLine = (note: string, line: string): string =>
  [...note.split('\n').filter((one) => one !== '' && !(line.startsWith(PLACE) && one.startsWith(PLACE))), line].join(
    '\n',
  );

/**
 * 事務所の棚, ロッカー, 相談室: a spare device is kept there, and nobody is called so. Of one letter before it 室 is a family name (氷室).
 */
export const isPlaceInHouse = (words: string): boolean => PLACES.test(words.trim());
const PLACES =
  /(?:棚|事務所|詰所|倉庫|金庫|書庫|車庫|[^\s]{2,}室|部屋|机|デスク|ロッカー|引き?出し|キャビネット|ボックス|箱|カウンター|置き場|保管場所|ステーション|[\d０-９一二三四]階)(?:の[上中下横]|内)?$/u;
