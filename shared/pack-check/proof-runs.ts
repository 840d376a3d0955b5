import { buildContext, type ExpressionContext } from '../forms/bindings/context';
import { evaluateForm } from '../forms/bindings/evaluate-form';
import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { fillPapers } from '../forms/fill-papers';
import type { CellRooms } from '../forms/form-rooms';
import type { AnyTemplate } from '../forms/form-template';
import type { LetterFonts } from '../forms/pdf/letters/letter-case';
import type { Codec } from '../forms/zip/codec';
import type { Ledger } from '../ledger/entities';
import { problemOf, type Failure } from '../problems/problem';
import type { Form, FormField, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';
import { PROOF_PATIENT, PROOF_TEAM, proofEvent, proofLedger } from './proof-ledger';
import type { Found } from './pack-finding';
import { expressionsOf, fieldPlace } from './places';
import { valueFindings } from './room-findings';

/** Numbers of rows that every form is tried with: none, one (JSONata gives it bare), two, more than printed. */
const proofRows = [0, 1, 2, 23] as const;

/** What a form is filled with when it is tried. */
export interface ProofForm {
  pack: Pack;
  form: Form;
  /** null where the template can't be filled: expressions are tried all the same. */
  template: AnyTemplate | null;
  rooms: CellRooms;
  /** What PDFs are written with; without it they are filled by nobody here. */
  fonts?: LetterFonts | undefined;
}

interface Proof {
  tried: string;
  ledger: Ledger;
  officeId: string;
  patientId: string;
  teamId: string;
}

/** Fills a form from invented offices with 0, 1, 2 and 23 people, and from the sample facility. */
export async function proofFindings(
  proof: ProofForm,
  sample: Ledger | null,
  codec: Codec,
  runner: ExpressionRunner,
): Promise<Found[]> {
  const { form } = proof;
  const kinds = form.subject.events.length > 0 ? form.subject.events : [{ kind: 'network-start' as const, label: '' }];
  const proofs = [...proofRows.map((count) => countProof(proof.pack, count)), ...sampleProof(proof.pack, sample)];
  const found: Found[] = [];
  for (const one of proofs)
    for (const event of kinds) {
      const context = buildContext(one.ledger, {
        ...one,
        packId: proof.pack.id,
        event: proofEvent(ofOffice(one), event),
        date: '2026-04-01',
        input: Object.fromEntries(form.inputs.map((input) => [input.key, input.default])),
      });
      found.push(...(await tryOnce(proof, context, codec, runner)).map((each) => ({ ...each, tried: one.tried })));
    }
  return found;
}

function countProof(pack: Pack, count: number): Proof {
  const ledger = proofLedger(pack, count);
  const officeId = ledger.offices[0]?.id ?? '';
  return { tried: `職員 ${count}人`, ledger, officeId, patientId: PROOF_PATIENT, teamId: PROOF_TEAM };
}

/** The sample facility, of which the office nearest to the network takes part in it. */
function sampleProof(pack: Pack, sample: Ledger | null): Proof[] {
  const takesPart = (officeId: string): boolean =>
    sample?.enrolments.some((one) => one.officeId === officeId && one.packId === pack.id) ?? false;
  const office =
    sample?.offices.find(({ id }) => takesPart(id)) ??
    sample?.offices.find(({ city }) => city === pack.municipality) ??
    sample?.offices[0];
  if (!sample || !office) return [];
  const [enrolment] = sample.enrolments;
  const ledger =
    takesPart(office.id) || !enrolment
      ? sample
      : { ...sample, enrolments: [...sample.enrolments, { ...enrolment, officeId: office.id, packId: pack.id }] };
  const team = ledger.teams.find(({ officeId }) => officeId === office.id) ?? ledger.teams[0];
  const patient = ledger.patients.find(({ officeId }) => officeId === office.id) ?? ledger.patients[0];
  return [
    { tried: 'サンプルの台帳', ledger, officeId: office.id, patientId: patient?.id ?? '', teamId: team?.id ?? '' },
  ];
}

/** What happens in the trial happens to everybody of the office. */
const ofOffice = ({ ledger, officeId }: Proof): Ledger => ({
  ...ledger,
  offices: ledger.offices.filter(({ id }) => id === officeId),
  people: ledger.people.filter((person) => person.officeId === officeId),
  devices: ledger.devices.filter((device) => device.officeId === officeId),
});

/** An expression that fails is taken out and the form tried again: one mistake doesn't hide the next. */
async function tryOnce(
  { pack, form, template, rooms, fonts }: ProofForm,
  context: ExpressionContext,
  codec: Codec,
  runner: ExpressionRunner,
): Promise<Found[]> {
  const found: Found[] = [];
  let tried = form;
  for (let turn = 0; turn < MOST_MISTAKES; turn++) {
    const evaluation = await evaluateForm({ form: tried, context, overrides: {} }, runner);
    if (!evaluation.ok) {
      found.push(atExpression(pack, form, evaluation));
      tried = withoutExpression(tried, String(evaluation.details['expression'] ?? ''));
      continue;
    }
    found.push(...valueFindings(pack, form, rooms, evaluation.value.sheets));
    if (!template || (template.kind === 'pdf' && !fonts)) return found;
    const request = { form: tried, evaluation: evaluation.value, mode: 'preview' } as const;
    const filled = await fillPapers(template, request, codec, fonts);
    // That a form has room for its printed rows only is no fault of the pack.
    const isOurs = !filled.ok && ![`${template.kind}/no-room`, 'pdf/rare-letters'].includes(filled.code);
    if (!filled.ok && isOurs)
      found.push({ ...problemOf(filled), at: fieldPlace(pack, form, String(filled.details['field'] ?? '')) });
    return found;
  }
  return found;
}

const MOST_MISTAKES = 50;

function atExpression(pack: Pack, form: Form, refused: Failure): Found {
  const { field, expression } = refused.details;
  const place = expressionsOf(pack, form).find((one) => one.field === field && one.source === expression)?.at;
  return { ...problemOf(refused), at: place ?? fieldPlace(pack, form, String(field)) };
}

/** The form with nothing where an expression stood. */
function withoutExpression(form: Form, source: string): Form {
  const without = <
    E extends { value?: string | undefined } & Partial<Pick<FormField, 'requiredWhen' | 'onlyWhen' | 'intoOf'>>,
  >(
    entry: E,
  ): E => ({
    ...entry,
    ...(entry.onlyWhen?.when === source ? { onlyWhen: undefined } : {}),
    ...(entry.value === source ? { value: NOTHING } : {}),
    ...(entry.requiredWhen === source ? { requiredWhen: NOTHING } : {}),
    ...(entry.intoOf === source ? { intoOf: undefined } : {}),
  });
  return {
    ...form,
    fields: form.fields.map((entry) =>
      isRows(entry) ? { ...without(entry), fields: entry.fields.map(without) } : without(entry),
    ),
    inputs: form.inputs.map((one) => (one.onlyWhen?.when === source ? { ...one, onlyWhen: undefined } : one)),
    checks: form.checks.filter(({ when }) => when !== source),
    callOuts: form.callOuts.filter(({ when }) => when !== source),
    ...(form.sheets?.value === source ? { sheets: { ...form.sheets, value: NOTHING } } : {}),
  };
}

/** An empty list: no row, no sheet, no value. */
const NOTHING = '[]';
