import { z } from 'zod';
import { Citation } from './citation';

/** What a pack says of 同意書: which steps its network asks for, who does each, and who keeps the original. */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const sentence = z.string().min(1).max(400);
const words = z.string().min(1).max(40);
const why = describe(Citation, 'where the rule stands').optional();

/** In the order in which they happen: 説明, 署名（原本）, 患者控, 提出, 登録. */
export const consentSteps = ['explained', 'signed', 'copy', 'sent', 'linked'] as const;

const ConsentStepRule = z.strictObject({
  step: describe(
    z.enum(consentSteps),
    'explained 説明, signed 署名（原本）, copy 患者控, sent 提出, linked 登録（結びつけ）',
  ),
  by: describe(z.enum(['office', 'network']), 'who does it').default('office'),
  words: describe(words, 'of a step of the network’s: what stands in its place, 市が送付').optional(),
  ask: describe(words, 'the button while it is still to be done: 原本を出す; a usual word when left out').optional(),
  to: describe(words, 'of sent: whom it goes to, for short: 事務局').optional(),
  note: describe(sentence, 'how it is done, one line: スキャンをメールで送る').optional(),
  why,
});

export const ConsentRules = z.strictObject({
  form: describe(z.string(), 'id of the form that is signed'),
  lead: describe(sentence, 'beside the network’s name: who keeps the original, who gets a copy'),
  original: describe(z.enum(['office', 'network']), 'who keeps the signed original'),
  steps: describe(
    z.array(ConsentStepRule).min(1),
    'the steps that the network asks for; what is left out, it doesn’t ask',
  ),
  withdrawal: describe(
    z.strictObject({
      form: describe(z.string(), 'id of the form by which a consent is withdrawn; none when left out').optional(),
      note: describe(sentence, 'what becomes of it, as it is said before: all posts are deleted'),
      why,
    }),
    '撤回',
  ).optional(),
  family: describe(
    z.strictObject({
      paper: describe(
        z.enum(['own', 'same']),
        'own: family that joins later signs a paper of its own; same: family signs on the patient’s paper',
      ),
      note: describe(sentence, 'as shown while it is lacking; {who} stands for their names'),
      exceptFor: describe(z.array(z.string().min(1)), 'サービス分類 of the offices that it isn’t asked of').default([]),
      why,
    }),
    'the consent of the family',
  ).optional(),
});

export type ConsentStep = (typeof consentSteps)[number];
export type ConsentRules = z.output<typeof ConsentRules>;
export type ConsentStepRule = z.output<typeof ConsentStepRule>;
