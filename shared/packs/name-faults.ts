import type { KnownChannels, PackChannel } from './network-schema';
import { letterFaults } from './letter-faults';
import { manyFaults } from './many-faults';
import { ownOutput } from './own-output';
import type { Form, FormEntry, FormField, FormRows, Pack } from './schema';
import { canSpread, isInOptions, isRows, plainFields, rowsOf } from './form-fields';
import { isFileName } from '../text/file-name';
import { talkFaults } from './talk-faults';
import type { NameFault } from './name-fault';
import { entryOf } from '../text/by-word';

/** What a schema can't say: names that must be unique, names that must exist, outputs that can't come out. */
export function nameFaults(pack: Pack, channels: KnownChannels): NameFault[] {
  // Each is looked at beside all others: of a million, main would for hours.
  const many = manyFaults(pack);
  return many.length > 0 ? many : faultsOfNames(pack, channels);
}

const faultsOfNames = (pack: Pack, channels: KnownChannels): NameFault[] => [
  ...networkFaults(pack),
  ...(isFileName(pack.id) ? [] : [{ at: '/id', reason: NOT_ON_WINDOWS }]),
  ...pack.forms.flatMap(({ id }, i) => (isFileName(id) ? [] : [{ at: `/forms/${i}/id`, reason: NOT_ON_WINDOWS }])),
  ...twice(pack.forms, 'id', '/forms'),
  ...twice(pack.channels, 'id', '/channels'),
  ...twice(pack.contacts, 'id', '/contacts'),
  ...pack.channels.flatMap((channel, i) => receiverFaults(pack, channel, `/channels/${i}`, channels)),
  ...pack.channels.flatMap((channel, i) => letterFaults(channel, pack.sources, `/channels/${i}/letter`, channels)),
  ...pack.forms.flatMap((form, i) => formFaults(pack, form, `/forms/${i}`)),
  ...consentFaults(pack),
  ...talkFaults(pack),
];

/** What of a procedure is said of a form that is handed in; all else only a network has to say. */
const OF_FORMS: readonly string[] = ['$schema', 'event', 'papers', 'steps', 'deadlines'];

function networkFaults(pack: Pack): NameFault[] {
  const { schema, network, of, consent, enrolment, procedures } = pack;
  if (network !== undefined)
    return of === undefined ? [] : [{ at: '/of', reason: 'network と of は、どちらか一つだけ書きます' }];
  if (schema !== 3) return [{ at: '/network', reason: 'ネットワークの名前（network）が要ります' }];
  const further = procedures.flatMap((procedure, i) =>
    Object.entries(procedure)
      .filter(([part, said]) => !OF_FORMS.includes(part) && Object.keys(said as object).length > 0)
      .map(([part]) => `/procedures/${i}/${part}`),
  );
  const asked = [...(enrolment.length > 0 ? ['/enrolment'] : []), ...(consent ? ['/consent'] : []), ...further];
  return asked.map((at) => ({ at, reason: 'network のないパックには書けません' }));
}

const NOT_ON_WINDOWS = 'Windows で使えない名前です（con や nul、末尾の . や空白、: など）';

/** Looks like the name of a contact, and not like an address. */
const CONTACT_NAME = /^[a-z][a-z0-9-]*$/;

function receiverFaults({ contacts }: Pack, one: PackChannel, place: string, channels: KnownChannels): NameFault[] {
  const { kind, to = '' } = one;
  const channel = channels.find(kind);
  const words = channels.all.map(({ word }) => word).join('、');
  const reason = `「${String(kind)}」という種類の出し方はありません。${words} のどれかにします`;
  const among = channels.all.map(({ word }) => String(word));
  if (!channel) return [{ at: `${place}/kind`, reason, unknown: { word: String(kind), among } }];
  const contact = contacts.find(({ id }) => id === to);
  const at = `${place}/to`;
  // Of a mail it may be an address; of all others it is a desk, and another desk's place would be shown for one that isn't there.
  const isAddress = channel.isMail ? !CONTACT_NAME.test(to) : to === '' || contacts.some(({ mail }) => mail === to);
  if (!contact && !isAddress) return [{ at, reason: `「${to}」という連絡先（contacts）がありません` }];
  if (channel.isMail && to !== '' && !(contact ? contact.mail : to)?.includes('@'))
    return [{ at, reason: `${channel.name}の宛先に @ がありません` }];
  return [];
}

function formFaults(pack: Pack, form: Form, at: string): NameFault[] {
  const keys = new Set(formKeys(form));
  const answers = new Set(form.inputs.map(({ key }) => `input.${key}`));
  const places = new Set([...keys, 'top', 'output', 'sending', 'event']);
  const unknown = (path: string, key: string | undefined): NameFault[] =>
    key === undefined || keys.has(key) ? [] : [{ at: `${at}${path}`, ...noField(key, keys) }];
  return [
    ...templateFaults(form.template, `${at}/template`),
    ...channelFaults(pack, form, at),
    ...kindFaults(pack, form, at),
    ...outputFaults(pack, form, at),
    ...keyFaults(form, at),
    ...placesFaults(form, at),
    ...twice(form.checks, 'id', `${at}/checks`),
    ...twice(form.inputs, 'key', `${at}/inputs`),
    ...form.checks.flatMap(({ field }, i) => (answers.has(field ?? '') ? [] : unknown(`/checks/${i}/field`, field))),
    ...form.inputs.flatMap(({ beside }, i) => unknown(`/inputs/${i}/beside`, beside)),
    ...form.inputs.flatMap(({ type, options }, i) =>
      type === 'choice' && !options?.length ? [{ at: `${at}/inputs/${i}`, reason: 'options が要ります' }] : [],
    ),
    ...form.callOuts.flatMap(({ beside }, i) =>
      places.has(beside) ? [] : [{ at: `${at}/callOuts/${i}/beside`, ...noField(beside, places) }],
    ),
    ...form.fields.flatMap((entry, i) => entryFaults(pack, { form, keys }, entry, `${at}/fields/${i}`)),
  ];
}

const noField = (word: string, among: Iterable<string>): Pick<NameFault, 'reason' | 'unknown'> => ({
  reason: `項目「${word}」がありません`,
  unknown: { word, among },
});

function templateFaults(template: string, at: string): NameFault[] {
  if (!isInside(template)) return [{ at, reason: '', outside: template }];
  return template.split('/').every(isFileName) ? [] : [{ at, reason: NOT_ON_WINDOWS }];
}

function channelFaults({ channels, forms }: Pack, form: Form, at: string): NameFault[] {
  const known = new Set(channels.map(({ id }) => id));
  return [
    ...form.channels.flatMap((id, i) =>
      known.has(id)
        ? []
        : [
            {
              at: `${at}/channels/${i}`,
              reason: `「${id}」という出し方（channels）がありません`,
              unknown: { word: id, among: known },
            },
          ],
    ),
    ...form.togetherWith.flatMap((id, i) =>
      forms.some((other) => other.id === id && other !== form)
        ? []
        : [{ at: `${at}/togetherWith/${i}`, reason: `「${id}」という様式がありません` }],
    ),
  ];
}

/** A pack that says how its network calls the kinds of offices calls them so. */
function kindFaults({ codeLists }: Pack, { serviceKinds }: Form, at: string): NameFault[] {
  const among = entryOf(codeLists, 'serviceKinds');
  return serviceKinds.flatMap((word, i) =>
    among === undefined || among.includes(word)
      ? []
      : [
          {
            at: `${at}/serviceKinds/${i}`,
            reason: `一覧（codeLists の serviceKinds）に「${word}」がありません`,
            unknown: { word, among },
          },
        ],
  );
}

function outputFaults(pack: Pack, form: Form, at: string): NameFault[] {
  const own = ownOutput(form.template);
  return form.outputs.flatMap((output, i): NameFault[] => {
    const place = `${at}/outputs/${i}`;
    const refusal = [...form.refusals, ...pack.refusals].find((one) => one.output === output);
    if (refusal) return [{ at: place, reason: `${output} を許しながら断っています（${refusal.reason}）` }];
    if (output !== own && (output === 'docx' || output === 'xlsx'))
      return [{ at: place, reason: `${form.template} から ${output} はつくれません` }];
    if (output === 'csv' && (own !== 'xlsx' || rowsOf(form).length === 0))
      return [{ at: place, reason: 'csv は、行のある Excel の様式からしかつくれません' }];
    return [];
  });
}

/** A place is told in the words of its kind of file. */
const placesFaults = ({ places = {}, template }: Form, at: string): NameFault[] =>
  Object.entries(places).flatMap(([anchor, { sheet, cell, paragraph, table }]) => {
    const own = ownOutput(template);
    const isTold =
      own === 'pdf' ||
      (own === 'xlsx' ? sheet !== undefined && cell !== undefined : (paragraph ?? table) !== undefined);
    if (isTold) return [];
    const reason =
      own === 'xlsx' ? 'Excel の場所は sheet と cell で書きます' : 'Word の場所は paragraph（行は table）で書きます';
    return [{ at: `${at}/places/${anchor}`, reason }];
  });

/** Keys of fields and rows, each once. */
function keyFaults(form: Form, at: string): NameFault[] {
  const seen = new Set<string>();
  return entriesWithPlaces(form).flatMap(({ key, place }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ at: `${at}${place}/key`, reason: `「${key}」が二つあります` }];
  });
}

/** Every entry and every field inside rows, with its place below the form, and the rows that it is inside of. */
export const entriesWithPlaces = (
  form: Form,
): { key: string; place: string; entry: FormEntry; rows: FormRows | null }[] =>
  form.fields.flatMap((entry, i) => {
    const place = `/fields/${i}`;
    const rows = isRows(entry) ? entry : null;
    return [
      { key: entry.key, place, entry, rows: null },
      ...(rows?.fields ?? []).map((field, k) => ({
        key: field.key,
        place: `${place}/fields/${k}`,
        entry: field,
        rows,
      })),
    ];
  });

/** A form with the keys of all its fields and rows. */
interface Keyed {
  form: Form;
  keys: ReadonlySet<string>;
}

function entryFaults(pack: Pack, keyed: Keyed, entry: FormEntry, at: string): NameFault[] {
  if (!isRows(entry)) return fieldFaults(pack, keyed.keys, entry, at);
  return [
    ...rowsFaults(keyed.form, entry, at),
    ...entry.fields.flatMap((field, i) => fieldFaults(pack, keyed.keys, field, `${at}/fields/${i}`)),
  ];
}

function rowsFaults(form: Form, rows: FormRows, at: string): NameFault[] {
  const plain = new Set(plainFields(form).map(({ key }) => key));
  const faults: NameFault[] = [];
  if (rows.overflow === 'further-files' && !rows.capacity)
    faults.push({ at, reason: 'further-files には capacity が要ります' });
  if (rows.overflow === 'insert-rows' && ownOutput(form.template) === 'pdf')
    faults.push({
      at: `${at}/overflow`,
      reason: 'PDF の様式の行は増やせません。continuation、further-files、none のどれかにします',
    });
  if (rows.overflow === 'continuation' && !form.sheets)
    faults.push({ at, reason: 'continuation には様式の sheets が要ります' });
  for (const [name, keys] of Object.entries(rows.files ?? {}))
    for (const key of [keys].flat())
      if (!plain.has(key)) faults.push({ at: `${at}/files/${name}`, ...noField(key, plain) });
  if (rows.together && !rows.fields.some(({ key }) => key === rows.together))
    faults.push({ at: `${at}/together`, reason: `項目「${rows.together}」がありません` });
  return faults;
}

function fieldFaults(pack: Pack, keys: ReadonlySet<string>, field: FormField, at: string): NameFault[] {
  const { codeList, type, options, pairedWith, spread } = field;
  const faults: NameFault[] = [];
  if (codeList && !entryOf(pack.codeLists, codeList))
    faults.push({
      at: `${at}/codeList`,
      reason: `一覧（codeLists）「${codeList}」がありません`,
      unknown: { word: codeList, among: Object.keys(pack.codeLists) },
    });
  if (type === 'circle' && !options?.length) faults.push({ at, reason: 'circle には options が要ります' });
  if (spread && (spread.by === 'day' ? type !== 'date-wareki' : !canSpread(type)))
    faults.push({
      at: `${at}/spread`,
      reason: 'spread は text、kana、postal、tel、office-number の項目に（by: day は date-wareki に）書きます',
    });
  if (spread) faults.push(...anchorFaults(keys, [[`${at}/spread/anchors`, spread.anchors]]));
  if (isInOptions(field)) faults.push(...boxFaults(keys, field, at));
  if (pairedWith && !keys.has(pairedWith)) faults.push({ at: `${at}/pairedWith`, ...noField(pairedWith, keys) });
  return faults;
}

/** Two boxes at least, each of one option alone and of no other field: exactly one option is ticked. */
function boxFaults(others: ReadonlySet<string>, { type, options = [] }: FormField, at: string): NameFault[] {
  const isFew = type === 'one-of' && options.length < 2;
  const faults: NameFault[] = isFew ? [{ at, reason: 'one-of には options が二つ以上要ります' }] : [];
  const placed = options.map(({ anchors = [] }, i) => [`${at}/options/${i}/anchors`, anchors] as const);
  for (const [place, anchors] of placed)
    if (anchors.length === 0)
      faults.push({ at: place, reason: `${type} の options には、印を付ける場所（anchors）が要ります` });
  return [...faults, ...anchorFaults(others, placed)];
}

/** Each anchor once, and of no other field. */
function anchorFaults(
  others: ReadonlySet<string>,
  placed: readonly (readonly [at: string, anchors: readonly string[]])[],
): NameFault[] {
  const seen = new Set(others);
  return placed.flatMap(([at, anchors]) =>
    anchors.flatMap((anchor) => {
      if (!seen.has(anchor)) {
        seen.add(anchor);
        return [];
      }
      return [{ at, reason: `「${anchor}」が二つあります` }];
    }),
  );
}

/** All keys of fields and rows, the fields inside rows too. */
const formKeys = (form: Form): string[] => entriesWithPlaces(form).map(({ key }) => key);

function twice<K extends string>(entries: readonly Record<K, string>[], name: K, at: string): NameFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ [name]: value }, i) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ at: `${at}/${i}/${name}`, reason: `「${value}」が二つあります` }];
  });
}

/** A path below the pack's folder: relative, with forward slashes, never upward. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') &&
  !/^[a-z]:/i.test(path) &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  !path.split('/').includes('..');

/** What doesn't hold together in `consent`: forms that aren't there, steps that stand twice or without their words. */
function consentFaults({ consent, forms }: Pack): NameFault[] {
  if (!consent) return [];
  const unknown = (id: string | undefined, at: string): NameFault[] =>
    id === undefined || forms.some((form) => form.id === id) ? [] : [{ at, reason: `「${id}」という様式がありません` }];
  return [
    ...unknown(consent.form, '/consent/form'),
    ...unknown(consent.withdrawal?.form, '/consent/withdrawal/form'),
    ...consent.steps.flatMap(({ step, by, words }, i): NameFault[] => {
      const at = `/consent/steps/${i}`;
      if (consent.steps.findIndex((other) => other.step === step) < i)
        return [{ at: `${at}/step`, reason: `「${step}」が二つあります` }];
      return by === 'network' && words === undefined ? [{ at, reason: 'network がすることには words が要ります' }] : [];
    }),
  ];
}
