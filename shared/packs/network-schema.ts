import { z } from 'zod';
import { ChannelKind } from './channel-kind';
import { LetterTemplate } from './letter-schema';
import type { StepMedium } from './procedure-schema';
import type { ReceiverField } from './receiver-facts';
import { receiverFact, perFact } from './receiver-words';
import { describe, name, SMALL_NAME, time } from './schema-words';

/** What a pack says of a network beside its forms: whom to call, how papers get there, what an office is asked. */

const Hours = z.strictObject({
  days: describe(z.array(z.number().int().min(0).max(6)), '曜日：0 日曜 … 6 土曜。0 Sunday … 6 Saturday'),
  from: describe(time, '時刻（24時間、HH:MM）。HH:MM, 24 hours'),
  to: describe(time, '時刻（24時間、HH:MM）。HH:MM, 24 hours'),
});

export const Contact = z.strictObject({
  id: describe(
    z.string(),
    '連絡先の名前（英数字）。パックの中で一つだけ。出し方の `to` に書けます。Name of the contact, once in the pack; a channel’s `to` may name it',
  ),
  name: describe(name, '人が知っている名前（例：介護支援課）。As people know it: 介護支援課'),
  ...perFact((field) => receiverFact(field).schema.optional()),
  hours: describe(
    z.array(Hours),
    'つながる時間。書かなければ、不明。When somebody answers; unknown when left out',
  ).default([]),
  closedOnHolidays: describe(z.boolean(), '祝日は休み。Closed on the national holidays of Japan').default(false),
  closed: describe(z.array(z.string()), '休みの期間（MM-DD/MM-DD）。Closed spans as MM-DD/MM-DD').default([]),
  mayBeClosed: describe(
    z.array(
      z.strictObject({
        span: describe(
          z.string().regex(/^\d{2}-\d{2}\/\d{2}-\d{2}$/, { message: 'MM-DD/MM-DD で書きます（例：12-29/01-03）' }),
          '慣例の休みの期間（MM-DD/MM-DD）。Customary days as MM-DD/MM-DD',
        ),
        name: describe(name, 'ふだんの呼び名（例：お盆）。As people call it: お盆'),
      }),
    ),
    '休みだが日付を書いた資料がない期間。「…かもしれません」と出し、営業日に数えません。They rest, but the source names no days: shown as 「…かもしれません」, and counted as no working days',
  ).default([]),
  outOfHours: describe(
    name,
    '時間外にすること、一行（例：チャットで（緊急のときだけ））。What to do outside of the hours, one line: チャットで（緊急のときだけ）',
  ).optional(),
  note: describe(z.string(), '何の窓口か、一行。What they are for, one line').optional(),
  source: describe(z.string().min(1), '資料の名前と場所。Document and place'),
});

/** What reading a pack, and writing one, must know of a channel. */
export interface ChannelTerms {
  /** As packs and ledgers write it. What is kept names it: it never changes. */
  readonly word: string;
  /** As lists call it: 郵送. */
  readonly name: string;
  /** It goes as a mail: receivers, subject and text, with the papers that belong along. */
  readonly isMail: boolean;
  /** A pack may say what is written beside the files: in a mail, or in a chat. */
  readonly takesText: boolean;
  /** False: a paper stays in the office by it, and is never handed in. */
  readonly leaves: boolean;
  /** How the step of a procedure is done that hands a paper in by it. */
  readonly medium: StepMedium;
  /** By it a form of the office's own goes where nobody has said a way. */
  readonly isDefault: boolean;
  /** What must be known of the receiver: it is asked of who describes a form of their own (様式を取り込む), and shown wherever the paper goes out. */
  readonly needs: readonly ReceiverField[];
  /** Its line in the guide to packs, in English. */
  readonly guide: string;
}

/** The channels, as far as a pack is read by them. */
export interface KnownChannels {
  readonly all: readonly ChannelTerms[];
  find: (kind: ChannelKind) => ChannelTerms | null;
}

export const PackChannel = z.strictObject({
  id: describe(
    z.string().regex(/^[a-z][a-z0-9-]*$/, SMALL_NAME),
    '出し方の名前（英数字）。パックの中で一つだけ。様式がこの名前で選びます。Name of the way, once in the pack; forms name it',
  ),
  /** Its words are put into the published schema out of the channels. */
  kind: ChannelKind,
  label: describe(name, '画面に出る名前。As the screen calls it'),
  to: describe(z.string(), '宛先のアドレス、または連絡先の id。Address, or id of a contact').optional(),
  note: describe(z.string(), '知っておくこと、一行。What to know about it, one line').optional(),
  letter: describe(
    LetterTemplate,
    '添付のほかにメールに書く文。書かなければ、アプリのふつうの文。What a mail says beside its files; the app has plain words of its own',
  ).optional(),
  /** Off until the office turns it on: the source doesn't name this way. */
  optional: describe(
    z.boolean(),
    '資料にない出し方。事業所が使うと決めるまで出ません。Off until the office turns it on: the source does not name this way',
  ).default(false),
});

/** Fields of an office's enrolment that a network may ask for. */
const enrolmentFields = [
  'kanamicInUse',
  'accountReceivingMail',
  'administrator',
  'administratorMail',
  'vpnCount',
  'medicalNetMember',
] as const;

export const EnrolmentQuestion = z.strictObject({
  field: describe(
    z.enum(enrolmentFields),
    '答えを入れておく項目。値では `enrolment.<項目>` と書きます。Where the answer is kept; expressions read it as `enrolment.<field>`',
  ),
  question: describe(name, '画面で聞く言葉。As the screen asks it'),
  note: describe(z.string(), '何に使うか。小さい字で出ます。What it is for, in small print').optional(),
  required: describe(z.boolean(), '答えるまで、たずねます。Asked for until it is answered').default(false),
  mayWait: describe(
    z.literal(true),
    'わからなければ、空けたまま進めます。空でも、赤く出ません。May be left open by whoever doesn’t know: it is asked, and never told as wrong',
  ).optional(),
});

export type PackChannel = z.output<typeof PackChannel>;
export type Contact = z.output<typeof Contact>;
export type EnrolmentQuestion = z.output<typeof EnrolmentQuestion>;
