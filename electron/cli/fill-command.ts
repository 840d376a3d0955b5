import { resolve } from 'node:path';
import { z } from 'zod';
import { channels } from '@shared/channels/channels';
import { buildContext, type ExpressionContext } from '@shared/forms/bindings/context';
import { fillMode } from '@shared/forms/fill-mode';
import { paperFileName } from '@shared/text/file-name';
import type { LostCharacter, ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { lostProblem } from '@shared/forms/pdf/lost-words';
import { isCalendarDate } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { allowedOutput } from '@shared/packs/allowed-output';
import type { Form, Pack } from '@shared/packs/schema';
import { outputKinds, type OutputKind } from '@shared/packs/own-output';
import { refuse, unwrap, type Result } from '@shared/problems/problem';
import type { FormInput } from '@shared/packs/form-use-schema';
import type { FillJob, FillOutcome } from '@shared/filling/fill-job';
import { PdfLook } from '../documents/look-at-pdf';
import { outputOf, writePapers } from '../documents/write-papers';
import { findForm, openPackFolder, readTemplate } from '../packs/pack-folder';
import {
  outcomeOrRefusal,
  parseOptions,
  refused,
  required,
  UsageError,
  type Command,
  type CommandOutcome,
} from './command';
import { jobsInThread } from './jobs-in-thread';
import { readJson } from './json-file';
import { readLedger } from './ledger-file';
import { bundledFonts, packFolder } from './places';
import { renderPdf } from './render-pdf';
import { mainClock } from '../storage/clock';

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
    const asked = readOrder(parseOptions(args, options).values);
    return outcomeOrRefusal(() => fill(asked));
  },
  {
    usage:
      'fill --pack ID_OR_DIR --form ID --ledger L.json --office ID [--staff|--patient|--team ID] [--input I.json] ' +
      '[--event E.json] [--date YYYY-MM-DD] [--draft] --as docx|xlsx|csv|pdf --out DIR',
    help: {
      does: '台帳のファイルから、アプリと同じように様式を埋めます。足りないところがあれば、つくらずに findings に並べます。',
      words: {
        '--pack': 'パックの名前かフォルダー',
        '--form': '様式の id（pack.json の forms にあるもの）',
        '--ledger': '台帳のファイル（resources/packs/ledger.schema.json の形）',
        '--office': '事業所の id（台帳にあるもの）',
        '--staff': '職員の id（職員についての様式のとき）',
        '--patient': '患者の id（患者についての様式のとき）',
        '--team': 'チームの id（チームについての様式のとき）',
        '--input': '様式の横でたずねることの答え（例：{"wish": "later"}）',
        '--event': 'できごと（resources/packs/event.schema.json の形）',
        '--date': '書類の日付。書かなければ、このパソコンの日付',
        '--draft': '足りないところがあっても下書きをつくる',
        '--as': 'つくるファイルの種類：docx、xlsx、csv、pdf',
        '--out': '置くフォルダー。なければつくります',
      },
      example:
        'fill --pack nagareyama-tritrus --form 3 --ledger resources/samples/himawari.json --office office-nagareyama --draft --as docx --out out/fill',
    },
  },
);

type Values = { [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string };
type Order = ReturnType<typeof readOrder>;

/** The words of the call, all of them looked at before anything is read. */
function readOrder(values: Values) {
  const date = values.date ?? mainClock.today();
  if (!isCalendarDate(date)) throw new UsageError('--date は YYYY-MM-DD です');
  return {
    ...values,
    pack: required(values.pack, '--pack'),
    form: required(values.form, '--form'),
    ledger: required(values.ledger, '--ledger'),
    office: required(values.office, '--office'),
    output: outputKind(required(values.as, '--as')),
    out: resolve(required(values.out, '--out')),
    mode: values.draft ? ('draft' as const) : ('finished' as const),
    date,
  };
}

async function fill(order: Order): Promise<CommandOutcome> {
  const { output, mode, date } = order;
  const opened = unwrap(await openPackFolder(packFolder(order.pack), channels));
  const { pack } = opened;
  const form = unwrap(findForm(opened, order.form));
  unwrap(allowedOutput(form, output));
  const ledger = await readLedger(order.ledger, date);
  const context = await contextFor(order, pack, form, ledger);
  const template = unwrap(await readTemplate(opened, form));

  const job = { form, context, overrides: {} };
  const wanted = { furtherFiles: true, withEdits: true };
  const asked = { kind: 'fill', ...job, ...wanted, template, mode: fillMode(mode, output) } as const;
  const { filled, findings } = await runFill(asked);
  if (!filled.ok) return { exit: 1, output: { ...(refused(filled).output as object), findings } };
  const { evaluation, edits, further, bytes } = filled.value;
  const paper = { evaluation, files: [{ bytes, edits }, ...further] };
  let lost: LostCharacter[] = [];
  const look = async (pdfs: readonly Uint8Array[], values: readonly ValueToFind[]): Promise<Result<unknown>> => {
    const jobs = jobsInThread();
    try {
      const looked = await new PdfLook(bundledFonts, jobs).lost(pdfs, values);
      if (looked.ok) lost = looked.value;
      return looked;
    } finally {
      jobs.close();
    }
  };
  const made = unwrap(await outputOf(output, form, paper, (one) => renderPdf(one, form.title), look));
  const about = ledger.offices.find(({ id }) => id === order.office)?.name ?? '';
  const name = paperFileName({ ...pack, ...form, about, date, isDraft: mode === 'draft' });
  // Called again, it puts the new papers into the place of the old ones.
  const files = unwrap(await writePapers(order.out, name, [made], { instead: true }));
  const warnings = [
    ...evaluation.findings.filter(({ level }) => level !== 'error' || mode === 'draft'),
    ...lost.map((one) => {
      const { code: id, message } = lostProblem([one]);
      return { level: 'warning', id, label: one.label, message };
    }),
  ];
  return { exit: 0, output: { ok: true, files, edits: [edits, ...further.map((one) => one.edits)].flat(), warnings } };
}

/** Whom and what the paper is about. Who is named on the command line must be in the ledger. */
async function contextFor(order: Order, pack: Pack, form: Form, ledger: Ledger): Promise<ExpressionContext> {
  const find = (records: readonly { id: string }[], id: string | undefined, entity: string): void => {
    if (id !== undefined && !records.some((record) => record.id === id))
      refuse('ledger/not-found', { entity: `${entity} ${id}` });
  };
  find(ledger.offices, order.office, '事業所');
  find(ledger.people, order.staff, '職員');
  find(ledger.patients, order.patient, '患者');
  find(ledger.teams, order.team, 'チーム');
  const event = order.event ? await readJson(order.event, LedgerEvent) : null;
  return buildContext(ledger, {
    packId: pack.id,
    networkId: pack.of,
    officeId: order.office,
    staffId: order.staff,
    patientId: order.patient,
    teamId: order.team,
    event,
    date: order.date,
    input: await readInput(order.input, form),
  });
}

/** Fills; when that is refused, says everything that is missing and not only the first. */
async function runFill<J extends FillJob & { kind: 'fill' }>(
  job: J,
): Promise<{ filled: Result<FillOutcome<J>>; findings: unknown[] }> {
  const jobs = jobsInThread();
  try {
    const filled = await jobs.run(job);
    if (filled.ok) return { filled, findings: [] };
    const { form, context, overrides } = job;
    const evaluation = await jobs.run({ kind: 'evaluate', form, context, overrides });
    return { filled, findings: evaluation.ok ? evaluation.value.findings : [] };
  } finally {
    jobs.close();
  }
}

function outputKind(text: string): OutputKind {
  const kind = outputKinds.find((one) => one === text);
  if (!kind) throw new UsageError(`--as は ${outputKinds.join('・')} のどれかです`);
  return kind;
}

/** What only a user can say: from the file of `--input`, else as the form's screen has it at first. */
async function readInput(file: string | undefined, { inputs }: Form): Promise<Record<string, unknown>> {
  const defaults = Object.fromEntries(inputs.map((input) => [input.key, input.default]));
  const known = z.strictObject(Object.fromEntries(inputs.map((input) => [input.key, answerTo(input)])));
  return file ? { ...defaults, ...(await readJson(file, known.partial())) } : defaults;
}

function answerTo({ type, options, default: atFirst }: FormInput): z.ZodType {
  if (options) return z.enum([...options.map(({ value }) => value), atFirst]);
  return type === 'date'
    ? z.string().refine((day) => day === '' || isCalendarDate(day), '日付ではありません')
    : z.string();
}
