import { failure, type Failure } from '../../problems/problem';

/** Faults in the words of people, by how they are told; what isn't listed is a fault of the XML as such. */
const WORDS: readonly (readonly [start: string, words: string])[] = [
  ['container', 'ファイルの入れ物が正しくありません'],
  ['part', '中の部品が読めません'],
  ['relationship', 'つながる先の部品がありません'],
  ['main type', 'ファイルの種類が合いません'],
  ['type', '部品の種類が書かれていません'],
  ['typed part', '書かれている部品がありません'],
  ['paragraph', '段落の中に段落があります'],
  ['run', '文字が段落の外にあります'],
  ['table', '表の場所が正しくありません'],
  ['row', '表の行の場所が正しくありません'],
  ['cell end', '表のマスが段落で終わっていません'],
  ['cell', '表のマスの場所が正しくありません'],
  ['order', '書く順番が正しくありません'],
  ['place', 'セルの番地が正しくありません'],
  ['style', 'セルの書式が見つかりません'],
  ['string', 'セルの文字が見つかりません'],
  ['name', '名前の定義が正しくありません'],
  ['merge', '結合したセルが重なっています'],
];

/** @param part its name; null where the file as a whole is meant */
export function unsound(part: string | null, fault: string): Failure {
  const words =
    WORDS.find(([start]) => fault === start || fault.startsWith(`${start} `))?.[1] ?? '書き方が正しくありません';
  return failure('output/unsound', { part: part ?? '全体', fault, reason: words });
}
