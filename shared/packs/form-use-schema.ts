import { z } from 'zod';
import { eventKinds } from '../ledger/event';
import { onlyWhen } from './only-when-schema';
import { describe, expression, fieldKey, key, LETTERS_ONLY, name } from './schema-words';

/** How a form is used: what is picked and asked before it is filled, who signs it, and on how many sheets it comes. */

/** Something that only the user can say; available as `input.<key>`. */
export const FormInput = z.strictObject({
  key: describe(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, LETTERS_ONLY),
    '答えの名前。値では `input.<key>` と書きます。Name of the answer in expressions: `input.<key>`',
  ),
  label: describe(name, '画面で聞く質問。The question as the screen asks it'),
  type: describe(
    z.enum(['choice', 'text', 'date', 'person', 'network']),
    '答え方。choice には options が要ります。person は、事業所の職員から選びます（答えは people の id）。network は、事業所のIDがあるネットワークから選びます（どのネットワークの様式でもないときだけたずねます）。How it is answered; a choice needs options; person: one of the office’s staff, by their id; network: one whose IDs the office has, asked only where the form is no network’s',
  ),
  options: describe(
    z.array(
      z.strictObject({
        value: describe(
          z.string(),
          'これをえらんだとき `input.<key>` に入る値。What `input.<key>` is when this one is chosen',
        ),
        label: describe(name, '画面に出る答え。The answer as the screen shows it'),
        note: describe(z.string(), 'どういうことか。小さい字で出ます。What it means, in small print').optional(),
      }),
    ),
    'えらべる答え（choice）。The answers of a choice',
  ).optional(),
  default: describe(z.string(), '答える前に入っている答え。The answer before anybody gave one').default(''),
  beside: describe(fieldKey, '画面で、どの項目のところに出るか。The field it belongs to on screen').optional(),
  required: describe(
    z.boolean(),
    '必ず答える質問。答えのないままでは完成にできません。The paper is not finished without an answer',
  ).optional(),
  onlyWhen,
});

export const Signature = z.strictObject({
  by: describe(
    z.array(z.enum(['representative', 'delegate', 'staff', 'patient'])),
    'だれが署名・押印するか：代表者、受任者、職員、患者・家族。Who signs: 代表者, 受任者, 職員, 患者・家族',
  ).default([]),
  means: describe(
    z.enum(['seal', 'autograph', 'either', 'none']),
    '署名のしかた：seal 押印、autograph 自署、either どちらか、none 記名だけ。手で署名したものは、スキャンがあるときだけ電子で出せます。Seal 押印, autograph 自署, either one of them, none: the name is printed. What is signed by hand goes electronically only with its scan',
  ),
  note: describe(z.string(), 'すること。画面に出ます。What to do, as the screen says it').optional(),
});

/** What the user picks before the form can be filled. */
export const Subject = z.strictObject({
  kind: describe(
    z.enum(['office', 'people', 'changes', 'devices', 'patient', 'team', 'teams']),
    '何についての様式か：事業所だけ、職員と起きたこと、台帳の変更の記録、端末、患者、チーム、いくつかのチーム。Nothing but the office; people and what happens to them; changes out of the ledger’s history; devices; a patient; a team; teams',
  ),
  lacking: describe(
    z.enum(['pledge']),
    '台帳にまだない人を、事業所の全員からまとめてえらべるようにするもの（例：誓約）。Offers to pick at once everybody of the office for whom the ledger has none: a pledge',
  ).optional(),
  events: describe(
    z.array(
      z.strictObject({
        kind: describe(
          z.enum(eventKinds),
          'どのできごとか。README の events に一覧があります。Which event; see README, events',
        ),
        label: describe(
          name,
          '使う人がえらぶときの言葉（例：利用者の追加（新規））。As the user chooses it: 利用者の追加（新規）',
        ),
        scope: describe(
          z.enum(['same-city', 'outside']),
          '異動のとき：市の中か、ほかか。Of a transfer: inside the city, or anywhere else',
        ).optional(),
        action: describe(
          z.enum(['new', 'renew', 'delete']),
          'えらんだ職員の異動区分。異動区分 of the people picked',
        ).optional(),
        everybody: describe(
          z.boolean(),
          'はじめから事業所の全員がえらんであります。The pick begins with everybody of the office',
        ).optional(),
      }),
    ),
    '何のときにつくる様式か。使う人が一つえらびます。できごとのない様式には書きません。What the form is made for; the user chooses one. None for a form that is about no event',
  ).default([]),
});

/** One print of a form that is printed for several hands. */
export const Copy = z.strictObject({
  label: describe(
    name,
    'だれの分の印刷か。画面に出る名前（例：原本、患者控）。Whose print it is, as the screen names it: 原本, 患者控',
  ),
  mark: describe(
    z.string().max(12),
    '各ページの右上に印字する言葉。原本には書きません。Printed in the top right corner of each page; none on the original',
  ).default(''),
});

/** The form again for each entry, or where its rows go on. */
export const Sheets = z.strictObject({
  value: describe(
    expression,
    '一件ごとに一枚。その一件が `sheet.item`。A sheet for each entry, which is `sheet.item`',
  ).optional(),
  label: describe(
    expression,
    'だれの紙か。画面に出る名前。書かなければ、その一件の名前。Whose sheet it is, as the screen names it; the name of the entry when left out',
  ).optional(),
  marker: describe(
    key,
    '何枚目か（n／m）を入れる場所の名前。一枚ずつ別の書類なら書きません。The anchor of n／m; left out where each sheet is a paper of its own',
  ).optional(),
  part: describe(
    key,
    'どの紙にもあるところを囲む場所の名前。書かなければ、様式の全体。The anchor around what stands on every sheet; the whole form when left out',
  ).optional(),
});

export type FormInput = z.output<typeof FormInput>;
