import { z } from 'zod';
import { ProcedureSource } from './procedure-schema';
import { describe, LETTERS_ONLY, SMALL_NAME } from './schema-words';

/** トーク: what a network says of writing in its chat. Where one may post, how a text begins, texts to fill in. */

const partId = describe(
  z.string().regex(/^[a-z][a-z0-9-]*$/, SMALL_NAME),
  '名前（小文字の英字、数字、-）。その一覧の中で一つだけ。Its name, once in its list: small letters, digits, -',
);
const fieldKey = describe(
  z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, LETTERS_ONLY),
  '行の中での名前（例：{insuredNumber}）。Its name in the lines: {insuredNumber}',
);
const sentence = describe(z.string().min(1).max(600), '画面に出る名前。As shown');
const label = z.string().min(1).max(200);
const source = describe(ProcedureSource, '書いてある場所。Where it stands');

/** Data of persons that a text may hold. */
const personalKinds = [
  'insured-number',
  'my-number',
  'phone',
  'mail',
  'birthday',
  'patient',
  'family',
  'staff',
] as const;

export const TalkChannel = z.strictObject({
  id: partId,
  name: describe(label, 'トークの一覧に見える名前。As people see it in their list of talks'),
  posting: describe(
    z.enum(['open', 'emergency', 'none']),
    '書いてよいか：open 書いてよい、emergency 緊急のときだけ、none 読むだけ・書いてはいけない。open: one may write here; emergency: in an emergency only; none: for reading only, or not to be written to at all',
  ),
  sentence: describe(sentence, '決まりを一文で。The rule in one sentence'),
  firstLine: describe(
    label,
    '一行目に、一字一句このとおり入れる言葉。What must stand in the first line, letter for letter',
  ).optional(),
  asks: describe(
    z.array(z.enum(personalKinds)),
    'ここでネットワークが自分で求める個人の情報。ほかの情報があると知らせます。Data of persons that the network itself asks for here; other data is pointed out',
  ).default([]),
  source,
});

export const TalkField = z.strictObject({
  key: fieldKey,
  label: describe(label, '画面で聞く質問。The question as the screen asks it'),
  type: describe(
    z.enum(['text', 'insured-number', 'person', 'choice', 'choices', 'moment']),
    '答え方：insured-number 十けたの番号（どこにも残しません）、person 氏名（患者からえらべます）、moment 日と時刻。Insured-number: ten digits, kept nowhere; person: a name, which may be picked from the patients; moment: day and time',
  ),
  options: describe(
    z.array(label).min(2),
    'えらぶ言葉（一つ、またはいくつか）。The words of a choice, or of several choices',
  ).optional(),
});

export const TalkTemplate = z.strictObject({
  id: partId,
  title: describe(label, '何のためか。What it is for'),
  heading: describe(
    label,
    '資料にある見出し、一字一句そのまま。The heading under which the document has it, letter for letter',
  ).optional(),
  channel: describe(
    partId,
    '書く先（channels）の id。その一行目が前に入ります。Id of the channel that it is written to; its first line is set before the lines',
  ),
  fields: describe(z.array(TalkField).min(1), 'たずねること、順に。What is asked, in order'),
  lines: describe(
    z.array(label).min(1),
    '一行目の下の文。{key} は、その名前の項目に置きかわります。The text below the first line; {key} is replaced by the field of that name',
  ),
  after: describe(
    z.array(z.strictObject({ text: sentence, source: source.optional() })),
    'そのあとにすること。資料がなければ、ふつうの心がけ。What is done then; without a source it is good order',
  ).default([]),
  source,
});

const Rule = z.strictObject({ id: partId, text: sentence, source });

export const Talk = z.strictObject({
  channels: describe(z.array(TalkChannel), '書くところ、書いてはいけないところ。Where one writes, or must not').default(
    [],
  ),
  templates: describe(z.array(TalkTemplate), '書き込んで使う文。Texts to fill in').default([]),
  rules: describe(z.array(Rule), 'ほかに守ること。横に出ます。What else to keep to, shown beside').default([]),
  personal: describe(
    z.strictObject({ text: sentence, source }),
    '個人の情報についての決まり。What is said of data of persons',
  ).optional(),
  takeBack: describe(
    z.strictObject({
      hours: describe(z.number().int().min(1).max(720), '送ってからの時間数。Hours after sending'),
      text: sentence,
      source,
    }),
    '送ったものを、いつまで取り消せるか。For how long a message can be taken back',
  ).optional(),
});

export type Talk = z.output<typeof Talk>;
export type TalkChannel = z.output<typeof TalkChannel>;
export type TalkTemplate = z.output<typeof TalkTemplate>;
export type TalkField = z.output<typeof TalkField>;
export type PersonalKind = (typeof personalKinds)[number];
