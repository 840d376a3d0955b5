import { serviceAndName } from '../../text/service-words';

/** How the name of an office ends, wherever it stands: デイサービス and 訪問看護 may be a department. */
const ENDS =
  /(?:ステーション|事業所|センター|クリニック|医院|病院|診療所|薬局|ホーム.*|ハウス.*|苑|園|荘)[\s　]*(?:本所|本店|支店|支所|出張所|サテライト)?$/;

export const saysOffice = (text: string): boolean => ENDS.test(text.trim());

/** Parts of one office, and who isn't there any more. */
export const OTHERWISE =
  /退職|退社|常勤|パート|登録(?=ヘルパー|スタッフ|職員|型)|派遣|嘱託|休[職業]|産休|育休|[階課係部]$|フロア|ユニット|チーム/;
const KIND = /ステーション|事業所|センター|クリニック|ホーム|ハウス|薬局|病院|診療所/;

/** A whole name, its own part before or behind what it does: みほん訪問介護事業所, 居宅介護支援事業所つむぎ. */
export const isOfficeName = (name: string): boolean =>
  KIND.test(name) && !OTHERWISE.test(name) && !/職員|スタッフ|従業/.test(name) && serviceAndName(name).own !== '';
