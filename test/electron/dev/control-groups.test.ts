import { expect, test } from 'vitest';
import { givenOn, givesOn, groupOf, groupTrees, limitsOf, type Means } from '../../bench/control-groups';

const means: Means = { memory: 2_000, core: 0.7, reading: 80, writing: 60, operations: 120 };

const V1 = `tmpfs /sys/fs/cgroup tmpfs rw,mode=755 0 0
cgroup /sys/fs/cgroup/cpuset cgroup rw,relatime,cpuset 0 0
cgroup /sys/fs/cgroup/cpu cgroup rw,relatime,cpu 0 0
cgroup /sys/fs/cgroup/memory cgroup rw,relatime,memory 0 0
cgroup /sys/fs/cgroup/blkio cgroup rw,relatime,blkio 0 0
cgroup2 /sys/fs/cgroup/unified cgroup2 rw,relatime 0 0
`;
const SYSTEMD_V1 = V1.replace(
  'cgroup/cpu cgroup rw,relatime,cpu ',
  'cgroup/cpu,cpuacct cgroup rw,relatime,cpu,cpuacct ',
);
const V2 = `proc /proc proc rw 0 0
cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot 0 0
`;
const paths = (mounts: string): string[] => groupTrees(mounts).map(({ folder }) => folder);

test('on the first kind each limit has a tree of its own, wherever it is mounted', () => {
  expect(paths(V1)).toEqual(['cpu', 'memory', 'blkio'].map((name) => `/sys/fs/cgroup/${name}`));
  expect(paths(SYSTEMD_V1)[0]).toBe('/sys/fs/cgroup/cpu,cpuacct');
  expect(paths(V1.replace('/sys/fs/cgroup/cpu ', '/my\\040groups/cpu '))[0]).toBe('/my groups/cpu');
  const written = groupTrees(V1).flatMap((tree) => limitsOf(tree, means, '7:0'));
  expect(written).toEqual([
    ['cpu.cfs_period_us', '10000'],
    ['cpu.cfs_quota_us', '7000'],
    ['memory.limit_in_bytes', '2000'],
    ['blkio.throttle.read_bps_device', '7:0 80'],
    ['blkio.throttle.write_bps_device', '7:0 60'],
    ['blkio.throttle.read_iops_device', '7:0 120'],
    ['blkio.throttle.write_iops_device', '7:0 120'],
  ]);
  expect(groupTrees(V1).map(givenOn)).toEqual([null, null, null]);
});

test('on the second kind all are in one, which is told first to give them on', () => {
  const [tree, ...others] = groupTrees(V2);
  expect(others).toEqual([]);
  expect(tree).toEqual({ folder: '/sys/fs/cgroup', kind: 'v2', controllers: ['cpu', 'memory', 'disk'] });
  expect(givenOn(tree!)).toBe('+cpu +memory +io');
  expect(limitsOf(tree!, means, '7:0')).toEqual([
    ['cpu.max', '7000 10000'],
    ['memory.max', '2000'],
    ['io.max', '7:0 rbps=80 wbps=60 riops=120 wiops=120'],
  ]);
});

test('what is in neither of two kinds that are mounted beside each other is missed', () => {
  const mixed = V1.replace(/^.*cgroup\/memory.*\n/m, '');
  expect(groupTrees(mixed).map(({ kind, controllers }) => [kind, ...controllers])).toEqual([
    ['v1', 'cpu'],
    ['v1', 'disk'],
    ['v2', 'memory'],
  ]);
  expect(givenOn(groupTrees(mixed)[2]!)).toBe('+memory');
  expect(() => groupTrees(mixed.replace(/^cgroup2.*\n/m, ''))).toThrow('limit memory');
  expect(() => groupTrees('proc /proc proc rw 0 0\n')).toThrow('limit cpu, memory, disk');
});

test('a process goes back to where it was, in each of them', () => {
  const own = '4:memory:/jobs/17\n2:cpu,cpuacct:/slow\n1:blkio:/\n0::/user.slice/me\n';
  expect(groupTrees(SYSTEMD_V1).map((tree) => groupOf(tree, own))).toEqual([
    '/sys/fs/cgroup/cpu,cpuacct/slow',
    '/sys/fs/cgroup/memory/jobs/17',
    '/sys/fs/cgroup/blkio/',
  ]);
  expect(groupOf(groupTrees(V2)[0]!, own)).toBe('/sys/fs/cgroup/user.slice/me');
});

/** A tree's first group with two programs; a container's gives nothing on while it holds one. */
function aFirstGroup(isContainers: boolean) {
  const groups = new Map([['/tree', ['17', '4']]]);
  let given = '';
  const refuses = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const files = {
    read: (file: string) => `${groups.get(file.replace('/cgroup.procs', ''))!.join('\n')}\n`,
    make: (folder: string) => void groups.set(folder, []),
    write(file: string, text: string) {
      if (file === '/tree/cgroup.subtree_control') {
        if (isContainers && groups.get('/tree')!.length > 0) refuses('EBUSY');
        given = text;
        return;
      }
      // The other one ends while it is looked at.
      groups.set(
        '/tree',
        groups.get('/tree')!.filter((pid) => pid !== text),
      );
      if (text === '4') refuses('ESRCH');
      groups.get(file.replace('/cgroup.procs', ''))!.push(text);
    },
  };
  return { files, groups, given: () => given };
}

test('a container’s programs go into a group beside before its first one gives anything on', () => {
  const own = aFirstGroup(false);
  expect(givesOn('/tree', '+cpu', '/tree/beside', own.files)).toBe(false);
  expect([own.given(), ...own.groups.keys()]).toEqual(['+cpu', '/tree']);
  const containers = aFirstGroup(true);
  expect(givesOn('/tree', '+cpu', '/tree/beside', containers.files)).toBe(true);
  expect([containers.given(), containers.groups.get('/tree'), containers.groups.get('/tree/beside')]).toEqual([
    '+cpu',
    [],
    ['17'],
  ]);
});
