import { z } from 'zod';
import { Citation } from './citation';
import { describe, expression, fieldKey, name, SMALL_NAME } from './schema-words';

/** What a form says beside its fields: what is wrong, and the handbook's own words. */

export const checkLevels = ['error', 'warning', 'notice'] as const;

/** Questions that settle what is told right where it is told. How each is asked is the screens' business. */
export const findingQuestions = ['system-manager', 'service-kind', 'city'] as const;
export type FindingQuestion = (typeof findingQuestions)[number];

export const asks = describe(
  z.enum(findingQuestions),
  'その場で済ませる質問：system-manager システム利用管理担当者を選ぶ、service-kind 事業所のサービス分類を選ぶ、city 事業所の市町村を入れる。The question that settles it there and then',
).optional();

export const FormCheck = z.strictObject({
  id: describe(
    z.string().regex(/^[a-z][a-z0-9-]*$/, SMALL_NAME),
    '知らせの名前。様式の中で一つだけ。Name of the check, once in the form',
  ),
  level: describe(
    z.enum(checkLevels),
    '知らせの重さ：error 完成にできない、warning 一度たしかめる、notice 伝えるだけ。Error stops the finished paper, warning asks once, notice tells',
  ),
  when: describe(
    expression,
    '知らせることがあるとき真になる式。一覧なら、文の {who} に並びます。True when there is something to say; or a list, one finding an entry ({who} in the message)',
  ),
  message: describe(
    z.string().min(1),
    '画面に出す文。{who} に `when` の一覧が入ります。The sentence that is shown; {who} stands for the entries of `when`',
  ),
  counter: describe(
    z.string(),
    '名前（{who}）が多いときの数え方（例：ほか20人）。Counter word when {who} stands for many: ほか20人',
  ).default('件'),
  field: describe(
    fieldKey,
    'どの項目のことか（inputs の質問は input.<名前>）。押すと、そこへ移ります。The field that it is about, or `input.<key>`: a click leads there',
  ).optional(),
  label: describe(
    name,
    '足りないものの一覧に出る名前。書かなければ、項目の label。What is named in the list of gaps; the label of the field when left out',
  ).optional(),
  asks,
  stage: describe(
    z.enum(['fill', 'send']),
    'いつ見るか：記入のとき、または出す直前だけ。While filling in, or only just before sending',
  ).default('fill'),
  why: describe(
    Citation,
    '決まりのある場所。資料のない知らせはつくれません。Where the rule stands; a check without a source is no check',
  ),
});

export const CallOut = z.strictObject({
  text: describe(z.string().min(1), '手引きの言葉、一字一句そのまま。The words of the handbook, letter for letter'),
  source: describe(z.string().min(1), '資料の名前と場所。Document and place'),
  beside: describe(
    z.string(),
    'どこに出すか：項目や行の key、または top、output、sending、event。Key of a field or rows, or top, output, sending, event',
  ),
  when: describe(
    expression,
    'この式が真のときだけ出します。書かなければ、いつも。Shown when this is true; always when left out',
  ).optional(),
});

export type FormCheck = z.output<typeof FormCheck>;
export type CallOut = z.output<typeof CallOut>;
export type CheckLevel = (typeof checkLevels)[number];
