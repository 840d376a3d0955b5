/** How the name of an office ends, wherever it stands: デイサービス and 訪問看護 may be a department. */
const ENDS =
  /(?:ステーション|事業所|センター|クリニック|医院|病院|診療所|薬局|ホーム.*|ハウス.*|苑|園|荘)[\s　]*(?:本所|本店|支店|支所|出張所|サテライト)?$/;

export const saysOffice = (text: string): boolean => ENDS.test(text.trim());
