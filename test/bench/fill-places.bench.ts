import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from 'vite';
import { testRuntime } from '../support/runtime.ts';
import { goal, say } from './figures.ts';
import { previewJobs } from './fill-jobs';

/**
 * What it costs that forms are filled in a process without powers: each official form of the sample, as its preview asks for it, in turns in
 * the page and in a thread of Node's own; once with the whole pack beside each job, as it was before. The best of each. Goal: ≤ 1.2 × of that.
 */
const AGAINST_THREAD = 1.2;
const TURNS = '20';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const [jobs, told, main] = [join(folder, 'jobs'), join(folder, 'told.json'), join(root, 'out', 'bench-places')];
try {
  writeFileSync(jobs, serialize(previewJobs()));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'test/bench/fill-places-page.ts'),
      outDir: main,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { external: [/^electron$/, /^node:/], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  const { executable, sandbox } = testRuntime();
  const switches = sandbox && process.getuid?.() !== 0 ? [] : ['--no-sandbox'];
  const { status, stderr } = spawnSync(
    executable,
    [...switches, `--user-data-dir=${folder}`, join(main, 'main.cjs'), join(root, 'dist'), jobs, told, TURNS],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  report(JSON.parse(readFileSync(told, 'utf8')) as Told);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Told {
  times: Record<'page' | 'thread' | 'thread with packs', number[][]>;
  forms: string[];
}

function report({ times, forms }: Told): void {
  const best = (all: readonly number[] = []): number => Math.min(...all);
  for (const [i, form] of forms.entries()) {
    const [page, thread, before] = [times.page, times.thread, times['thread with packs']].map((way) => best(way[i]));
    const ms = (time = 0): string => `${time.toFixed(1).padStart(5)} ms`;
    say(`fill-places  ${form.padEnd(12)} page ${ms(page)}, thread ${ms(thread)}, with packs ${ms(before)}`);
  }
  const all = (way: number[][]): number => way.reduce((sum, one) => sum + best(one), 0);
  const page = all(times.page);
  say(`fill-places  against a thread that is given as little: ${(page / all(times.thread)).toFixed(2)}`);
  goal(
    'every form once, in the page against the thread as it was',
    page / all(times['thread with packs']),
    AGAINST_THREAD,
  );
}
