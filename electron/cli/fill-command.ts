import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { buildContext } from '@shared/forms/bindings/context';
import { paperFileName } from '@shared/forms/file-name';
import { isCalendarDate, today } from '@shared/japanese/calendar-date';
import { LedgerFile } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { allowedOutput } from '@shared/packs/allowed-output';
import { outputKinds, type Form, type OutputKind } from '@shared/packs/schema';
import { problem, Refusal } from '@shared/problems/problem';
import { FillThread } from '../documents/fill-thread';
import { findForm, openPackFolder, readTemplate } from '../packs/pack-folder';
import { writeFileAtomically } from '../storage/atomic-file';
import { parseOptions, readJson, refused, required, UsageError, type Command, type CommandOutcome } from './command';
import { fillWorkerFile, packFolder } from './places';
import { renderPdf } from './render-pdf';

const options = {
  pack: { type: 'string' },
  form: { type: 'string' },
  ledger: { type: 'string' },
  office: { type: 'string' },
  staff: { type: 'string' },
  patient: { type: 'string' },
  team: { type: 'string' },
  input: { type: 'string' },
  event: { type: 'string' },
  date: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  draft: { type: 'boolean' },
} as const;

/** `fill`: a form from a ledger file, as the app fills it. */
export const fillCommand: Command = Object.assign(
  async (args: string[]): Promise<CommandOutcome> => {
    try {
      return await fill(parseOptions(args, options).values);
    } catch (error) {
      if (error instanceof Refusal) return refused(error.problem);
      throw error;
    }
  },
  {
    usage:
      'fill --pack ID_OR_DIR --form ID --ledger L.json --office ID [--staff|--patient|--team ID] [--input I.json] ' +
      '[--event E.json] [--date YYYY-MM-DD] [--draft] --as docx|xlsx|csv|pdf --out DIR',
  },
);

type Values = { [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string };

async function fill(values: Values): Promise<CommandOutcome> {
  const out = resolve(required(values.out, '--out'));
  const output = outputKind(required(values.as, '--as'));
  const date = values.date ?? today();
  if (!isCalendarDate(date)) throw new UsageError('--date は YYYY-MM-DD です');
  const opened = await openPackFolder(packFolder(required(values.pack, '--pack')));
  if (!opened.ok) return refused(opened);
  const { pack } = opened.value;
  const form = findForm(opened.value, required(values.form, '--form'));
  if (!form.ok) return refused(form);
  const allowed = allowedOutput(form.value, output);
  if (!allowed.ok) return refused(allowed);

  const ledger = await readJson(required(values.ledger, '--ledger'), LedgerFile);
  const office = ledger.offices.find(({ id }) => id === required(values.office, '--office'));
  if (!office) return refused(problem('ledger/not-found', { entity: `事業所 ${values.office ?? ''}` }));
  const event = values.event ? await readJson(values.event, LedgerEvent) : null;
  const typed = values.input ? await readJson(values.input, z.record(z.string(), z.unknown())) : {};
  const template = await readTemplate(opened.value, form.value);
  if (!template.ok) return refused(template);

  const choice = {
    packId: pack.id,
    officeId: office.id,
    staffId: values.staff,
    patientId: values.patient,
    teamId: values.team,
  };
  const context = buildContext(ledger, { ...choice, event, date, input: { ...inputDefaults(form.value), ...typed } });
  const thread = new FillThread(fillWorkerFile);
  const mode = values.draft ? 'draft' : 'finished';
  const job = { pack, form: form.value, context, overrides: {} };
  const filled = await thread.run({ kind: 'fill', ...job, template: template.value, mode });
  if (!filled.ok) {
    const evaluation = await thread.run({ kind: 'evaluate', ...job });
    await thread.close();
    const findings = evaluation.ok ? evaluation.value.findings : [];
    return { exit: 1, output: { ...(refused(filled).output as object), findings } };
  }
  await thread.close();

  const { bytes, edits, evaluation } = filled.value;
  await mkdir(out, { recursive: true });
  const { municipality } = pack;
  const { number, shortTitle } = form.value;
  const name = paperFileName({ municipality, number, shortTitle, about: office.name, date, isDraft: mode === 'draft' });
  const content = output === 'pdf' ? await renderPdf(bytes, form.value.title) : { ok: true as const, value: bytes };
  if (!content.ok) return refused(content);
  const written = await writeFileAtomically(join(out, `${name}.${output}`), content.value);
  if (!written.ok) return refused(written);
  const sha256 = createHash('sha256').update(content.value).digest('hex');
  const warnings = evaluation.findings.filter(({ level }) => level !== 'error' || mode === 'draft');
  return {
    exit: 0,
    output: { ok: true, files: [{ file: written.value.file, sha256, bytes: content.value.length }], edits, warnings },
  };
}

function outputKind(text: string): OutputKind {
  return outputKinds.find((kind) => kind === text) ?? usage(`--as は ${outputKinds.join('・')} のどれかです`);
}

const usage = (reason: string): never => {
  throw new UsageError(reason);
};

const inputDefaults = (form: Form): Record<string, string> =>
  Object.fromEntries(form.inputs.map((input) => [input.key, input.default]));
