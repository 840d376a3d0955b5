import { expect, test, vi } from 'vitest';
import { thisDevice } from '../../../electron/keychain/this-device';

const stand = vi.hoisted(() => ({ user: '' }));
vi.mock('node:os', () => ({
  hostname: () => 'jimusho-1',
  userInfo: () => {
    if (!stand.user) throw new Error('ENOENT: uv_os_get_passwd');
    return { username: stand.user };
  },
}));

test('a PC and its user are told from another PC and from its other users', () => {
  stand.user = 'suzuki';
  expect(thisDevice()).toBe('jimusho-1|suzuki');
  stand.user = 'satou';
  expect(thisDevice()).toBe('jimusho-1|satou');
});

test('a user of whom the system has no name is still at this PC', () => {
  stand.user = '';
  expect(thisDevice()).toBe('jimusho-1|');
});
