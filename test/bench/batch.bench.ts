import { batchCandidates } from '@shared/batch/candidates';
import { batchDocuments } from '@shared/batch/documents';
import { fillBatch, type BatchOrder } from '@shared/batch/fill-batch';
import { batchItems, type BatchItem } from '@shared/batch/items';
import { batchEvents } from '@shared/batch/unit';
import { verifyForm } from '@shared/forms/form-template';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { OpenedForms } from '@shared/filling/opened-forms';
import { runFillJob } from '@shared/filling/run-fill-job';
import { officialForm } from '../support/official-forms';
import { himawari } from '../support/sample-papers';
import { goal, median, say } from './figures.ts';

/**
 * A thousand papers in one go, as the app makes them (`fillBatch`), from a ledger with a thousand patients and teams:
 * from the ledger's words to the bytes of each file, one paper after the other, no file kept.
 * Goals: a paper costs no more than one that is filled alone (`runFillJob`, as the app does it; a tenth for chance);
 * at its peak a thousand papers take no more memory than a hundred. What the collector would take away is not counted:
 * how long it leaves that lying about depends on the machine.
 */
const AGAINST_SINGLE = 1.1;
const MEMORY = 1.1;
const FEW = 100;
const MANY = 1_000;
/** Papers between two looks at the memory, and between two that are filled alone. */
const STEP = 20;

/** The sample with as many patients as wanted, each with a team of the network like the sample's first. */
function crowded(count: number): Ledger {
  const { patients, teams, memberships } = himawari;
  const [patient, team] = [patients[0]!, teams.find(({ packId }) => packId === 'nagareyama-tritrus')!];
  const members = memberships.filter(({ teamId }) => teamId === team.id);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return {
    ...himawari,
    patients: numbers.map((n) => ({ ...patient, id: `patient-${n}`, name: `見本 太郎${n}` })),
    teams: numbers.map((n) => ({ ...team, id: `team-${n}`, patientId: `patient-${n}`, name: `見本 太郎${n}` })),
    memberships: numbers.flatMap((n) =>
      members.map((member, i) => ({ ...member, id: `member-${n}-${i}`, teamId: `team-${n}` })),
    ),
  };
}

const ledger = crowded(MANY);

interface Batch {
  order: BatchOrder;
  items: BatchItem[];
  template: Uint8Array;
}

function batchOf(name: string): Batch {
  const { pack, form, template } = officialForm(name);
  const [event] = batchEvents(form);
  const offices = new Set(ledger.offices.map(({ id }) => id));
  const chosen = batchCandidates({ pack, form, event, offices }, ledger, []);
  if (chosen.length !== MANY) throw new Error(`${chosen.length} papers of ${name}`);
  let number = 0;
  const papers = batchDocuments(
    { pack, form, event, eventDate: '2026-11-20', date: '2026-11-20', explainerId: null, input: {} },
    chosen,
    ledger,
    { newId: () => `paper-${++number}`, now: '2026-11-20T00:00:00Z' },
  );
  const { shared, itemOf } = batchItems(papers, ledger);
  const opened = unwrap(verifyForm(form.template, template, nodeCodec));
  return { order: { form, template: opened, shared, mode: 'draft' }, items: papers.map(itemOf), template };
}

/** Whoever waits is told of each expression; here nobody listens. */
const means = { codec: nodeCodec, forms: new OpenedForms(nodeCodec) };
const UNWATCHED = { start: () => {}, rest: () => {} };

/** One paper for itself: the template opened, the expressions compiled. Milliseconds. */
async function alone({ order, template }: Batch, { own, overrides }: BatchItem): Promise<number> {
  const { form, shared, mode } = order;
  const start = performance.now();
  const context = { ...shared, ...own };
  unwrap(await runFillJob({ kind: 'fill', form, context, overrides, template, mode }, UNWATCHED, means));
  return performance.now() - start;
}

interface Run {
  /** Milliseconds for a paper, of the batch and alone. */
  together: number;
  alone: number;
  /** Resident memory at its peak, in megabytes. */
  peak: number;
}

async function run(batch: Batch, count: number): Promise<Run> {
  const [together, single]: number[][] = [[], []];
  let peak = 0;
  let made = 0;
  let start = performance.now();
  for await (const { id, result } of fillBatch(batch.order, batch.items.slice(0, count), nodeCodec)) {
    together!.push(performance.now() - start);
    if (unwrap(result).files.length !== 1) throw new Error(`${id} is not one file`);
    if (made++ % STEP === 0) {
      collect();
      peak = Math.max(peak, process.memoryUsage().rss);
      // In turns, so that a slow machine slows both alike.
      single!.push(await alone(batch, batch.items[made - 1]!));
    }
    start = performance.now();
  }
  if (made !== count) throw new Error(`${made} of ${count} papers`);
  return { together: median(together!), alone: median(single!), peak: peak / 2 ** 20 };
}

function collect(): void {
  if (!globalThis.gc) throw new Error('this benchmark needs --expose-gc');
  globalThis.gc();
}

say(`batch: ${MANY} papers, one after the other, from a ledger of ${MANY} patients; medians in ms for a paper`);
for (const name of ['nagareyama-tritrus-consent', 'nagareyama-tritrus-4']) {
  const batch = batchOf(name);
  const { number } = batch.order.form;
  // The first hundred warm everything up.
  await run(batch, FEW);
  const few = await run(batch, FEW);
  const many = await run(batch, MANY);
  say(`${number}: ${many.together.toFixed(2)} together, ${many.alone.toFixed(2)} alone`);
  say(`${number}: at its peak ${few.peak.toFixed(0)} MB with ${FEW} papers, ${many.peak.toFixed(0)} MB with ${MANY}`);
  goal(`${number}: a paper of ${MANY} against one alone`, many.together / many.alone, AGAINST_SINGLE);
  goal(`${number}: memory with ${MANY} against ${FEW}`, many.peak / few.peak, MEMORY);
}
