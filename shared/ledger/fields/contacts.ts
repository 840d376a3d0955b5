import { z } from 'zod';
import type { LedgerField, FieldFacts } from './field';
import { schemasOf } from './field';
import { field } from './kinds';
import { officeMail, officePhone, onlyKana } from './office-doubts';

/** 連絡先・窓口: somebody who is named in another record, and is none. */
export const contactFields = {
  name: field.name('氏名'),
  kana: field.kana('ふりがな', onlyKana),
  title: field.text('役職'),
  department: field.text('部署'),
  phone: field.phone('電話', officePhone),
  mail: field.mail('メール', officeMail),
};

export const ContactPerson = z.object(schemasOf(contactFields));
export type ContactPerson = z.output<typeof ContactPerson>;

const nobody = { name: '', kana: '', title: '', department: '', phone: '', mail: '' };

export const person = (label: string, own: FieldFacts = {}): LedgerField<z.ZodDefault<typeof ContactPerson>> => ({
  ...{ kind: 'person', label, schema: ContactPerson.default(nobody) },
  ...own,
});

/** Without whom the record is none. */
export const requiredPerson = (label: string): LedgerField<typeof ContactPerson> => ({
  ...{ kind: 'person', label, schema: ContactPerson },
});
