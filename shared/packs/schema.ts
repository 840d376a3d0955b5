import { z } from 'zod';
import { eventKinds } from '../ledger/event';
import { Actor, Overview, Procedure } from './procedure-schema';

/**
 * A pack: one network (a city's, or a service's) as data. The descriptions become the published JSON Schema that an
 * editor shows while somebody writes a pack.json.
 */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const expression = describe(z.string().min(1).max(4000), 'JSONata expression over the ledger, e.g. `corporation.name`');
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/, { message: 'group.field, camelCase' });
const name = z.string().min(1).max(200);
const relativePath = describe(z.string().min(1).max(200), 'path below the pack folder, with /');

/** Where a rule stands, so that a person can look it up. */
export const Citation = z.strictObject({
  text: describe(z.string().min(1), 'the words of the source, or what it says'),
  source: describe(z.string().min(1), 'document and place, e.g. 手引き 様式1-1 ※4'),
});

export const outputKinds = ['docx', 'xlsx', 'csv', 'pdf'] as const;
export const OutputKind = z.enum(outputKinds);

export const fieldTypes = [
  'text',
  'date-wareki',
  'kana',
  'postal',
  'tel',
  'mail',
  'office-number',
  'number',
  'choice',
  'circle',
  'check',
  'signature-by-hand',
  'left-for-city',
] as const;

const Option = z.strictObject({
  value: describe(z.string().min(1), 'what the expression gives'),
  word: describe(z.string().min(1), 'the printed word; for a circle, the word that is ringed'),
});

export const Field = z.strictObject({
  key: describe(key, 'name of the field and of its anchor in the template'),
  label: describe(name, 'as printed on the form, with a word more where it would be found twice: 法人の電話番号'),
  type: z.enum(fieldTypes),
  value: expression.optional(),
  source: describe(
    z.enum(['ledger', 'event', 'today', 'input']),
    'where the value comes from, as shown beside it; told from the expression when left out',
  ).optional(),
  required: z.boolean().default(false),
  requiredWhen: describe(expression, 'required when this is true').optional(),
  requiredMessage: describe(z.string().min(1), 'sentence when it is missing; a general one when left out').optional(),
  maxLength: describe(
    z.number().positive(),
    'full-width characters a line; beyond it the text is set smaller',
  ).optional(),
  lines: describe(z.number().int().min(1).max(20), 'most lines; further ones are refused').default(1),
  kana: describe(z.enum(['hiragana', 'katakana']), 'kind of kana that is printed').optional(),
  options: z.array(Option).optional(),
  codeList: describe(z.string(), 'name of a code list of the pack').optional(),
  parts: describe(z.boolean(), 'date with three anchors .y .m .d behind a printed 令和').default(false),
  group: describe(name, 'heading under which the screen shows the field').optional(),
  pairedWith: describe(key, 'the check box that says whether this line is used').optional(),
  placeholder: describe(z.string(), 'grey text in the empty field on screen').optional(),
});

export const overflowRules = ['insert-rows', 'continuation', 'further-files', 'none'] as const;

export const Rows = z.strictObject({
  key,
  label: name,
  type: z.literal('rows'),
  value: describe(expression, 'the list; each entry is `row` in the fields’ expressions'),
  printed: describe(z.number().int().min(1), 'entries that the form has room for as printed'),
  overflow: z.enum(overflowRules),
  number: describe(key, 'anchor that takes the entry’s number, where the form numbers its rows').optional(),
  capacity: describe(z.number().int().min(1), 'most entries a file holds (further-files)').optional(),
  files: describe(
    z.strictObject({ number: key, count: key }),
    'fields that take which file of how many it is, where there are several',
  ).optional(),
  required: describe(z.boolean(), 'at least one entry').default(false),
  requiredWhen: expression.optional(),
  requiredMessage: z.string().min(1).optional(),
  note: describe(z.string(), 'short remark beside the heading on screen').optional(),
  fields: z.array(Field).min(1),
});

/** Something that only the user can say; available as `input.<key>`. */
export const Input = z.strictObject({
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  label: name,
  type: z.enum(['choice', 'text', 'date']),
  options: z.array(z.strictObject({ value: z.string(), label: name, note: z.string().optional() })).optional(),
  default: z.string().default(''),
  beside: describe(key, 'the field it belongs to on screen').optional(),
});

export const checkLevels = ['error', 'warning', 'notice'] as const;

export const Check = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  level: z.enum(checkLevels),
  when: describe(
    expression,
    'true when there is something to say; or a list, one finding an entry ({who} in the message)',
  ),
  message: z.string().min(1),
  counter: describe(z.string(), 'counter word when {who} stands for many: ほか20人').default('件'),
  field: key.optional(),
  label: describe(name, 'what is named in the list of gaps; the label of the field when left out').optional(),
  stage: describe(z.enum(['fill', 'send']), 'while filling in, or only just before sending').default('fill'),
  why: Citation,
});

export const CallOut = z.strictObject({
  text: z.string().min(1),
  source: z.string().min(1),
  beside: describe(z.string(), 'key of a field or rows, or top, output, sending, event'),
  when: expression.optional(),
});

export const Signature = z.strictObject({
  by: z.array(z.enum(['representative', 'delegate', 'staff', 'patient'])).default([]),
  means: z.enum(['seal', 'autograph', 'either', 'none']),
  note: z.string().optional(),
});

/** What the user picks before the form can be filled. */
export const Subject = z.strictObject({
  kind: describe(
    z.enum(['office', 'people', 'changes', 'devices', 'patient', 'team', 'teams']),
    'nothing but the office; people and what happens to them; changes out of the ledger’s history; devices; a patient; a team; teams',
  ),
  lacking: describe(
    z.enum(['pledge']),
    'offers to pick at once everybody of the office for whom the ledger has none: a pledge',
  ).optional(),
  events: z
    .array(
      z.strictObject({
        kind: z.enum(eventKinds),
        label: name,
        scope: z.enum(['same-city', 'outside']).optional(),
        action: describe(z.enum(['new', 'renew', 'delete']), '異動区分 of the people picked').optional(),
        everybody: describe(z.boolean(), 'the pick begins with everybody of the office').optional(),
      }),
    )
    .default([]),
});

export const Form = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  number: describe(name, 'number as people say it, e.g. 様式1-1'),
  title: describe(name, 'title exactly as printed'),
  shortTitle: name,
  template: relativePath,
  fidelity: z.enum(['official', 'exact', 'reconstructed']),
  outputs: z.array(OutputKind).min(1),
  refusals: z
    .array(z.strictObject({ output: OutputKind, reason: z.string().min(1), source: z.string().min(1) }))
    .default([]),
  pages: z.number().int().min(1),
  signature: Signature,
  channels: describe(z.array(z.string()), 'ids of the pack’s channels, the usual one first'),
  subject: Subject,
  togetherWith: describe(z.array(z.string()), 'ids of forms that go in the same hand-over').default([]),
  inputs: z.array(Input).default([]),
  sheets: describe(
    z.strictObject({
      value: describe(expression, 'a sheet for each entry, which is `sheet.item`').optional(),
      marker: describe(key, 'the anchor of n／m; left out where each sheet is a paper of its own').optional(),
      part: describe(key, 'the anchor around what stands on every sheet; the whole form when left out').optional(),
    }),
    'continuation: the form again for each entry, and for as many as rows with that overflow need',
  ).optional(),
  fields: z.array(z.discriminatedUnion('type', [Rows, Field])).min(1),
  checks: z.array(Check).default([]),
  callOuts: z.array(CallOut).default([]),
});

const Hours = z.strictObject({
  days: describe(z.array(z.number().int().min(0).max(6)), '0 Sunday … 6 Saturday'),
  from: z.string().regex(/^\d{2}:\d{2}$/),
  to: z.string().regex(/^\d{2}:\d{2}$/),
});

export const Contact = z.strictObject({
  id: z.string(),
  name,
  phone: z.string().optional(),
  fax: z.string().optional(),
  mail: z.string().optional(),
  postalCode: z.string().optional(),
  address: z.string().optional(),
  hours: z.array(Hours).default([]),
  closedOnHolidays: z.boolean().default(false),
  closed: describe(z.array(z.string()), 'closed spans as MM-DD/MM-DD').default([]),
  note: z.string().optional(),
  source: z.string().min(1),
});

export const Channel = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['mail', 'counter', 'post', 'endpoint', 'line-works', 'inside']),
  label: name,
  to: describe(z.string(), 'address, or id of a contact').optional(),
  note: z.string().optional(),
  /** Off until the office turns it on: the source doesn't name this way. */
  optional: z.boolean().default(false),
});

/** Fields of an office's enrolment that a network may ask for. */
export const enrolmentFields = [
  'kanamicInUse',
  'accountReceivingMail',
  'administrator',
  'administratorMail',
  'vpnCount',
  'medicalNetMember',
] as const;

const EnrolmentQuestion = z.strictObject({
  field: z.enum(enrolmentFields),
  question: describe(name, 'as the screen asks it'),
  note: describe(z.string(), 'what it is for, in small print').optional(),
  required: z.boolean().default(false),
});

export const Pack = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: name,
  network: describe(name, 'name of the network, e.g. TRITRUS'),
  municipality: describe(z.string(), 'city whose offices take part; empty when it is not a city’s').default(''),
  issuer: name,
  effectiveFrom: z.iso.date().nullable().default(null),
  effectiveTo: z.iso.date().nullable().default(null),
  sources: describe(z.array(z.string().min(1)), 'documents that the pack is made from').min(1),
  contacts: z.array(Contact).default([]),
  channels: z.array(Channel).min(1),
  enrolment: describe(
    z.array(EnrolmentQuestion),
    'what an office tells this network beside its own data; asked where the office takes part',
  ).default([]),
  codeLists: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
  forms: z.array(Form).min(1),
  actors: describe(z.array(Actor), 'who has a part in the procedures').default([]),
  overview: describe(Overview, '早見表').default({ columns: [] }),
  procedures: describe(
    z.array(Procedure),
    'what is to be done when something happens; may stand in files of its own, procedures/<event>.json',
  ).default([]),
});

export type Pack = z.output<typeof Pack>;
export type Form = z.output<typeof Form>;
export type FormField = z.output<typeof Field>;
export type FormRows = z.output<typeof Rows>;
export type FormEntry = Form['fields'][number];
export type FormCheck = z.output<typeof Check>;
export type CallOut = z.output<typeof CallOut>;
export type FormInput = z.output<typeof Input>;
export type OutputKind = z.output<typeof OutputKind>;
export type Channel = z.output<typeof Channel>;
export type Contact = z.output<typeof Contact>;
export type EnrolmentQuestion = z.output<typeof EnrolmentQuestion>;
export type EnrolmentField = (typeof enrolmentFields)[number];
export type CheckLevel = (typeof checkLevels)[number];

export const isRows = (entry: FormEntry): entry is FormRows => entry.type === 'rows';
export const plainFields = (form: Form): FormField[] =>
  form.fields.filter((entry): entry is FormField => !isRows(entry));
export const rowsOf = (form: Form): FormRows[] => form.fields.filter(isRows);

/** The ways by which a form leaves, the usual one first. */
export const channelsOf = (pack: Pack, form: Pick<Form, 'channels'>): Channel[] =>
  form.channels.flatMap((id) => pack.channels.find((channel) => channel.id === id) ?? []);
