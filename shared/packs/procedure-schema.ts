import { z } from 'zod';
import { eventKinds } from '../ledger/event';

/**
 * 手続き: what one network asks for when something happens. One event of one network is one procedure; its variants are
 * conditions on its parts. Each part says where it stands in the network's own documents, or that it is inferred.
 */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const expression = describe(
  z.string().min(1).max(4000),
  'JSONata expression over the ledger, `event`, `answers` and `facts`',
);
const sentence = describe(z.string().min(1).max(600), 'as shown; {name} is replaced by the fact of that name');
const partId = describe(z.string().regex(/^[a-z][a-z0-9-]*$/), 'its name, once in its list: small letters, digits, -');
const factKey = describe(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), 'its name in expressions');
const values = z.record(factKey, expression);

export const ProcedureSource = z.strictObject({
  document: describe(z.string().min(1), 'the beginning of one of the pack’s `sources`'),
  place: describe(z.string().min(1), 'heading or number in it, as a person would look it up'),
  lines: describe(
    z.string().regex(/^\d+(–\d+)?(, \d+(–\d+)?)*$/),
    'lines of the document’s text, e.g. 97–99, 105; a law has none',
  ).optional(),
});

/** Every part carries one of the two; which is checked when the pack is read. */
const origin = {
  source: describe(ProcedureSource, 'where it stands').optional(),
  inferred: describe(z.literal(true), 'not said by any document: what follows from it, or good order').optional(),
};
const when = describe(expression, 'the part belongs to the case when this is true; always when left out').optional();

/** Whoever has a part in the network’s procedures. */
export const Actor = z.strictObject({
  id: partId,
  name: describe(z.string().min(1), 'as the screen calls them'),
  isOurs: describe(z.boolean(), 'someone of the office: others are waited for').default(false),
  contact: describe(z.string(), 'contact by whom they are asked').optional(),
});

const stepMedia = [
  'form',
  'mail',
  'device-mail',
  'screen',
  'phone',
  'line-works',
  'paper',
  'talk',
  'device',
  'inside',
] as const;

const Answer = describe(
  z.strictObject({
    key: factKey,
    label: describe(z.string().min(1), 'the question as the screen asks it'),
    options: describe(
      z
        .array(
          z.strictObject({
            value: describe(z.string().min(1), 'what `answers.<key>` is'),
            label: describe(z.string().min(1), 'the answer as the screen shows it'),
          }),
        )
        .min(2),
      'the answers to choose from',
    ),
    default: describe(expression, 'the answer that the ledger suggests; the first option when left out').optional(),
    when,
  }),
  'what only the user can say; `answers.<key>` in expressions',
);

const Paper = z.strictObject({
  id: partId,
  form: describe(z.string(), 'id of a form of the pack'),
  necessity: describe(z.enum(['must', 'if-needed', 'consent']), '●作成 ■必要であれば ▲患者への説明・同意'),
  variant: describe(sentence, 'what is special about it in this case: 異動区分：削除').optional(),
  when,
  each: describe(expression, 'a paper for each entry of this list, which is `row`').optional(),
  event: describe(
    z.enum(eventKinds),
    'the form is filled for this event; the one that happened when left out',
  ).optional(),
  scope: describe(z.enum(['same-city', 'outside']), 'of a transfer; that of the event when left out').optional(),
  office: describe(expression, 'id of the office that hands it in; the procedure’s office when left out').optional(),
  staff: describe(expression, 'people on it; those of the event when left out').optional(),
  action: describe(z.enum(['new', 'renew', 'delete']), '異動区分 of these people').optional(),
  staffBefore: describe(values, '変更前 of each person, who is `row`').default({}),
  staffAfter: describe(values, '変更後 of each person, who is `row`').default({}),
  before: describe(values, '変更前').default({}),
  after: describe(values, '変更後').default({}),
  input: describe(values, 'inputs of the form').default({}),
  devices: describe(expression, 'ids of devices').optional(),
  patient: describe(expression, 'id of the patient').optional(),
  team: describe(expression, 'id of the team').optional(),
  teams: describe(expression, 'ids of teams').optional(),
  needs: z
    .array(z.strictObject({ label: describe(z.string().min(1), 'what a person is asked for'), value: expression }))
    .default([])
    .describe('what must be known before the paper is whole, by the name that a person is asked for'),
  joins: describe(z.boolean(), 'further changes may stand on the same paper').default(true),
  columns: z
    .array(
      z.strictObject({
        column: describe(partId, 'id of a column of the overview'),
        mark: describe(z.enum(['must', 'if-needed', 'consent']), 'where the overview marks it otherwise').optional(),
        note: describe(z.string(), 'in which case only').optional(),
      }),
    )
    .default([])
    .describe('where it stands in the overview'),
  note: sentence.optional(),
  ...origin,
});

const Mail = z.strictObject({
  to: describe(z.string().min(1), 'id of a contact'),
  subject: describe(sentence, 'exactly as it must stand, where `exact` says so').optional(),
  exact: describe(z.boolean(), 'the subject must stand letter for letter').default(false),
  body: describe(sentence, 'text of the mail').optional(),
});

const Step = z.strictObject({
  id: partId,
  number: describe(z.string().max(4), 'as the network numbers it: ①').optional(),
  actor: describe(partId, 'id of an actor of the pack'),
  action: sentence,
  medium: describe(z.enum(stepMedia), 'how it is done'),
  unsaid: describe(z.array(z.enum(['actor', 'medium'])), 'what of a step with a source is inferred').default([]),
  when,
  each: describe(
    expression,
    'a step for each entry: a text ({who}), or an object whose members are named in {…}',
  ).optional(),
  papers: describe(z.array(partId), 'papers of the procedure that it makes or hands over').default([]),
  contact: describe(z.string(), 'id of the contact to call or write to').optional(),
  otherContacts: describe(z.array(z.string()), 'ids of those who may be called instead').default([]),
  mail: describe(Mail, 'the mail to write').optional(),
  ledger: describe(z.literal(true), 'the app does it itself, on the day from which the ledger changes').optional(),
  acceptance: describe(
    z.literal(true),
    'others accept the papers (受理): done once a receiver has said so of all that were handed in before',
  ).optional(),
  anyTime: describe(z.literal(true), 'ours, and needn’t wait for what others do before it').optional(),
  note: sentence.optional(),
  ...origin,
});

const NotNeeded = z.strictObject({
  form: describe(z.string(), 'id of a form of the pack; left out where no paper at all is meant').optional(),
  what: describe(sentence, 'what is not needed; the name of the form when left out').optional(),
  why: sentence,
  when,
  ...origin,
});

const Warning = z.strictObject({
  id: partId,
  level: describe(z.enum(['error', 'warning', 'notice']), 'error: the papers can’t be finished'),
  when,
  text: sentence,
  mendedBy: describe(partId, 'paper that takes the reason away once it is whole').optional(),
  ...origin,
});

const Due = z.strictObject({
  from: describe(z.enum(['event', 'today']), 'counted from the day it takes effect, or from the day it became known'),
  days: describe(z.number().int().min(-366).max(366), 'calendar days from then; negative ones before').optional(),
  businessDays: describe(z.number().int().min(0).max(60), 'days on which `of` is open').optional(),
  of: describe(z.string(), 'id of the contact whose days count').optional(),
});

const Deadline = z.strictObject({
  id: partId,
  text: sentence,
  due: describe(Due, 'left out where the source names no day: 速やかに').optional(),
  when,
  ...origin,
});

const ProcedureContact = z.strictObject({
  contact: describe(z.string(), 'id of a contact of the pack'),
  why: sentence,
  when,
  ...origin,
});

const Reminder = z.strictObject({
  id: partId,
  text: sentence,
  due: describe(Due, 'the first day on which it is due'),
  everyMonths: describe(z.number().int().min(1).max(60), 'again after so many months').optional(),
  when,
  ...origin,
});

const Talk = z.strictObject({
  id: partId,
  to: describe(z.string().min(1), 'whom it is written to'),
  text: describe(z.string().min(1).max(2000), 'to copy; {name} is replaced by the fact of that name'),
  when,
  ...origin,
});

export const Procedure = z.strictObject({
  $schema: describe(z.string(), 'where this schema lies, so that an editor helps').optional(),
  event: describe(z.enum(eventKinds), 'what happened; one procedure for each kind'),
  answers: describe(z.array(Answer), 'what only the user can say').default([]),
  facts: describe(
    values,
    'named expressions, worked out in this order before everything else: `facts.<name>` in expressions, {name} in texts',
  ).default({}),
  papers: describe(z.array(Paper), 'the papers that it takes').default([]),
  steps: describe(z.array(Step), 'what is done, in order, by whom').default([]),
  notNeeded: describe(z.array(NotNeeded), 'what is not needed, and why').default([]),
  warnings: describe(z.array(Warning), 'what to know or to stop for').default([]),
  deadlines: describe(z.array(Deadline), 'by when').default([]),
  contacts: describe(z.array(ProcedureContact), 'whom to call, and why').default([]),
  reminders: describe(z.array(Reminder), 'what to remember later').default([]),
  talk: describe(z.array(Talk), 'texts to copy into a talk').default([]),
});

/** 早見表: the papers of a network at a glance, a column for each thing that can happen. */
export const Overview = z.strictObject({
  columns: describe(
    z.array(
      z.strictObject({
        id: partId,
        title: describe(z.string().min(1), 'heading of the column'),
        route: describe(z.string(), '提出の流れ').default(''),
        event: describe(z.enum(eventKinds), 'the event whose papers stand in it'),
        scope: describe(
          z.enum(['same-city', 'outside']),
          'of a transfer: inside the city, or anywhere else',
        ).optional(),
        answers: describe(z.record(factKey, z.string()), 'answers with which a procedure begins').default({}),
      }),
    ),
    'a column for each thing that can happen',
  ),
});

export type Procedure = z.output<typeof Procedure>;
export type PaperRule = z.output<typeof Paper>;
export type StepRule = z.output<typeof Step>;
export type ProcedureSource = z.output<typeof ProcedureSource>;
export type ProcedureAnswer = z.output<typeof Answer>;
export type Actor = z.output<typeof Actor>;
export type Due = z.output<typeof Due>;
export type StepMedium = (typeof stepMedia)[number];
export type Necessity = PaperRule['necessity'];
