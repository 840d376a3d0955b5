import { fillBatch, type BatchPaper } from '@shared/batch/fill-batch';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { ExpressionRunner, type ExpressionWatch } from '@shared/forms/bindings/expression-runner';
import { errorsOf } from '@shared/forms/bindings/evaluation';
import { fillFiles } from '@shared/forms/fill-form';
import type { FilledFile } from '@shared/forms/filled-file';
import { verifyForm } from '@shared/forms/form-template';
import { narrowFindings } from '@shared/forms/narrow-places';
import { checkPack } from '@shared/pack-check/check-pack';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { attempt, failure, success, type Result } from '@shared/problems/problem';
import type { FillJob, FillJobOf, FillOutcome, FillOutcomes } from './fill-job';
import { inspectForm } from './inspect-form';
import { nodeCodec } from '../storage/node-codec';
import { OpenedForms } from './opened-forms';

const forms = new OpenedForms();

export async function runFillJob(job: FillJob, watch: ExpressionWatch): Promise<Result<FillOutcomes[FillJob['kind']]>> {
  const runner = new ExpressionRunner(watch);
  switch (job.kind) {
    case 'check-pack':
      return success(await checkPack(job.pack, job.templates, nodeCodec, runner, job.aids));
    case 'procedures':
      return proceduresFor(job.event, job.ledger, job.packs, job.today, runner);
    case 'evaluate':
      return evaluateForm(job, runner);
    case 'inspect':
      return inspect(job);
    case 'fill':
      return fillOne(job, runner);
    case 'evaluate-many':
      return evaluateMany(job, runner);
    case 'fill-many':
      return fillMany(job, runner);
  }
}

function inspect({ file, template }: FillJobOf<'inspect'>): Result<FillOutcomes['inspect']> {
  const opened = verifyForm(file, template, nodeCodec);
  return opened.ok ? attempt(() => inspectForm(opened.value)) : opened;
}

async function fillOne(job: FillJobOf<'fill'>, runner: ExpressionRunner): Promise<Result<FillOutcomes['fill']>> {
  const evaluation = await evaluateForm(job, runner);
  if (!evaluation.ok) return evaluation;
  const [first, ...others] = job.mode === 'finished' ? errorsOf(evaluation.value.findings) : [];
  if (first) return failure('output/errors', { count: others.length + 1, first: first.label });
  const template = forms.open(job.form.template, job.template);
  if (!template.ok) return template;
  const { form, mode } = job;
  const filled = fillFiles(template.value, { form, evaluation: evaluation.value, mode }, nodeCodec);
  if (!filled.ok) return filled;
  const [one, ...further] = filled.value;
  if (!one) throw new Error('a fill makes at least one file');
  // Who can take one file only must not lose the others. A preview shows the first.
  if (further.length > 0 && !job.furtherFiles && mode !== 'preview')
    return failure('output/further-files', { count: filled.value.length });
  const asked = (file: FilledFile): FilledFile => (job.withEdits ? file : bytesOnly(file));
  const narrow = narrowFindings(form, template.value, evaluation.value);
  const findings = [...evaluation.value.findings, ...narrow];
  return success({ evaluation: { ...evaluation.value, findings }, ...asked(one), further: further.map(asked) });
}

/** What nobody asks for isn't sent to the other thread. */
const bytesOnly = ({ bytes }: FilledFile): FilledFile => ({ bytes, edits: [] });

async function evaluateMany(
  { pack, form, shared, items }: FillJobOf<'evaluate-many'>,
  runner: ExpressionRunner,
): Promise<Result<FillOutcome<FillJobOf<'evaluate-many'>>>> {
  const all: FillOutcomes['evaluate-many'] = [];
  for (const { id, own, overrides } of items)
    all.push({ id, result: await evaluateForm({ pack, form, context: { ...shared, ...own }, overrides }, runner) });
  return success(all);
}

async function fillMany(
  { pack, form, template, shared, items, mode }: FillJobOf<'fill-many'>,
  runner: ExpressionRunner,
): Promise<Result<FillOutcomes['fill-many']>> {
  const opened = forms.open(form.template, template);
  if (!opened.ok) return opened;
  const all: FillOutcomes['fill-many'] = [];
  for await (const paper of fillBatch({ pack, form, template: opened.value, shared, mode }, items, nodeCodec, runner))
    all.push(withoutEdits(paper));
  return success(all);
}

const withoutEdits = ({ id, result }: BatchPaper): BatchPaper => ({
  id,
  result: result.ok ? success({ ...result.value, files: result.value.files.map(bytesOnly) }) : result,
});
