import type { FoundPlaces } from '@shared/form-studio/find/candidate';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { decideAll, undecided, type Decision } from '@shared/form-studio/write/decision';
import { withLikelySpreads } from '@shared/form-studio/write/spread';
import { writeForm } from '@shared/form-studio/write/write-form';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import type { Evaluation, Overrides } from '@shared/forms/bindings/evaluation';
import { fillPapers } from '@shared/forms/fill-papers';
import { withTriedRings } from '@shared/filling/tried-rings';
import { verifyAnyForm } from '@shared/forms/form-template';
import { verifyOwnForm } from '@shared/forms/own-places/open-own-form';
import type { LedgerEvent } from '@shared/ledger/event';
import { sampleLedger } from '@shared/ledger/sample';
import { readPack } from '@shared/packs/read-pack';
import type { Form } from '@shared/packs/schema';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import himawari from '../../resources/samples/himawari.json';
import { letterFonts } from './letter-fonts';

/** A city's file made into a form of ours as 様式づくり does it, and filled from the sample. */

export const ledger = sampleLedger(himawari, '2026-11-20');
const [office] = ledger.offices;

/** A city's file, every proposal taken, and what isn't sure, as a pack's form. */
export function made(file: string, bytes: Uint8Array): { form: Form; decisions: Decision[] } {
  const { found, decisions } = taken(file, bytes);
  return { form: formOf(file, found, decisions), decisions };
}

/** What can be taken of it: a ring that can't be drawn is nothing. */
export function taken(file: string, bytes: Uint8Array): { found: FoundPlaces; decisions: Decision[] } {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const tried = withTriedRings(propose(found), found.rows, { file, template: bytes }, nodeCodec);
  return { found, decisions: decideAll(withLikelySpreads(tried.map(asFound).map(undecided))) };
}

export function formOf(file: string, found: FoundPlaces, decisions: readonly Decision[]): Form {
  const about = {
    id: 'own',
    number: '様式1',
    title: found.title,
    shortTitle: '様式',
    template: file,
    channels: ['counter'],
  };
  const { form: written } = writeForm(about, found, decisions);
  const pack = {
    ...{ schema: 2, id: 'own-forms', version: '1.0.0', title: '自分の様式', network: '自分の様式', issuer: '事業所' },
    ...{
      sources: ['市のファイル'],
      channels: [{ id: 'counter', kind: 'counter', label: '窓口に出す' }],
      forms: ['own'],
    },
  };
  const beside = { forms: [{ path: 'own/form.json', text: JSON.stringify(written) }] };
  const [form] = unwrap(readPack(JSON.stringify(pack), channels, beside)).forms;
  if (!form) throw new Error('no form');
  return form;
}

export async function evaluated(
  form: Form,
  overrides: Overrides = {},
  input = {},
  event: LedgerEvent | null = null,
): Promise<Evaluation> {
  const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', event, input };
  return unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides }));
}

/** Each of its files. */
export async function allFilled(
  form: Form,
  bytes: Uint8Array,
  overrides: Overrides = {},
  answers: Record<string, string> = {},
): Promise<Uint8Array[]> {
  const evaluation = await evaluated(form, overrides, answers);
  const template = unwrap(verifyOwnForm(form, bytes, nodeCodec));
  const input = { form, evaluation: { ...evaluation, findings: [] }, mode: 'finished' as const };
  return unwrap(await fillPapers(template, input, nodeCodec, letterFonts())).map((file) => file.bytes);
}

/** … of which it has one, or the first one is looked at. */
export async function filled(...given: Parameters<typeof allFilled>): Promise<Uint8Array> {
  const [file] = await allFilled(...given);
  return file ?? new Uint8Array();
}
