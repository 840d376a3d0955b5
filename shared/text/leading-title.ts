/**
 * Titles of who stands for a corporation or leads an office, as they are written in front of a name. A word that is also the
 * beginning of a surname counts only with a space behind it.
 */
const CHIEF =
  '(?:副|名誉|総|統括)?(?:理事|施設|病院|事務局|事務|管理|センター|支店|支部|支社|営業所|事業所|組合|総務部|院|会|社|所|園|苑|局|館|校|寮)長';
const TITLE = [
  '(?:代表)?取締役(?:副?社長|会長|専務|常務)?',
  '代表(?:理事|社員|執行役員?|役員|者)(?:理事長|社長|会長)?',
  '業務執行社員',
  CHIEF,
].join('|');
const BEFORE_SPACE = '代表|理事|社員|部長|課長|室長|係長|主任|管理者|責任者|開設者|事業主|個人事業主|住職';
const SPACES = '[\\s\\u3000]';
const LEADING = new RegExp(`^(?:(${TITLE})${SPACES}*|(${BEFORE_SPACE})(?:${SPACES}+|$))`, 'u');

export interface TitledName {
  title: string;
  name: string;
}

/** 理事長　見本 太郎 in its two parts, of which either may be lacking; without a title in front all of it is the name. */
export function splitTitle(text: string): TitledName {
  const typed = text.trim();
  const found = LEADING.exec(typed);
  if (!found) return { title: '', name: typed };
  return { title: found[1] ?? found[2] ?? '', name: typed.slice(found[0].length) };
}
