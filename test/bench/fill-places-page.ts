import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { app, type Session } from 'electron';
import { FillQueue } from '../../electron/filling/fill-queue';
import { openSandbox } from '../../electron/jobs/sandbox-place';
import { serveSandbox } from '../../electron/jobs/serve-sandbox';
import { threadPlace } from '../../electron/jobs/thread-place';
import { registerAppScheme } from '../../electron/security/app-protocol';
import type { PreviewJob } from './fill-jobs';

/** Main of its own, without a window: each form by turns in the page without powers and in a thread of Node's, as the app had it. */
const [dist = '', jobsFile = '', out = '', turns = ''] = process.argv.slice(-4);

registerAppScheme();
app.commandLine.appendSwitch('disable-renderer-backgrounding');
void app.whenReady().then(async () => {
  const jobs = deserialize(readFileSync(jobsFile)) as PreviewJob[];
  let own: Session | undefined;
  const page = new FillQueue((heard) => openSandbox('sandbox', (own ??= serveSandbox(dist, 'sandbox')), dist, heard));
  const threadOf = () => new FillQueue(threadPlace(join(dist, 'cli', 'fill-worker.js'), 1_280));
  const ways = { page, thread: threadOf(), 'thread with packs': threadOf() };
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, jobs.map((): number[] => [])]));
  for (let turn = 0; turn < Number(turns); turn++)
    for (const [i, { job, pack }] of jobs.entries())
      for (const [way, queue] of Object.entries(ways)) {
        // As main has them: another context each time, and a file's bytes of its own (what is deserialized is a piece of the whole).
        const given = { ...job, context: structuredClone(job.context), template: job.template.slice() };
        const began = performance.now();
        // Until the page came each job had its whole pack with it.
        const done = await queue.run(way === 'thread with packs' ? Object.assign(given, { pack }) : given);
        if (!done.ok) throw new Error(`${job.form.id}: ${done.message}`);
        times[way]?.[i]?.push(performance.now() - began);
      }
  for (const queue of Object.values(ways)) queue.close();
  writeFileSync(out, JSON.stringify({ times, forms: jobs.map(({ job }) => job.form.number || job.form.id) }));
  app.exit(0);
});
