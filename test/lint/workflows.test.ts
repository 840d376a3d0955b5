import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
/** There `bash` is another one, with other paths. */
const isWindows = process.platform === 'win32';
const { scripts, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  'runs-on': string;
  permissions?: Record<string, string>;
  strategy?: { matrix: { os: string[] } };
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  defaults?: unknown;
  concurrency?: Record<string, string | boolean>;
  jobs: Record<string, Job>;
}

/** They can't run here: all that is known of them is what stands in them. */
describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })));

  test('says in its head that it can’t run here', () => {
    expect(text.split('\nname:')[0]).toContain("can't run where this repository is made");
  });

  test('runs scripts of package.json and files in .ci/ only, with nothing from outside in the line', () => {
    for (const run of steps.flatMap(({ step }) => step.run ?? [])) {
      const [, file = '', ...args] = run.split(' ');
      expect(run).toMatch(/^bash \.ci\/[a-z-]+( [\w.-]+)*$/);
      expect(existsSync(join(root, file)), run).toBe(true);
      if (file === '.ci/hired') expect(Object.keys(scripts), run).toContain(args[0]);
    }
  });

  test('pins every action to a commit and says which version that is', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ step }) => step.uses).length);
    for (const line of lines)
      expect(line).toMatch(
        /uses: actions\/(checkout|setup-node|upload-artifact|download-artifact)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
      );
  });

  test('holds nothing else: no step that neither runs nor uses, no key that nobody has thought about', () => {
    expect(
      Object.keys(workflow).filter((key) => !/^(name|on|permissions|defaults|concurrency|jobs)$/.test(key)),
    ).toEqual([]);
    const job = /^(needs|strategy|runs-on|timeout-minutes|permissions|steps)$/;
    const step = /^(uses|run|with|env|if)$/;
    expect(jobs.flatMap(([, keys]) => Object.keys(keys)).filter((key) => !job.test(key))).toEqual([]);
    expect(steps.flatMap((one) => Object.keys(one.step)).filter((key) => !step.test(key))).toEqual([]);
    for (const one of steps) expect([one.step.run, one.step.uses].filter(Boolean)).toHaveLength(1);
    for (const [name, { steps: _, ...keys }] of jobs) expect(keys, name).toHaveProperty('timeout-minutes');
  });

  test('runs its lines in the same shell everywhere: on Windows PowerShell finds another bash, in which nothing is', () => {
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
  });

  test('may read the code, and write only where a release is drafted', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [name, { permissions }] of jobs)
      expect(permissions ?? {}, name).toEqual(name === 'draft' ? { contents: 'write' } : {});
    const told = steps.flatMap(({ job, step }) => Object.values(step.env ?? {}).map((value) => `${job}: ${value}`));
    expect(told.filter((line) => line !== 'draft: ${{ github.token }}')).toEqual([]);
    expect(text).not.toMatch(/secrets\.|pull_request_target|self-hosted/);
  });

  test('leaves no key of the forge in the folder that the tests see', () => {
    for (const { step } of steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@')))
      expect(step.with).toEqual({ 'persist-credentials': false });
  });
});

describe('all workflows together', () => {
  const all = new Map(
    readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Workflow]),
  );

  test('test and package on Linux, Windows and macOS', () => {
    for (const [name, job] of [
      ['check.yml', 'test'],
      ['release.yml', 'package'],
    ] as const) {
      const systems = all.get(name)!.jobs[job]!.strategy!.matrix.os.map((os) => os.split('-')[0]);
      expect(systems, name).toEqual(['ubuntu', 'windows', 'macos']);
    }
  });

  test('try each commit on main to the end, and of a request the newest', () => {
    expect(all.get('check.yml')!.concurrency).toEqual({
      group: 'check-${{ github.head_ref || github.run_id }}',
      'cancel-in-progress': true,
    });
  });

  test.skipIf(isWindows)('release only a tag that names the version in package.json', () => {
    const runs = all.get('release.yml')!.jobs['package']!.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual([
      'bash .ci/same-version',
      'bash .ci/known-weaknesses',
      'bash .ci/hired test',
      'bash .ci/hired package --release',
    ]);
    const script = join(root, '.ci/same-version');
    const ends = (tag: string) => spawnSync('bash', [script], { env: { ...process.env, GITHUB_REF_NAME: tag } }).status;
    expect([ends(`v${version}`), ends('v99.0.0')]).toEqual([0, 1]);
  });

  test.skipIf(isWindows)(
    'hand back what root has written on a hired Linux: else its user can keep and show nothing of it',
    () => {
      const bin = temporaryFolder();
      const log = join(bin, 'log.txt');
      const stub = (name: string, says: string) =>
        writeFileSync(join(bin, name), `#!/bin/sh\n${says}\n`, { mode: 0o755 });
      stub('uname', 'echo Linux');
      stub('id', 'echo 1001');
      stub('npm', `echo '${bin}/cache'`);
      stub('sudo', `echo "$@" >> '${log}'; case "$1" in chown) exit 0;; esac; exit 7`);
      const PATH = `${bin}${delimiter}${process.env.PATH}`;
      const { status } = spawnSync('bash', [join(root, '.ci/hired'), 'soak', '--kills', '3'], {
        env: { ...process.env, PATH },
      });
      expect(status).toBe(7);
      expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
        `--preserve-env=CI env PATH=${PATH} npm_config_cache=${bin}/cache npm run soak -- --kills 3`,
        'chown -R 1001:1001 .',
        `chown -R 1001:1001 ${bin}/cache`,
      ]);
    },
  );

  test('have one version of each action', () => {
    const used = [...all.values()].flatMap(({ jobs }) =>
      Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? [])),
    );
    const actions = new Set(used);
    expect(new Set([...actions].map((action) => action.split('@')[0])).size).toBe(actions.size);
  });

  test('look for updates of packages and of actions', () => {
    const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')) as {
      updates: { 'package-ecosystem': string }[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });
});
