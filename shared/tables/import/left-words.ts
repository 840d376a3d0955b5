import { toHalfWidth } from '../../text/width';
import type { ImportKind } from '../lists';

/** How lists say that somebody isn't there any more, or a thing isn't used. */
const LEFT: Readonly<Record<ImportKind, string>> = {
  staff: '退職|退社|離職|死亡|逝去|契約終了|契約満了|任期満了',
  patient: '死亡|逝去|永眠|故人|契約終了|利用終了|サービス終了|解約|転出|退所|退居',
  device: '廃棄|処分|返却|紛失|譲渡|解約|使用停止|利用停止',
  team: '解散|終了|閉鎖|死亡|逝去',
  account: '停止|使用停止|利用停止|削除|抹消|解約|失効|廃止|返却|退職',
};
const DAY =
  '[(（]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])?[元\\d年月日./／・・-]*日?(?:付け?|に|で|より|を?もって)?[)）]?';
const ALL = new Map(
  (Object.keys(LEFT) as ImportKind[]).map((kind) => [
    kind,
    new RegExp(`^[●○■※・]?${DAY}(?:${LEFT[kind]})(?:済み?|者|した|しました)?${DAY}$`, 'iu'),
  ]),
);
const MAYBE_LEFT = /[退離死逝永故契任利サ解転廃処返紛譲使停終閉削抹失]/u;

/**
 * Whether a cell beside the name says only that: 退職, 退職済, R6.3.31退職, 廃棄済. A sentence in which the word stands
 * (退職金あり, 前任は退職, R9.3.31退職予定) says something else.
 */
export const saysLeft = (kind: ImportKind, text: string): boolean =>
  MAYBE_LEFT.test(text) && ALL.get(kind)?.test(toHalfWidth(text).replace(/\s/g, '')) === true;
