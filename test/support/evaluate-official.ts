import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import type { Evaluation, FormFinding, Overrides } from '@shared/forms/bindings/evaluation';
import { fillForm } from '@shared/forms/fill-form';
import { openForm } from '@shared/forms/form-template';
import type { FillMode } from '@shared/forms/fill-mode';
import type { FilledFile } from '@shared/forms/filled-file';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { OFFICE_ID } from '../builders/organization';
import type { OfficialForm } from './official-forms';

export interface Told {
  ledger: Ledger;
  officeId?: string;
  patientId?: string;
  teamId?: string;
  staffId?: string | null;
  event?: LedgerEvent | null;
  input?: Record<string, unknown>;
  date?: string;
  overrides?: Overrides;
}

/** An official form evaluated as the app does it, with the form's own defaults for what only a user can say. */
export async function evaluated(
  { pack, form }: OfficialForm,
  {
    ledger,
    officeId = OFFICE_ID,
    patientId,
    teamId,
    staffId,
    event,
    input = {},
    date = '2026-11-20',
    overrides = {},
  }: Told,
): Promise<Evaluation> {
  const defaults = Object.fromEntries(form.inputs.map((one) => [one.key, one.default]));
  const choice = {
    packId: pack.id,
    officeId,
    patientId,
    teamId,
    staffId,
    event,
    date,
    input: { ...defaults, ...input },
  };
  return unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides }));
}

/** Levels and ids of what is said, the fields' own rules by their code and label. */
export const said = ({ findings }: Evaluation): string[] =>
  findings.map(({ level, id, label }) => `${level} ${id}${id.includes('/') ? ` ${label}` : ''}`);

export const finding = ({ findings }: Evaluation, id: string): FormFinding | undefined =>
  findings.find((one) => one.id === id);

/** Printed values by key: of the first sheet, or of another one. */
export const shownValues = ({ sheets }: Evaluation, sheet = 0): Record<string, string> =>
  Object.fromEntries((sheets[sheet]?.fields ?? []).map(({ key, shown }) => [key, shown]));

export function fillOfficial(official: OfficialForm, evaluation: Evaluation, mode: FillMode = 'finished'): FilledFile {
  const template = unwrap(openForm(official.form.template, official.template, nodeCodec));
  return unwrap(fillForm(template, { form: official.form, evaluation, mode }, nodeCodec));
}
