import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenOn, givesOn, groupOf, groupTrees, limitsOf, movesAll, type Means } from './control-groups.ts';

/**
 * A poor PC within this one: a disk of its own (a file as a block device), and control groups with what the programs in them may use. As
 * root, on Linux.
 */
export class PoorPc {
  /** Of its own disk. */
  readonly folder: string;
  private readonly work = mkdtempSync(join(tmpdir(), 'poor-pc-'));
  private readonly trees = groupTrees(readFileSync('/proc/self/mounts', 'utf8'));
  private readonly groups = this.trees.map(({ folder }) => join(folder, `renkei-poor-pc-${process.pid}`));
  /** Groups of a container's programs, while its first one gives on. */
  private readonly besides: { folder: string; given: string; beside: string }[] = [];
  private readonly loop: string;

  /** @param size of its disk, in bytes */
  constructor(means: Means, size: number) {
    const image = join(this.work, 'disk');
    this.folder = join(this.work, 'mounted');
    mkdirSync(this.folder);
    execFileSync('truncate', ['--size', String(size), image]);
    execFileSync('mkfs.ext4', ['-q', image]);
    this.loop = execFileSync('losetup', ['--find', '--show', '--direct-io=on', image], { encoding: 'utf8' }).trim();
    this.mount();
    this.trees.forEach((tree, at) => {
      const [given, group = ''] = [givenOn(tree), this.groups[at]];
      const beside = join(tree.folder, `renkei-beside-${process.pid}`);
      if (given !== null && givesOn(tree.folder, given, beside, FILES)) this.besides.push({ ...tree, given, beside });
      mkdirSync(group);
      for (const [file, text] of limitsOf(tree, means, this.device)) writeFileSync(join(group, file), text);
    });
  }

  /** Nothing of its disk is in memory any more. */
  forgetsDisk(): void {
    execFileSync('umount', [this.folder]);
    this.mount();
  }

  /** What `start` starts has this PC's means; what starts it has them for that long, too. */
  async within<T>(start: () => Promise<T>): Promise<T> {
    const own = readFileSync('/proc/self/cgroup', 'utf8');
    for (const group of this.groups) enter(group);
    try {
      return await start();
    } finally {
      // Of a container's groups, this machine may show it only those below its own.
      for (const tree of this.trees) enter([groupOf(tree, own), tree.folder].find((group) => existsSync(group)) ?? '');
    }
  }

  /** When all that ran in it has ended. */
  remove(): void {
    execFileSync('umount', [this.folder]);
    execFileSync('losetup', ['--detach', this.loop]);
    for (const group of this.groups) rmdirSync(group);
    for (const { folder, given, beside } of this.besides) {
      writeFileSync(join(folder, 'cgroup.subtree_control'), given.replaceAll('+', '-'));
      movesAll(beside, folder, FILES);
      rmdirSync(beside);
    }
    rmSync(this.work, { recursive: true, force: true });
  }

  private mount(): void {
    execFileSync('mount', [this.loop, this.folder]);
  }

  /** As the kernel numbers it. */
  private get device(): string {
    const { rdev } = statSync(this.loop);
    return `${rdev >> 8}:${rdev & 0xff}`;
  }
}

const FILES = {
  read: (file: string) => readFileSync(file, 'utf8'),
  write: (file: string, text: string) => writeFileSync(file, text),
  make: (folder: string) => mkdirSync(folder),
};

const enter = (group: string): void => writeFileSync(join(group, 'cgroup.procs'), String(process.pid));
