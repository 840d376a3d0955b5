/** Posts that are a corporation's alone: 施設長 and 院長 may be of one of its houses, 代表 of anything. */
const TITLE = /^(?:(?:当|本)?法人の?|会社の?)?(代表取締役(?:社長|会長)?|代表社員|代表理事|理事長|組合長|会長)$/;
/** Between several posts, and around what is said beside one: 代表社員（兼）管理者, 理事長・施設長. */
const BETWEEN = /兼務?|[\s・/／、,，。:：()（）[\]【】＋+＆&]/;

/** 代表社員, 理事長, of whose 職種, 役職 or メモ says so by itself; 副理事長, 前会長 and 理事長の送迎 are somebody or something else. '' : none. */
export function representativeTitleIn(text: string): string {
  for (const part of text.split(BETWEEN)) {
    const title = TITLE.exec(part)?.[1];
    if (title !== undefined) return title;
  }
  return '';
}
