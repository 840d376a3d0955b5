import type { Form, FormEntry, FormField, FormRows } from './schema';

/** Apart from the schemas: whoever asks these of a form that was read needs none of them. */

export const isRows = (entry: FormEntry): entry is FormRows => entry.type === 'rows';
export const plainFields = (form: Form): FormField[] =>
  form.fields.filter((entry): entry is FormField => !isRows(entry));
export const rowsOf = (form: Form): FormRows[] => form.fields.filter(isRows);

/** Whether only a person can say what stands there: nothing of the ledger, no count of files, and nothing that a condition asks for. */
export const isTypedByHand = (form: Form, { key, value, requiredWhen }: FormField): boolean =>
  value === undefined &&
  requiredWhen === undefined &&
  rowsOf(form).every(({ files }) => files?.number !== key && files?.count !== key);

/** A side of a change that no box says to be used: the event has nothing there where the change is in no record. */
export const isSideAlone = ({ value = '', pairedWith }: FormField): boolean =>
  pairedWith === undefined && /^event\.(?:before|after)\.\w+$/.test(value);
