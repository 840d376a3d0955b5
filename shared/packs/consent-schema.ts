import { z } from 'zod';
import { Citation } from './citation';
import { describe } from './schema-words';

/** What a pack says of 同意書: which steps its network asks for, who does each, and who keeps the original. */

const sentence = z.string().min(1).max(400);
const words = z.string().min(1).max(40);
const why = describe(Citation, '決まりのある場所。Where the rule stands').optional();

/** In the order in which they happen: 説明, 署名（原本）, 患者控, 提出, 登録. */
export const consentSteps = ['explained', 'signed', 'copy', 'sent', 'linked'] as const;

const ConsentStepRule = z.strictObject({
  step: describe(
    z.enum(consentSteps),
    '手順の種類：explained 説明、signed 署名（原本）、copy 患者控、sent 提出、linked 登録（結びつけ）。explained 説明, signed 署名（原本）, copy 患者控, sent 提出, linked 登録（結びつけ）',
  ),
  by: describe(z.enum(['office', 'network']), 'だれがするか。Who does it').default('office'),
  words: describe(
    words,
    'ネットワーク側の手順のとき、代わりに出る言葉（例：市が送付）。Of a step of the network’s: what stands in its place, 市が送付',
  ).optional(),
  ask: describe(
    words,
    'まだのときのボタンの言葉（例：原本を出す）。書かなければ、ふつうの言葉。The button while it is still to be done: 原本を出す; a usual word when left out',
  ).optional(),
  to: describe(
    words,
    '提出（sent）の相手の短い名前（例：事務局）。Of sent: whom it goes to, for short: 事務局',
  ).optional(),
  note: describe(
    sentence,
    'やり方を一行で（例：スキャンをメールで送る）。How it is done, one line: スキャンをメールで送る',
  ).optional(),
  why,
});

export const ConsentRules = z.strictObject({
  form: describe(z.string(), '署名する様式の id。Id of the form that is signed'),
  lead: describe(
    sentence,
    'ネットワークの名前の横に出す言葉：原本はだれが保管し、控えはだれに渡すか。Beside the network’s name: who keeps the original, who gets a copy',
  ),
  original: describe(z.enum(['office', 'network']), '署名した原本を保管する人。Who keeps the signed original'),
  steps: describe(
    z.array(ConsentStepRule).min(1),
    'ネットワークが求める手順。書かない手順は求められません。The steps that the network asks for; what is left out, it doesn’t ask',
  ),
  withdrawal: describe(
    z.strictObject({
      form: describe(
        z.string(),
        '同意を取り消すときの様式の id。書かなければ、様式はありません。Id of the form by which a consent is withdrawn; none when left out',
      ).optional(),
      note: describe(
        sentence,
        '取り消すとどうなるか。取り消す前に知らせます（例：書き込みはすべて消えます）。What becomes of it, as it is said before: all posts are deleted',
      ),
      why,
    }),
    '撤回',
  ).optional(),
  family: describe(
    z.strictObject({
      paper: describe(
        z.enum(['own', 'same']),
        '家族の同意の紙：own あとから加わる家族は自分の紙に署名、same 患者の紙に署名。own: family that joins later signs a paper of its own; same: family signs on the patient’s paper',
      ),
      note: describe(
        sentence,
        'まだのときに出す文。{who} に名前が入ります。As shown while it is lacking; {who} stands for their names',
      ),
      exceptFor: describe(
        z.array(z.string().min(1)),
        'たずねない事業所のサービス分類。サービス分類 of the offices that it isn’t asked of',
      ).default([]),
      why,
    }),
    '家族の同意。The consent of the family',
  ).optional(),
});

export type ConsentStep = (typeof consentSteps)[number];
export type ConsentRules = z.output<typeof ConsentRules>;
export type ConsentStepRule = z.output<typeof ConsentStepRule>;
