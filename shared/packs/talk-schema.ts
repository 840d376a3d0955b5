import { z } from 'zod';
import { ProcedureSource } from './procedure-schema';

/** トーク: what a network says of writing in its chat. Where one may post, how a text begins, texts to fill in. */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const partId = describe(z.string().regex(/^[a-z][a-z0-9-]*$/), 'its name, once in its list: small letters, digits, -');
const fieldKey = describe(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), 'its name in the lines: {insuredNumber}');
const sentence = describe(z.string().min(1).max(600), 'as shown');
const label = z.string().min(1).max(200);
const source = describe(ProcedureSource, 'where it stands');

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
  name: describe(label, 'as people see it in their list of talks'),
  posting: describe(
    z.enum(['open', 'emergency', 'none']),
    'open: one may write here; emergency: in an emergency only; none: for reading only, or not to be written to at all',
  ),
  sentence: describe(sentence, 'the rule in one sentence'),
  firstLine: describe(label, 'what must stand in the first line, letter for letter').optional(),
  asks: describe(
    z.array(z.enum(personalKinds)),
    'data of persons that the network itself asks for here; other data is pointed out',
  ).default([]),
  source,
});

export const TalkField = z.strictObject({
  key: fieldKey,
  label: describe(label, 'the question as the screen asks it'),
  type: describe(
    z.enum(['text', 'insured-number', 'person', 'choice', 'choices', 'moment']),
    'insured-number: ten digits, kept nowhere; person: a name, which may be picked from the patients; moment: day and time',
  ),
  options: describe(z.array(label).min(2), 'the words of a choice, or of several choices').optional(),
});

export const TalkTemplate = z.strictObject({
  id: partId,
  title: describe(label, 'what it is for'),
  heading: describe(label, 'the heading under which the document has it, letter for letter').optional(),
  channel: describe(partId, 'id of the channel that it is written to; its first line is set before the lines'),
  fields: describe(z.array(TalkField).min(1), 'what is asked, in order'),
  lines: describe(z.array(label).min(1), 'the text below the first line; {key} is replaced by the field of that name'),
  after: describe(
    z.array(z.strictObject({ text: sentence, source: source.optional() })),
    'what is done then; without a source it is good order',
  ).default([]),
  source,
});

const Rule = z.strictObject({ id: partId, text: sentence, source });

export const Talk = z.strictObject({
  channels: describe(z.array(TalkChannel), 'where one writes, or must not').default([]),
  templates: describe(z.array(TalkTemplate), 'texts to fill in').default([]),
  rules: describe(z.array(Rule), 'what else to keep to, shown beside').default([]),
  personal: describe(z.strictObject({ text: sentence, source }), 'what is said of data of persons').optional(),
  takeBack: describe(
    z.strictObject({
      hours: describe(z.number().int().min(1).max(720), 'hours after sending'),
      text: sentence,
      source,
    }),
    'for how long a message can be taken back',
  ).optional(),
});

export type Talk = z.output<typeof Talk>;
export type TalkChannel = z.output<typeof TalkChannel>;
export type TalkTemplate = z.output<typeof TalkTemplate>;
export type TalkField = z.output<typeof TalkField>;
export type PersonalKind = (typeof personalKinds)[number];
