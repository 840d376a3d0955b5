import { z } from 'zod';
import { eventKinds } from '../ledger/event';
import { Citation } from './citation';
import { ConsentRules } from './consent-schema';
import { Channel, Contact, EnrolmentQuestion } from './network-schema';
import { Actor, Overview, Procedure } from './procedure-schema';
import { NetworkRules } from './rules-schema';
import { Talk } from './talk-schema';

/**
 * A pack: one network (a city's, or a service's) as data. The descriptions become the published JSON Schema that an
 * editor shows while somebody writes a pack.json.
 */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const expression = describe(z.string().min(1).max(4000), 'JSONata expression over the ledger, e.g. `corporation.name`');
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/, {
  message: '英字で始まる英数字と . だけです（例：office.phone）',
});
/** Of a field, which may be one of several form fields of one name. */
const fieldKey = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*(#[1-9][0-9]{0,3})?$/, {
  message: '英字で始まる英数字と . だけです（例：office.phone。同じ名前の入力欄は Check1#3）',
});
const name = z.string().min(1).max(200);
const relativePath = describe(z.string().min(1).max(200), 'path below the pack folder, with /');

export const outputKinds = ['docx', 'xlsx', 'csv', 'pdf'] as const;
export const OutputKind = z.enum(outputKinds);

/** An output that the network doesn't take, with the reason that a person is told. */
const RefusedOutput = z.strictObject({
  output: describe(OutputKind, 'the kind of file that is refused'),
  reason: describe(z.string().min(1), 'one sentence: why not'),
  source: describe(z.string().min(1), 'document and place of the rule'),
});

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
  'one-of',
  'signature-by-hand',
  'left-for-city',
] as const;

const Option = z.strictObject({
  value: describe(z.string().min(1), 'what the expression gives'),
  word: describe(z.string().min(1), 'the printed word; for a circle, the word that is ringed'),
  anchors: describe(
    z.array(fieldKey).min(1),
    'of one-of: the boxes that are ticked when it is chosen, by their anchors in the template',
  ).optional(),
});

export const FormField = z.strictObject({
  key: describe(
    fieldKey,
    'name of the field and of its anchor in the template; `Check1#3` the third form field of that name',
  ),
  label: describe(name, 'as printed on the form, with a word more where it would be found twice: 法人の電話番号'),
  type: describe(z.enum(fieldTypes), 'what kind of value it is, and how it is printed; see README, field types'),
  value: expression.optional(),
  source: describe(
    z.enum(['ledger', 'event', 'today', 'input']),
    'where the value comes from, as shown beside it; told from the expression when left out',
  ).optional(),
  required: describe(z.boolean(), 'the paper is not finished without it').default(false),
  requiredWhen: describe(expression, 'required when this is true').optional(),
  requiredMessage: describe(z.string().min(1), 'sentence when it is missing; a general one when left out').optional(),
  maxLength: describe(
    z.number().positive(),
    'full-width characters a line; beyond it the text is set smaller',
  ).optional(),
  lines: describe(z.number().int().min(1).max(20), 'most lines; further ones are refused').default(1),
  kana: describe(z.enum(['hiragana', 'katakana']), 'kind of kana that is printed').optional(),
  options: describe(
    z.array(Option),
    'the words to choose from (choice, one-of), or of which one is ringed (circle)',
  ).optional(),
  codeList: describe(z.string(), 'name of a code list of the pack').optional(),
  parts: describe(z.boolean(), 'date with three anchors .y .m .d behind a printed 令和').default(false),
  group: describe(name, 'heading under which the screen shows the field').optional(),
  pairedWith: describe(fieldKey, 'the check box that says whether this line is used').optional(),
  placeholder: describe(z.string(), 'grey text in the empty field on screen').optional(),
});

export const overflowRules = ['insert-rows', 'continuation', 'further-files', 'none'] as const;

export const FormRows = z.strictObject({
  key: describe(key, 'name of the rows; in Word the tag of the repeating section'),
  label: describe(name, 'heading of the table as printed'),
  type: describe(z.literal('rows'), 'a list: one printed row, or block of rows, an entry'),
  value: describe(expression, 'the list; each entry is `row` in the fields’ expressions'),
  printed: describe(z.number().int().min(1), 'entries that the form has room for as printed'),
  overflow: describe(
    z.enum(overflowRules),
    'beyond the printed rows: insert-rows (the row is copied), continuation (the form again), further-files, none (refused)',
  ),
  number: describe(key, 'anchor that takes the entry’s number, where the form numbers its rows').optional(),
  capacity: describe(z.number().int().min(1), 'most entries a file holds (further-files)').optional(),
  files: describe(
    z.strictObject({
      number: describe(key, 'field that takes which file it is'),
      count: describe(key, 'field that takes how many files there are'),
    }),
    'fields that take which file of how many it is, where there are several',
  ).optional(),
  together: describe(
    key,
    'field of an entry: neighbours with the same words there stay in one file where they fit (further-files)',
  ).optional(),
  required: describe(z.boolean(), 'at least one entry').default(false),
  requiredWhen: describe(expression, 'at least one entry when this is true').optional(),
  requiredMessage: describe(
    z.string().min(1),
    'sentence when there is no entry; a general one when left out',
  ).optional(),
  note: describe(z.string(), 'short remark beside the heading on screen').optional(),
  fields: describe(z.array(FormField).min(1), 'the fields of one entry; `row` in their expressions is the entry'),
});

/** Something that only the user can say; available as `input.<key>`. */
const Input = z.strictObject({
  key: describe(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), 'name of the answer in expressions: `input.<key>`'),
  label: describe(name, 'the question as the screen asks it'),
  type: describe(z.enum(['choice', 'text', 'date']), 'how it is answered; a choice needs options'),
  options: describe(
    z.array(
      z.strictObject({
        value: describe(z.string(), 'what `input.<key>` is when this one is chosen'),
        label: describe(name, 'the answer as the screen shows it'),
        note: describe(z.string(), 'what it means, in small print').optional(),
      }),
    ),
    'the answers of a choice',
  ).optional(),
  default: describe(z.string(), 'the answer before anybody gave one').default(''),
  beside: describe(fieldKey, 'the field it belongs to on screen').optional(),
});

export const checkLevels = ['error', 'warning', 'notice'] as const;

export const FormCheck = z.strictObject({
  id: describe(z.string().regex(/^[a-z][a-z0-9-]*$/), 'name of the check, once in the form'),
  level: describe(z.enum(checkLevels), 'error stops the finished paper, warning asks once, notice tells'),
  when: describe(
    expression,
    'true when there is something to say; or a list, one finding an entry ({who} in the message)',
  ),
  message: describe(z.string().min(1), 'the sentence that is shown; {who} stands for the entries of `when`'),
  counter: describe(z.string(), 'counter word when {who} stands for many: ほか20人').default('件'),
  field: describe(fieldKey, 'the field that it is about: a click leads there').optional(),
  label: describe(name, 'what is named in the list of gaps; the label of the field when left out').optional(),
  stage: describe(z.enum(['fill', 'send']), 'while filling in, or only just before sending').default('fill'),
  why: describe(Citation, 'where the rule stands; a check without a source is no check'),
});

export const CallOut = z.strictObject({
  text: describe(z.string().min(1), 'the words of the handbook, letter for letter'),
  source: describe(z.string().min(1), 'document and place'),
  beside: describe(z.string(), 'key of a field or rows, or top, output, sending, event'),
  when: describe(expression, 'shown when this is true; always when left out').optional(),
});

const Signature = z.strictObject({
  by: describe(
    z.array(z.enum(['representative', 'delegate', 'staff', 'patient'])),
    'who signs: 代表者, 受任者, 職員, 患者・家族',
  ).default([]),
  means: describe(
    z.enum(['seal', 'autograph', 'either', 'none']),
    'seal 押印, autograph 自署, either one of them, none: the name is printed. What is signed by hand goes electronically only with its scan',
  ),
  note: describe(z.string(), 'what to do, as the screen says it').optional(),
});

/** What the user picks before the form can be filled. */
const Subject = z.strictObject({
  kind: describe(
    z.enum(['office', 'people', 'changes', 'devices', 'patient', 'team', 'teams']),
    'nothing but the office; people and what happens to them; changes out of the ledger’s history; devices; a patient; a team; teams',
  ),
  lacking: describe(
    z.enum(['pledge']),
    'offers to pick at once everybody of the office for whom the ledger has none: a pledge',
  ).optional(),
  events: describe(
    z.array(
      z.strictObject({
        kind: describe(z.enum(eventKinds), 'できごと; see README, events'),
        label: describe(name, 'as the user chooses it: 利用者の追加（新規）'),
        scope: describe(
          z.enum(['same-city', 'outside']),
          'of a transfer: inside the city, or anywhere else',
        ).optional(),
        action: describe(z.enum(['new', 'renew', 'delete']), '異動区分 of the people picked').optional(),
        everybody: describe(z.boolean(), 'the pick begins with everybody of the office').optional(),
      }),
    ),
    'what the form is made for; the user chooses one. None for a form that is about no event',
  ).default([]),
});

/** One print of a form that is printed for several hands. */
const Copy = z.strictObject({
  label: describe(name, 'whose print it is, as the screen names it: 原本, 患者控'),
  mark: describe(z.string().max(12), 'printed in the top right corner of each page; none on the original').default(''),
});

/** The form again for each entry, or where its rows go on. */
export const Sheets = z.strictObject({
  value: describe(expression, 'a sheet for each entry, which is `sheet.item`').optional(),
  label: describe(
    expression,
    'whose sheet it is, as the screen names it; the name of the entry when left out',
  ).optional(),
  marker: describe(key, 'the anchor of n／m; left out where each sheet is a paper of its own').optional(),
  part: describe(key, 'the anchor around what stands on every sheet; the whole form when left out').optional(),
});

export const Form = z.strictObject({
  id: describe(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    'name of the form, once in the pack: small letters, digits, -',
  ),
  number: describe(name, 'number as people say it, e.g. 様式1-1'),
  title: describe(name, 'title exactly as printed'),
  shortTitle: describe(name, 'what it is called for short, and in the names of saved files: 利用申請書'),
  template: describe(relativePath, 'the .docx or .xlsx with anchors, below the pack folder, with /: forms/1.docx'),
  fidelity: describe(
    z.enum(['official', 'exact', 'reconstructed']),
    'official: the city’s own file; exact: its words, set anew; reconstructed: made from what is published about it',
  ),
  outputs: describe(
    z.array(OutputKind).min(1),
    'what it may come out as: its own kind (docx or xlsx), pdf, csv of rows',
  ),
  refusals: describe(z.array(RefusedOutput), 'outputs that are not allowed, each with its reason').default([]),
  pages: describe(z.number().int().min(1), 'pages of the form as printed'),
  signature: describe(Signature, 'who signs, and how'),
  copies: describe(
    z.array(Copy),
    'how often it is printed in one go, where it is more than once: 原本 and 患者控',
  ).default([]),
  channels: describe(z.array(z.string()), 'ids of the pack’s channels, the usual one first'),
  subject: describe(Subject, 'what the user picks before the form is filled'),
  lists: describe(
    z.array(z.enum(['staff', 'device', 'patient', 'team', 'account', 'office'])),
    'lists of the ledger that the network keeps on this form: 印刷・書き出し of them leads here',
  ).default([]),
  togetherWith: describe(z.array(z.string()), 'ids of forms that go in the same hand-over').default([]),
  inputs: describe(z.array(Input), 'what only the user can say, asked beside the form').default([]),
  sheets: describe(
    Sheets,
    'continuation: the form again for each entry, and for as many as rows with that overflow need',
  ).optional(),
  fields: describe(
    z.array(z.discriminatedUnion('type', [FormRows, FormField])).min(1),
    'fields and rows, in the order of the form',
  ),
  checks: describe(z.array(FormCheck), 'rules of the network that are looked at while the form is filled').default([]),
  callOuts: describe(z.array(CallOut), 'words of the handbook that are shown beside the form').default([]),
});

export const Pack = z.strictObject({
  $schema: describe(z.string(), 'where this schema lies, so that an editor helps: ../pack.schema.json').optional(),
  schema: describe(z.union([z.literal(1), z.literal(2)]), 'version of this format'),
  id: describe(
    z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
    'name of the pack: small letters, digits, -. Never changed again: papers and records are kept under it',
  ),
  version: describe(z.string().regex(/^\d+\.\d+\.\d+$/), 'of the pack: 1.0.0. A newer one replaces an older one'),
  title: describe(name, 'how the pack is listed, e.g. 流山市 TRITRUS'),
  network: describe(name, 'name of the network, e.g. TRITRUS'),
  municipality: describe(z.string(), 'city whose offices take part; empty when it is not a city’s').default(''),
  issuer: describe(name, 'who gives out the forms, e.g. 流山市 介護支援課'),
  effectiveFrom: describe(z.iso.date().nullable(), 'first day of these forms, YYYY-MM-DD').default(null),
  effectiveTo: describe(z.iso.date().nullable(), 'last day of these forms, YYYY-MM-DD').default(null),
  sources: describe(z.array(z.string().min(1)), 'documents that the pack is made from').min(1),
  contacts: describe(z.array(Contact), 'whom to call, with their hours').default([]),
  channels: describe(z.array(Channel).min(1), 'the ways by which papers are handed in'),
  refusals: describe(z.array(RefusedOutput), 'outputs that the network takes of no form').default([]),
  enrolment: describe(
    z.array(EnrolmentQuestion),
    'what an office tells this network beside its own data; asked where the office takes part',
  ).default([]),
  codeLists: describe(
    z.record(z.string(), z.array(z.string().min(1)).min(1)),
    'lists of words that a field offers, by name: {"jobTypes": ["介護支援専門員", …]}',
  ).default({}),
  rules: NetworkRules.default({}),
  forms: describe(z.array(Form).min(1), 'the forms, in the order in which they are listed'),
  consent: describe(
    ConsentRules,
    '同意書: its steps, who keeps the original; left out where the network asks for none',
  ).optional(),
  actors: describe(z.array(Actor), 'who has a part in the procedures').default([]),
  overview: describe(Overview, '早見表').default({ columns: [] }),
  talk: describe(Talk, 'トーク: where one may write, texts to fill in, rules').default({
    channels: [],
    templates: [],
    rules: [],
  }),
  procedures: describe(
    z.array(Procedure),
    'what is to be done when something happens; may stand in files of its own, procedures/<event>.json',
  ).default([]),
});

export type Pack = z.output<typeof Pack>;
export type Form = z.output<typeof Form>;
export type FormField = z.output<typeof FormField>;
export type FormRows = z.output<typeof FormRows>;
export type FormEntry = Form['fields'][number];
export type FormCheck = z.output<typeof FormCheck>;
export type CallOut = z.output<typeof CallOut>;
export type FormInput = z.output<typeof Input>;
export type OutputKind = z.output<typeof OutputKind>;
export type CheckLevel = (typeof checkLevels)[number];

export const isRows = (entry: FormEntry): entry is FormRows => entry.type === 'rows';
export const plainFields = (form: Form): FormField[] =>
  form.fields.filter((entry): entry is FormField => !isRows(entry));
export const rowsOf = (form: Form): FormRows[] => form.fields.filter(isRows);

/** The ways by which a form leaves, the usual one first. */
export const channelsOf = (pack: Pack, form: Pick<Form, 'channels'>): Channel[] =>
  form.channels.flatMap((id) => pack.channels.find((channel) => channel.id === id) ?? []);
