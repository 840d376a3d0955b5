import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a PC has; disk in bytes and operations a second. */
export interface Means {
  memory: number;
  /** Of one of this machine's cores, all programs together. */
  core: number;
  reading: number;
  writing: number;
  operations: number;
}

const GROUPS = '/sys/fs/cgroup';
/** Microseconds: short, so that what has used its share up doesn't stand still for a frame. */
const PERIOD = 10_000;

interface Limit {
  file: string;
  value: (means: Means, device: string) => string;
}

/** The same limits in both kinds of Linux' control groups; `folders`: where a group of ours lies. */
const KINDS: Record<'v1' | 'v2', { folders: (name: string) => string[]; limits: readonly Limit[] }> = {
  v1: {
    folders: (name) => ['cpu', 'memory', 'blkio'].map((controller) => join(GROUPS, controller, name)),
    limits: [
      { file: 'cpu.cfs_period_us', value: () => String(PERIOD) },
      { file: 'cpu.cfs_quota_us', value: ({ core }) => String(Math.round(core * PERIOD)) },
      { file: 'memory.limit_in_bytes', value: ({ memory }) => String(memory) },
      { file: 'blkio.throttle.read_bps_device', value: ({ reading }, device) => `${device} ${reading}` },
      { file: 'blkio.throttle.write_bps_device', value: ({ writing }, device) => `${device} ${writing}` },
      { file: 'blkio.throttle.read_iops_device', value: ({ operations }, device) => `${device} ${operations}` },
      { file: 'blkio.throttle.write_iops_device', value: ({ operations }, device) => `${device} ${operations}` },
    ],
  },
  v2: {
    folders: (name) => [join(GROUPS, name)],
    limits: [
      { file: 'cpu.max', value: ({ core }) => `${Math.round(core * PERIOD)} ${PERIOD}` },
      { file: 'memory.max', value: ({ memory }) => String(memory) },
      {
        file: 'io.max',
        value: ({ reading, writing, operations }, device) =>
          `${device} rbps=${reading} wbps=${writing} riops=${operations} wiops=${operations}`,
      },
    ],
  },
};

/**
 * A poor PC within this one: a disk of its own (a file as a block device), and control groups with what the programs in them may use. As
 * root, on Linux.
 */
export class PoorPc {
  /** Of its own disk. */
  readonly folder: string;
  private readonly work = mkdtempSync(join(tmpdir(), 'poor-pc-'));
  private readonly kind = KINDS[existsSync(join(GROUPS, 'cgroup.controllers')) ? 'v2' : 'v1'];
  private readonly groups = this.kind.folders(`renkei-poor-pc-${process.pid}`);
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
    if (this.kind === KINDS.v2) writeFileSync(join(GROUPS, 'cgroup.subtree_control'), '+cpu +memory +io');
    for (const group of this.groups) mkdirSync(group);
    for (const { file, value } of this.kind.limits) this.limit(file, value(means, this.device));
  }

  /** Nothing of its disk is in memory any more. */
  forgetsDisk(): void {
    execFileSync('umount', [this.folder]);
    this.mount();
  }

  /** What `start` starts has this PC's means; what starts it has them for that long, too. */
  async within<T>(start: () => Promise<T>): Promise<T> {
    const before = this.groups.map((group) => processesOf(group));
    for (const group of this.groups) enter(join(group, 'cgroup.procs'));
    try {
      return await start();
    } finally {
      for (const processes of before) enter(processes);
    }
  }

  /** When all that ran in it has ended. */
  remove(): void {
    execFileSync('umount', [this.folder]);
    execFileSync('losetup', ['--detach', this.loop]);
    for (const group of this.groups) rmdirSync(group);
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

  private limit(file: string, value: string): void {
    const group = this.groups.find((one) => existsSync(join(one, file)));
    if (!group) throw new Error(`this machine's control groups have no ${file}`);
    writeFileSync(join(group, file), value);
  }
}

const enter = (processes: string): void => writeFileSync(processes, String(process.pid));

/** Where this process is now, of the controller that a group is of. */
function processesOf(group: string): string {
  const controller = group.slice(GROUPS.length + 1).split('/')[0] ?? '';
  const lines = readFileSync('/proc/self/cgroup', 'utf8').trim().split('\n');
  const [, at = '/'] =
    lines
      .map((line) => /^\d+:([^:]*):(.*)$/.exec(line)?.slice(1) ?? [])
      .find(([names]) => names?.split(',').includes(controller)) ?? [];
  const unified = lines.find((line) => line.startsWith('0::'))?.slice(3) ?? '/';
  return existsSync(join(GROUPS, 'cgroup.controllers'))
    ? join(GROUPS, unified, 'cgroup.procs')
    : join(GROUPS, controller, at, 'cgroup.procs');
}
