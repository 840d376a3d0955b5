import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { roomsOf, type CellRooms } from '../forms/form-rooms';
import type { AnyTemplate, FormTemplate } from '../forms/form-template';
import type { LetterFonts } from '../forms/pdf/letters/letter-case';
import { verifyOwnForm } from '../forms/own-places/open-own-form';
import type { Codec } from '../forms/zip/codec';
import type { Ledger } from '../ledger/entities';
import { attempt, failure, type Result, problemOf } from '../problems/problem';
import { anchorFindings } from './anchor-findings';
import { pdfPlaceFindings } from './pdf-place-findings';
import { fileFindings, type PackFile } from './file-findings';
import { finding, type Found, type PackFinding } from './pack-finding';
import { orderFindings } from './order-findings';
import { printedCountFindings } from './printed-count-findings';
import { procedureFindings } from './procedure-findings';
import { proofFindings } from './proof-runs';
import { lengthFindings } from './room-findings';
import { ringFindings } from './ring-findings';
import { ruleFindings, type RuleFindings } from './rule-findings';
import { ownLetterFindings, unseenPlaceFindings } from './unseen-findings';
import { wordFindings } from './word-findings';
import type { Form, Pack } from '../packs/schema';

/** What a pack is tried with, beside the forms' files. */
export interface CheckAids {
  /** Everything in its folder. Without it nothing is said of files. */
  files?: readonly PackFile[];
  /** The sample facility; without it forms are tried with invented offices only. */
  sample?: Ledger | null;
  /** What PDF forms are written with. */
  fonts?: LetterFonts | undefined;
}

/**
 * Tries a pack as far as that can be done without an office: anchors against fields, words that expressions use against
 * the ledger's, a ring around each word that may be chosen, each form filled from an invented ledger with 0, 1, 2 and 23 people and from the sample, what is filled
 * in against the room of its cell, files against forms.
 *
 * @param templates bytes of each form's template by form id; a missing one is a finding
 */
export async function checkPack(
  pack: Pack,
  templates: Record<string, Uint8Array>,
  codec: Codec,
  runner: ExpressionRunner,
  { files, sample = null, fonts }: CheckAids = {},
): Promise<PackFinding[]> {
  const findings: PackFinding[] = [];
  for (const form of pack.forms) {
    const add = (level: PackFinding['level'], found: readonly Found[]): void =>
      void findings.push(...found.map((one) => finding(level, form.id, one)));
    add('error', wordFindings(pack, form, runner));
    add('warning', orderFindings(pack, form, runner));
    const template = openFor(form, templates, codec);
    const { missing, unused } = template.ok ? placeFindings(pack, form, template.value) : NO_ANCHORS;
    add('error', template.ok ? missing : [{ ...problemOf(template), file: form.template }]);
    add('warning', unused);
    const sound = template.ok && missing.length === 0 ? template.value : null;
    const rooms = sound ? roomsIn(form, sound) : NO_ROOMS;
    // What follows asks for rules and rings of Word and Excel; a PDF's own are asked when it is filled.
    const fillable = sound && sound.kind !== 'pdf' ? sound : null;
    add('error', fillable ? countsIn(pack, form, fillable) : []);
    add('error', fillable ? ringFindings(pack, form, fillable, codec) : []);
    const rules = fillable ? rulesIn(pack, form, fillable) : NO_RULES;
    add('error', rules.errors);
    add('warning', rules.warnings);
    const proofs = await proofFindings({ pack, form, template: sound, rooms, fonts }, sample, codec, runner);
    add('warning', lengthFindings(pack, form, rooms));
    add('warning', sound ? unseenPlaceFindings(pack, form, sound, codec) : []);
    add('warning', sound ? ownLetterFindings(form, sound, codec) : []);
    add(
      'error',
      proofs.filter(({ code }) => code !== 'pack/too-wide'),
    );
    add(
      'warning',
      proofs.filter(({ code }) => code === 'pack/too-wide'),
    );
  }
  findings.push(...(await procedureFindings(pack, sample, runner)).map((one) => finding('error', '', one)));
  if (files) {
    const { errors, warnings } = fileFindings(pack, files);
    findings.push(...errors.map((one) => finding('error', '', one)));
    findings.push(...warnings.map((one) => finding('warning', '', one)));
  }
  return withoutRepeats(findings);
}

const placeFindings = (pack: Pack, form: Form, template: AnyTemplate): typeof NO_ANCHORS =>
  template.kind === 'pdf' ? pdfPlaceFindings(pack, form, template) : anchorFindings(pack, form, template);

const NO_ANCHORS: { missing: Found[]; unused: Found[] } = { missing: [], unused: [] };
const NO_RULES: RuleFindings = { errors: [], warnings: [] };
const NO_ROOMS: CellRooms = new Map();

/** A template whose anchors can't take values is refused when it is filled; there is no room to measure then. */
function roomsIn(form: Form, template: AnyTemplate): CellRooms {
  try {
    return roomsOf(form, template);
  } catch {
    return NO_ROOMS;
  }
}

/** What can't be located is said of the trial fills. */
function countsIn(pack: Pack, form: Form, template: FormTemplate): Found[] {
  const counted = attempt(() => printedCountFindings(pack, form, template));
  return counted.ok ? counted.value : [];
}

function rulesIn(pack: Pack, form: Form, template: FormTemplate): RuleFindings {
  const found = attempt(() => ruleFindings(pack, form, template));
  return found.ok ? found.value : NO_RULES;
}

function openFor(form: Form, templates: Record<string, Uint8Array>, codec: Codec): Result<AnyTemplate> {
  const bytes = templates[form.id];
  return bytes
    ? verifyOwnForm(form, bytes, codec)
    : failure('pack/template-missing', { form: form.id, file: form.template });
}

/** The same thing is often found in several ways: with 1 row and with 23, as a promise and as a value. */
function withoutRepeats(findings: readonly PackFinding[]): PackFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ form, code, details: { length: _, ...details } }) => {
    const same = JSON.stringify([form, code, details]);
    return !seen.has(same) && seen.add(same);
  });
}
