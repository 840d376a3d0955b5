/** Runs as root in a mount namespace of its own: shows the user what it needs, then becomes that user and runs Node. */
import { execFileSync, spawnSync } from 'node:child_process';

const [json = '', ...args] = process.argv.slice(2);
/** @type {{ user: { name: string, uid: number, gid: number }, mounts: { from: string, to: string }[], cwd: string, node: string }} */
const { user, mounts, cwd, node } = JSON.parse(json);

for (const { from, to } of mounts) execFileSync('mount', ['--rbind', from, to]);
const become = [
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  '--init-groups',
  '--inh-caps=-all',
  '--pdeathsig',
  'TERM',
];
const { status } = spawnSync('setpriv', [...become, '--', node, ...args], { cwd, stdio: 'inherit' });
process.exit(status ?? 128);
