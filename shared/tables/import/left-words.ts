import { toHalfWidth } from '../../text/width';
import { aboutImport, importKinds, type ImportKind } from '../lists';

const DAY =
  '[(（]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])?[元\\d年月日./／・・-]*日?(?:付け?|に|で|より|を?もって)?[)）]?';
const ALL = new Map(
  importKinds.flatMap((kind) => {
    const { gone } = aboutImport(kind);
    const sentence = new RegExp(`^[●○■※・]?${DAY}(?:${gone})(?:済み?|者|した|しました)?${DAY}$`, 'iu');
    return gone === '' ? [] : [[kind, sentence] as const];
  }),
);
const MAYBE_LEFT = /[退離死逝永故契任利サ解転廃処返紛譲使停終閉削抹失]/u;

/**
 * Whether a cell beside the name says only that: 退職, 退職済, R6.3.31退職, 廃棄済. A sentence in which the word stands
 * (退職金あり, 前任は退職, R9.3.31退職予定) says something else.
 */
export const saysLeft = (kind: ImportKind, text: string): boolean =>
  MAYBE_LEFT.test(text) && ALL.get(kind)?.test(toHalfWidth(text).replace(/\s/g, '')) === true;
