import { z } from 'zod';
import { ProcedureSource } from './procedure-schema';
import { describe } from './schema-words';

/** What a letter may say by itself: {office} in its lines. Everything else is typed by whoever sends it. */
export const letterFields = {
  recipient: '宛先の名前',
  network: 'ネットワークの名前',
  corporation: '法人の名前',
  office: '事業所の名前',
  phone: '事業所の電話番号',
  sender: 'このパソコンを使っている人の名前',
  forms: '様式の番号（様式１・２）',
  titles: '書類の名前（導入誓約書・事業所情報登録票）',
  papers: '書類の一覧（1行に1つ）',
} as const;
export type LetterField = keyof typeof letterFields;

/** 送るときの文面: what stands in a mail, or is pasted into a chat, beside the files. */
export const LetterTemplate = z.strictObject({
  subject: describe(
    z.string().min(1).max(200),
    'メールの件名、一行。チャットにはありません。Subject of the mail, one line; a chat has none',
  ).optional(),
  body: describe(
    z.array(z.string().max(400)).min(1).max(40),
    '本文の行。{office} などに値が入り、値がわからない行は出ません。Its lines; {office} and the like are filled in, and a line with one of which nothing is known is left out',
  ),
  source: describe(ProcedureSource, '文面のある場所。Where the wording stands').optional(),
  inferred: describe(
    z.literal(true),
    '文面を決めた資料がないとき。ふつうのていねいな文にします。No document gives the wording: plain and polite',
  ).optional(),
});
export type LetterTemplate = z.output<typeof LetterTemplate>;
