import { evaluateOne, fillBatch, type BatchPaper } from '../batch/fill-batch';
import { evaluateForm } from '../forms/bindings/evaluate-form';
import { ExpressionRunner, type ExpressionWatch } from '../forms/bindings/expression-runner';
import { errorsOf } from '../forms/bindings/evaluation';
import { forgetElsewhere } from '../forms/excel/forget-elsewhere';
import { fillPapers } from '../forms/fill-papers';
import type { FilledFile } from '../forms/filled-file';
import { findCandidates } from '../form-studio/find/find-candidates';
import { pageOf, proposeForm } from '../form-studio/propose-form';
import { learnedFromForms } from '../form-studio/propose/learned/from-forms';
import type { LearnedItems } from '../form-studio/propose/learned/learned-items';
import type { AnyTemplate } from '../forms/form-template';
import { commentedCopy } from '../form-studio/show/commented-copy';
import { proposeList } from '../form-studio/propose-list';
import { proposeSpot } from '../form-studio/propose-spot';
import { carryAll } from '../form-studio/next-year/carry-added';
import { writeForm } from '../form-studio/write/write-form';
import { verifyAnyForm } from '../forms/form-template';
import type { LetterFonts } from '../forms/pdf/letters/letter-case';
import { forgetFields } from '../forms/word/tame-fields';
import { cleanScan } from '../forms/scan/clean-scan';
import type { CleanScan } from '../forms/scan/scan-trace';
import { tamePaper } from '../forms/tame-paper';
import { unseenFindings } from '../forms/unseen-places';
import { withinLimits } from '../forms/character-limits';
import { withNarrowPlaces } from '../forms/narrow-places';
import { checkPack } from '../pack-check/check-pack';
import { ringRefusals } from '../pack-check/ring-findings';
import { proceduresFor } from '../procedures/procedures-for';
import type { Codec } from '../forms/zip/codec';
import { plainZip } from '../forms/zip/plain-zip';
import { attempt, failure, Refusal, refuse, success, type Result } from '../problems/problem';
import { fileKindOf } from '../submission/file-kind';
import type { FillJob, FillJobOf, FillMessage, FillOrder, FillOutcome, FillOutcomes } from './fill-job';
import { KeptFonts } from './kept-fonts';
import { inspectForm } from './inspect-form';
import { lookAtCopies } from './look-at-copies';
import { OpenedForms } from './opened-forms';
import { finishedPdf, lookAtPdfs } from './pdf-jobs';
import { unringed, withTriedRings } from './tried-rings';
import { unpackPack } from './unpack-pack';

/**
 * Does fill jobs where they can be ended from outside: a pack from elsewhere can hold an expression that never ends. Forms stay open
 * from one job to the next.
 */
export function fillJobs(
  codec: Codec,
  send: (message: FillMessage) => void,
  now: () => number,
): (order: FillOrder) => Promise<void> {
  const fonts = new KeptFonts();
  const means: FillMeans = { codec, forms: new OpenedForms(codec), fonts: fonts.open };
  return (order) => {
    if (order.fonts) fonts.take(order.fonts);
    const { id, job } = order;
    const watch = watchOf(order, send, now);
    return runFillJob(job, watch, means).then(
      (result) => send({ id, kind: 'done', result }),
      (error: unknown) =>
        send({ id, kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  };
}

/** Most expressions take far less, and each message to another process costs more than they do. In milliseconds. */
const QUIET = 20;

function watchOf({ id, isClose }: FillOrder, send: (message: FillMessage) => void, now: () => number): ExpressionWatch {
  let told: number | null = null;
  return {
    start: (field, expression) => {
      const at = now();
      if (!isClose && told !== null && at - told < QUIET) return;
      told = at;
      send({ id, kind: 'watch', field, expression });
    },
    rest: () => {
      if (told !== null) send({ id, kind: 'rest' });
      told = null;
    },
  };
}

/** What jobs are done with. */
export interface FillMeans {
  codec: Codec;
  forms: OpenedForms;
  /** For PDF forms, opened when the first one is filled. */
  fonts?: () => LetterFonts | undefined;
}

type AnyOutcome = Result<FillOutcomes[FillJob['kind']]>;

export async function runFillJob(job: FillJob, watch: ExpressionWatch, means: FillMeans): Promise<AnyOutcome> {
  const runner = new ExpressionRunner(watch);
  switch (job.kind) {
    case 'check-pack':
      return success(
        await checkPack(job.pack, job.templates, means.codec, runner, { ...job.aids, fonts: means.fonts?.() }),
      );
    case 'procedures':
      return proceduresFor(job.event, job.ledger, job.packs, job.today, runner);
    case 'evaluate':
      return evaluateForm(job, runner);
    case 'unpack':
      return attempt(() => unpackPack(job.zip, means.codec));
    case 'tame':
      return tamePaper(job.paper, means.codec);
    case 'forget-elsewhere':
      return (job.format === 'xlsx' ? forgetElsewhere : forgetFields)(job.made, means.codec);
    case 'clean-scan':
      return cleanedScan(job, means);
    case 'inspect':
      return inspect(job, means);
    case 'propose':
      return proposed(job, means);
    case 'spot':
      return atSpot(job, means);
    case 'list':
      return listFrom(job, means);
    case 'comment':
      return commentedCopy(job.file, job.template, means.codec);
    case 'write-form':
      return written(job, means);
    case 'pack-up':
      return success(plainZip(job.files.map(({ path, bytes }) => [path, bytes])));
    case 'look-at-pdfs':
      return lookAtPdfs(job);
    case 'finish-pdf':
      return finishedPdf(job);
    case 'file-kind':
      return success(fileKindOf(job.bytes)?.extension ?? null);
    case 'look-at-copies':
      return success(lookAtCopies(job.copies, means.codec));
    case 'fill':
      return fillOne(job, runner, means);
    case 'evaluate-many':
      return evaluateMany(job, runner, means);
    case 'fill-many':
      return fillMany(job, runner, means);
  }
}

/** Whatever it is that can't be read of a scan: what can't be looked at doesn't go out. */
async function cleanedScan({ scan }: FillJobOf<'clean-scan'>, { codec }: FillMeans): Promise<Result<CleanScan>> {
  const kind = fileKindOf(scan);
  if (!kind?.isScan) return failure('scan/unreadable', {});
  try {
    return success(await cleanScan(scan, kind.extension, codec));
  } catch (error) {
    return error instanceof Refusal ? { ok: false, ...error.problem } : failure('scan/unreadable', {});
  }
}

function inspect({ file, template }: FillJobOf<'inspect'>, { codec }: FillMeans): Result<FillOutcomes['inspect']> {
  const opened = verifyAnyForm(file, template, codec);
  return opened.ok ? attempt(() => inspectForm(opened.value)) : opened;
}

/** A city's file, looked at with what was learned of others. */
async function lookedAt<T>(
  { file, template }: Pick<FillJobOf<'propose'>, 'file' | 'template'>,
  { codec }: FillMeans,
  look: (opened: AnyTemplate, learned: LearnedItems) => T,
): Promise<Result<T>> {
  const opened = verifyAnyForm(file, template, codec);
  if (!opened.ok) return opened;
  const learned = await learnedFromForms();
  return attempt(() => look(opened.value, learned));
}

const proposed = (job: FillJobOf<'propose'>, means: FillMeans): Promise<Result<FillOutcomes['propose']>> =>
  lookedAt(job, means, (opened, learned) => {
    const found = proposeForm(opened, learned);
    const form = { ...found, proposals: withTriedRings(found.proposals, found.rows, job, means.codec) };
    return { ...form, ...carryAll(job.before ?? [], form) };
  });

const atSpot = (job: FillJobOf<'spot'>, means: FillMeans): Promise<Result<FillOutcomes['spot']>> =>
  lookedAt(job, means, (opened, learned) => {
    const found = proposeSpot(opened, job.spot, learned, job);
    if (Object.values(found).every((one) => one === null)) refuse('studio/no-spot', {});
    return { ...found, unringed: found.ring ? unringed(found.ring, job, means.codec) : [] };
  });

const listFrom = (job: FillJobOf<'list'>, means: FillMeans): Promise<Result<FillOutcomes['list']>> =>
  lookedAt(job, means, (opened, learned) => proposeList(opened, job.rows, learned) ?? refuse('studio/no-rows', {}));

function written(
  { file, template, about, decisions }: FillJobOf<'write-form'>,
  { codec }: FillMeans,
): Result<FillOutcomes['write-form']> {
  const opened = verifyAnyForm(file, template, codec);
  return opened.ok ? attempt(() => writeForm(about, findCandidates(pageOf(opened.value)), decisions)) : opened;
}

async function fillOne(
  job: FillJobOf<'fill'>,
  runner: ExpressionRunner,
  { codec, forms, fonts }: FillMeans,
): Promise<Result<FillOutcomes['fill']>> {
  const evaluation = await evaluateForm(job, runner);
  if (!evaluation.ok) return evaluation;
  const template = forms.open(job.form.template, job.template, job.form);
  if (!template.ok) return template;
  const { form, mode } = job;
  const looked = withNarrowPlaces(form, template.value, evaluation.value);
  const told = looked.findings;
  const [first, ...others] = mode === 'finished' ? errorsOf(told) : [];
  if (first) return failure('output/errors', { count: others.length + 1, first: first.label });
  const ring =
    job.triesRings && template.value.kind !== 'pdf' ? ringRefusals(form, template.value, codec)[0] : undefined;
  if (ring) return { ok: false, ...ring.problem };
  // What is too long for the file is told of beside its field; until it is shorter the rest is seen all the same.
  const whole = evaluation.value;
  const shown = mode === 'preview' ? withinLimits(form, template.value, whole, told) : whole;
  const filled = await fillPapers(template.value, { form, evaluation: shown, mode }, codec, fonts?.());
  if (!filled.ok) return filled;
  const [one, ...further] = filled.value;
  if (!one) throw new Error('a fill makes at least one file');
  // Who can take one file only must not lose the others. A preview shows the first.
  if (further.length > 0 && !job.furtherFiles && mode !== 'preview')
    return failure('output/further-files', { count: filled.value.length });
  const asked = (file: FilledFile): FilledFile => (job.withEdits ? file : bytesOnly(file));
  const findings = [...told, ...unseenFindings(form, template.value, evaluation.value, codec)];
  return success({ evaluation: { ...looked, findings }, ...asked(one), further: further.map(asked) });
}

/** What nobody asks for isn't sent. */
const bytesOnly = ({ bytes }: FilledFile): FilledFile => ({ bytes, edits: [] });

async function evaluateMany(
  { form, template, shared, items }: FillJobOf<'evaluate-many'>,
  runner: ExpressionRunner,
  { forms }: FillMeans,
): Promise<Result<FillOutcome<FillJobOf<'evaluate-many'>>>> {
  const opened = forms.open(form.template, template, form);
  if (!opened.ok) return opened;
  const all: FillOutcomes['evaluate-many'] = [];
  for (const item of items)
    all.push({ id: item.id, result: await evaluateOne({ form, template: opened.value, shared }, item, runner) });
  return success(all);
}

async function fillMany(
  { form, template, shared, items, mode }: FillJobOf<'fill-many'>,
  runner: ExpressionRunner,
  { codec, forms, fonts }: FillMeans,
): Promise<Result<FillOutcomes['fill-many']>> {
  const opened = forms.open(form.template, template, form);
  if (!opened.ok) return opened;
  const all: FillOutcomes['fill-many'] = [];
  for await (const paper of fillBatch(
    { form, template: opened.value, shared, mode, fonts: fonts?.() },
    items,
    codec,
    runner,
  ))
    all.push(withoutEdits(paper));
  return success(all);
}

const withoutEdits = ({ id, result }: BatchPaper): BatchPaper => ({
  id,
  result: result.ok ? success({ ...result.value, files: result.value.files.map(bytesOnly) }) : result,
});
