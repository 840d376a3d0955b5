import type { Form, FormEntry, FormField, FormRows } from './schema';

/** Apart from the schemas: whoever asks these of a form that was read needs none of them. */

export const isRows = (entry: FormEntry): entry is FormRows => entry.type === 'rows';
export const plainFields = (form: Form): FormField[] =>
  form.fields.filter((entry): entry is FormField => !isRows(entry));
export const rowsOf = (form: Form): FormRows[] => form.fields.filter(isRows);

/** Whether each option has places of its own: all boxes do, and words to be ringed that stand in several lines or cells. */
export const isInOptions = ({ type, options = [] }: Pick<FormField, 'type' | 'options'>): boolean =>
  type === 'one-of' || (type === 'circle' && options.some(({ anchors }) => anchors !== undefined));

/** Where somebody lives or works, by the expression that fills it or by what is printed beside it. */
export const isAddressField = ({ type, value = '', label }: Pick<FormField, 'type' | 'value' | 'label'>): boolean =>
  type === 'text' && (/\baddress$/i.test(value) || /住所|所在地/.test(label));

/** Whether a value of the kind can be written over several places. */
export const canSpread = (type: FormField['type']): boolean => SPREAD.has(type);
const SPREAD: ReadonlySet<FormField['type']> = new Set(['text', 'kana', 'postal', 'tel', 'office-number']);

/** Whether only a person can say what stands there: nothing of the ledger, no count of files, and nothing that a condition asks for. */
export const isTypedByHand = (form: Form, { key, type, value, requiredWhen }: FormField): boolean =>
  value === undefined &&
  type !== 'signature-by-hand' &&
  type !== 'left-for-city' &&
  requiredWhen === undefined &&
  rowsOf(form).every((rows) => filePartOf(rows, key) === null);

type FilePart = keyof NonNullable<FormRows['files']>;
/** Which file of how many it is, as far as a field takes it; null: it says nothing of that. */
export const filePartOf = ({ files }: Pick<FormRows, 'files'>, key: string): FilePart | null =>
  (['number', 'count', 'both'] as const).find((part) => [files?.[part] ?? []].flat().includes(key)) ?? null;

/** A side of a change that no box says to be used: the event has nothing there where the change is in no record. */
const isSideAlone = ({ value = '', pairedWith }: FormField, { places }: Pick<Form, 'places'>): boolean =>
  pairedWith === undefined && (places ? /\bevent\.(?:before|after)\.\w/ : /^event\.(?:before|after)\.\w+$/).test(value);

/**
 * What nothing is known of is typed: a side of a change that stands alone; of a form of one's own, whose places somebody chose one by one,
 * all that the ledger lacks. What happened, and what is answered as a whole, is said elsewhere.
 */
export const isTypedWhereEmpty = ({ places }: Form, field: FormField): boolean =>
  isSideAlone(field, { places }) ||
  (places !== undefined && Boolean(field.value) && !/\b(?:event|input\.answer\d+)\b/.test(field.value ?? ''));

/** Only a person can say it, and says it anew on each sheet: where a form of one's own has one for each person, what is typed may well be of the person. */
export const isTypedOnEachSheet = (form: Form, field: FormField): boolean =>
  form.places !== undefined && form.sheets?.value !== undefined && isTypedByHand(form, field);
