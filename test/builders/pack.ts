import type { z } from 'zod';
import { Pack, type Form, type FormEntry, type FormField } from '@shared/packs/schema';

/** A field that takes its value from the ledger's corporation. */
export const aField = (given: Partial<FormField> = {}): FormField => ({
  key: 'name',
  label: '名称',
  type: 'text',
  value: 'corporation.name',
  required: false,
  lines: 1,
  parts: false,
  ...given,
});

/** Rows of the people in an event. */
export const someRows = (given: object = {}): FormEntry =>
  ({
    key: 'users',
    label: '利用者',
    type: 'rows',
    value: 'event.staff',
    printed: 2,
    overflow: 'insert-rows',
    required: false,
    fields: [aField({ key: 'users.name', label: '氏名', value: 'row.name' })],
    ...given,
  }) as FormEntry;

export const aForm = (given: Partial<z.input<typeof Pack>['forms'][number]> = {}): Form =>
  aPack({ forms: [formInput(given)] }).forms[0]!;

export const formInput = (given: object = {}): z.input<typeof Pack>['forms'][number] => ({
  id: '1',
  number: '様式1',
  title: '見本申請書',
  shortTitle: '申請書',
  template: 'forms/1.docx',
  fidelity: 'exact',
  outputs: ['docx'],
  pages: 1,
  signature: { means: 'none' },
  channels: ['counter'],
  subject: { kind: 'office' },
  fields: [aField()],
  ...given,
});

/** All forms of packs, as an office that makes the papers of each has them. */
export const formsOf = (...packs: Pack[]) => packs.flatMap((pack) => pack.forms.map((form) => ({ pack, form })));

/** What a pack.json of one form holds. */
export const packInput = (given: object = {}): z.input<typeof Pack> => ({
  schema: 1,
  id: 'mihon-network',
  version: '1.0.0',
  title: '見本市ネットワーク',
  network: '見本ネット',
  issuer: '見本市',
  sources: ['見本市の手引き'],
  channels: [{ id: 'counter', kind: 'counter', label: '窓口' }],
  forms: [formInput()],
  ...given,
});

export const aPack = (given: object = {}): Pack => Pack.parse(packInput(given));
