import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, Pack } from '@shared/packs/schema';
import { openPack, packsFolder } from './open-pack';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures/forms');

/** What a form asks for, copied by hand from the municipality's document (test/fixtures/forms). */
export interface FormSheet {
  pack: string;
  form: string;
  number: string;
  title: string;
  /** Printed above the text that the source gives; '' where it is part of that text. */
  printedNumber: string;
  fidelity: string;
  outputs: string[];
  pages: number;
  signature: string;
  channels: string[];
  /** A date in one piece, without a printed 令和, is `whole`. `at-desk`: needed, and may be asked where the paper is brought. */
  fields: Record<
    string,
    { type: string; maxLength?: number; lines?: number; whole?: true; required: 'yes' | 'at-desk' | 'when' | 'no' }
  >;
  rows: Record<string, [printed: number, overflow: string]>;
  checks: { level: string; text: string; by: string[] }[];
  callOuts: string[];
}

export interface OfficialForm {
  name: string;
  sheet: FormSheet;
  /** The printed text in order, one line a paragraph. */
  printed: string;
  pack: Pack;
  form: Form;
  template: Uint8Array;
}

function openForm(name: string): OfficialForm {
  const sheet = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as FormSheet;
  const pack = openPack(sheet.pack);
  const form = pack.forms.find(({ id }) => id === sheet.form);
  if (!form) throw new Error(`${sheet.pack} has no form ${sheet.form}`);
  const printed = readFileSync(join(fixtures, `${name}.txt`), 'utf8');
  const template = new Uint8Array(readFileSync(join(packsFolder, pack.id, form.template)));
  return { name, sheet, printed, pack, form, template };
}

/** All forms that the bundled packs hold, in the order of the packs. */
export const officialForms: readonly OfficialForm[] = [
  'line-works-member-list',
  'line-works-application',
  'line-works-savings',
  'tsuruoka-finelink-1',
  'tsuruoka-finelink-2',
  'nagareyama-tritrus-1-1',
  'nagareyama-tritrus-1-2',
  'nagareyama-tritrus-2',
  'nagareyama-tritrus-3',
  'nagareyama-tritrus-4',
  'nagareyama-tritrus-5',
  'nagareyama-tritrus-consent',
  'fukui-mimamori-1',
  'fukui-mimamori-2',
  'fukui-mimamori-3',
  'fukui-mimamori-4',
  'fukui-mimamori-5',
  'fukui-mimamori-6',
  'fukui-mimamori-7',
  'fukui-mimamori-8',
  'fukui-mimamori-ledger',
].map(openForm);

export const officialForm = (name: string): OfficialForm => {
  const form = officialForms.find((one) => one.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
};
