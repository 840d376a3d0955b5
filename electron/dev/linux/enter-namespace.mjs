/** Runs as root in a mount namespace of its own: shows the user what it needs, then becomes that user and runs Node. */
import { execFileSync, spawnSync } from 'node:child_process';

const [json = '', ...args] = process.argv.slice(2);
/** @type {{ user: { name: string, uid: number, gid: number }, mounts: { from: string, to: string }[], smallDisk: string, cwd: string, node: string }} */
const { user, mounts, smallDisk, cwd, node } = JSON.parse(json);

for (const { from, to } of mounts) execFileSync('mount', ['--rbind', from, to]);
const env = { ...process.env, ...withSmallDisk() };
const become = [
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  '--init-groups',
  '--inh-caps=-all',
  '--pdeathsig',
  'TERM',
];
const { status } = spawnSync('setpriv', [...become, '--', node, ...args], { cwd, env, stdio: 'inherit' });
process.exit(status ?? 128);

/** A disk that a test can fill to the last byte. Where it can't be mounted, that test says that it didn't run. */
function withSmallDisk() {
  const options = `size=96m,mode=0700,uid=${user.uid},gid=${user.gid}`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'small-disk', smallDisk]);
  return status === 0 ? { RENKEI_SMALL_DISK: smallDisk } : {};
}
