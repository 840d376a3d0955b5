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

/** One tree of groups, and what is limited there. */
export interface GroupTree {
  /** Where it is mounted. */
  folder: string;
  /** v1: each of Linux' limits has a tree of its own, or shares one · v2: all of them are in one tree. */
  kind: 'v1' | 'v2';
  controllers: readonly Controller[];
}

const WANTED = ['cpu', 'memory', 'disk'] as const;
type Controller = (typeof WANTED)[number];
/** As v1 calls them. */
const NAMES: Record<Controller, string> = { cpu: 'cpu', memory: 'memory', disk: 'blkio' };

/** Microseconds: short, so that what has used its share up doesn't stand still for a frame. */
const PERIOD = 10_000;

/**
 * The trees by which this machine limits programs. Where v1 has all three, those are taken: a tree of v2 beside them holds nothing.
 *
 * @param mounts `/proc/self/mounts`
 */
export function groupTrees(mounts: string): GroupTree[] {
  const mounted = mounts.split('\n').map((line) => {
    const [, place = '', type = '', options = ''] = line.split(' ');
    return { folder: unescaped(place), type, options: options.split(',') };
  });
  const trees = new Map<string, Controller[]>();
  for (const controller of WANTED) {
    const tree = mounted.find(({ type, options }) => type === 'cgroup' && options.includes(NAMES[controller]));
    if (tree) trees.set(tree.folder, [...(trees.get(tree.folder) ?? []), controller]);
  }
  const missing = WANTED.filter((controller) => ![...trees.values()].flat().includes(controller));
  if (missing.length === 0) return [...trees].map(([folder, controllers]) => ({ folder, kind: 'v1', controllers }));
  const unified = mounted.find(({ type }) => type === 'cgroup2');
  // Some in the one kind and some in the other: a machine that is being moved. What isn't in v1 can only be in v2.
  if (!unified) throw new Error(`no control groups are mounted that limit ${missing.join(', ')}`);
  return [
    ...[...trees].map(([folder, controllers]): GroupTree => ({ folder, kind: 'v1', controllers })),
    { folder: unified.folder, kind: 'v2', controllers: missing },
  ];
}

/** What is written into files of a tree's group. @param device as the kernel numbers it */
export function limitsOf(
  { kind, controllers }: GroupTree,
  means: Means,
  device: string,
): [file: string, text: string][] {
  const { memory, core, reading, writing, operations } = means;
  const quota = Math.round(core * PERIOD);
  const limits: Record<GroupTree['kind'], Record<Controller, [string, string][]>> = {
    v1: {
      cpu: [
        ['cpu.cfs_period_us', `${PERIOD}`],
        ['cpu.cfs_quota_us', `${quota}`],
      ],
      memory: [['memory.limit_in_bytes', `${memory}`]],
      disk: [
        ['blkio.throttle.read_bps_device', `${device} ${reading}`],
        ['blkio.throttle.write_bps_device', `${device} ${writing}`],
        ['blkio.throttle.read_iops_device', `${device} ${operations}`],
        ['blkio.throttle.write_iops_device', `${device} ${operations}`],
      ],
    },
    v2: {
      cpu: [['cpu.max', `${quota} ${PERIOD}`]],
      memory: [['memory.max', `${memory}`]],
      disk: [['io.max', `${device} rbps=${reading} wbps=${writing} riops=${operations} wiops=${operations}`]],
    },
  };
  return controllers.flatMap((controller) => limits[kind][controller]);
}

/** What the tree's root is told before a group below it can have limits: v2 gives on only what it is told to. */
export const givenOn = ({ kind, controllers }: GroupTree): string | null =>
  kind === 'v1' ? null : controllers.map((controller) => `+${controller === 'disk' ? 'io' : controller}`).join(' ');

/** How groups' files are read and written. */
export interface GroupFiles {
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  make: (folder: string) => void;
}

/**
 * Has a group of v2 give on to those below it. Only the machine's own first group may do so while it holds programs; a container's can't
 * (`EBUSY`), and its programs go into one beside first.
 *
 * @returns whether they are beside now
 */
export function givesOn(folder: string, given: string, beside: string, { read, write, make }: GroupFiles): boolean {
  const giving = join(folder, 'cgroup.subtree_control');
  try {
    write(giving, given);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
  }
  make(beside);
  movesAll(folder, beside, { read, write });
  write(giving, given);
  return true;
}

/** All programs of a group go into another one. */
export function movesAll(from: string, to: string, { read, write }: Omit<GroupFiles, 'make'>): void {
  for (const pid of read(join(from, 'cgroup.procs')).split('\n').filter(Boolean))
    try {
      write(join(to, 'cgroup.procs'), pid);
    } catch (error) {
      // It has ended since.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}

/**
 * The group of a tree in which a process is.
 *
 * @param own `/proc/self/cgroup`
 */
export function groupOf({ folder, kind, controllers }: GroupTree, own: string): string {
  const [first] = controllers;
  const lines = own.split('\n').map((line) => /^\d+:([^:]*):(.*)$/.exec(line)?.slice(1) ?? []);
  const here = lines.find(([names = '']) =>
    kind === 'v2' ? names === '' : first !== undefined && names.split(',').includes(NAMES[first]),
  );
  return join(folder, here?.[1] ?? '/');
}

/** A space in a mount's place is written `\040`. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
