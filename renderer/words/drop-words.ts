import type { IconName } from '../ui/icon';
import type { DropAct, DropRefusal } from '../state/drop-answer';
import { notForReaders, onlyAdmin } from './role-words';

/** What stands over the window while files are dragged over it: what letting them go would do. */
export const dropActWords: Readonly<Record<DropAct, { icon: IconName; title: string; text: string }>> = {
  import: {
    icon: 'table',
    title: 'ここで離すと、この表を読みます',
    text: 'まだ台帳には何も書きません。次の画面で中身を確かめてから取り込みます。',
  },
  form: {
    icon: 'document',
    title: 'ここで離すと、この様式を読みます',
    text: 'まだ何も変わりません。次の画面で、どの欄に何を入れるかを決めます。',
  },
  pack: {
    icon: 'folder',
    title: 'ここで離すと、市の様式として中身を確かめます',
    text: 'まだ何も変わりません。確かめたあとで、取り込むかどうかを選びます。',
  },
  restore: {
    icon: 'undo',
    title: 'ここで離すと、このバックアップの中を見ます',
    text: 'まだ何も変わりません。戻すかどうかは、中を見てから選びます。',
  },
  attach: {
    icon: 'document',
    title: 'ここで離すと、どの書類に添付するかを選べます',
    text: '署名した書類のスキャンなどを、その書類と一緒に保管します。送られることはありません。',
  },
  look: {
    icon: 'folder',
    title: 'ここで離すと、何のファイルかを見ます',
    text: '名簿、市の様式のフォルダー、連携台帳のバックアップ、書類のスキャンを受け取れます。',
  },
};

/** Why nothing becomes of it, and what to do instead. */
export const dropRefusalWords: Readonly<Record<DropRefusal, string>> = {
  closed: 'いまはファイルを受け取れません。台帳を開いてから、もう一度置いてください。',
  reader: `${notForReaders('ファイルを取り込むこと')}。`,
  admin: `${onlyAdmin('バックアップから前の状態に戻すこと')}。`,
  dialog: 'いま開いている小さな画面を閉じてから、もう一度置いてください。入れたものは、そのまま残っています。',
  typed: '入れている途中のものがあります。それを残すか、やめてから、もう一度置いてください。',
  mixed: '種類の違うファイルは、一度に受け取れません。同じ種類のものだけを置いてください。',
  several: '一度に読めるのは1つです。1つだけ置いてください。',
  'old-word':
    'この形式の文書（.doc・.odt・.rtf）は、ここでは受け取れません。名簿なら、Word で「Word 文書（.docx）」にして置いてください。市の様式なら、「書類」の「様式を取り込む」で選んでください。署名した書類なら、PDF か写真（JPEG・PNG）にして置いてください。',
  photo: 'この種類の画像は受け取れません。PDF か写真（JPEG・PNG）にして置いてください。',
  other:
    'この種類のファイルは受け取れません。置けるのは、Excel・Word・CSV の表と、PDF や写真（JPEG・PNG・TIFF）です。市の様式（フォルダーか zip など）と、連携台帳のバックアップも置けます。',
};

/** Why a backup or pack that was opened in Explorer isn't looked into. */
export function givenRefusalWords(kind: 'backup' | 'pack', refusal: DropRefusal): string {
  if (kind === 'backup' && refusal === 'reader') return dropRefusalWords.admin;
  if (refusal === 'admin' || refusal === 'reader') return dropRefusalWords[refusal];
  const file = kind === 'backup' ? 'バックアップのファイル' : '市の様式のファイル';
  return `${file}は、まだ開いていません。いまの画面を閉じるか、入れている途中のものを残してから、もう一度開いてください。`;
}
