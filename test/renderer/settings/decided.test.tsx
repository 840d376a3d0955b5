import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noPolicy, type PolicyState } from '@shared/ipc/policy';
import { problem } from '@shared/problems/problem';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen';
import { PolicyContext } from '../../../renderer/state/policy';
import { controlsOf, screenOf } from '../roles/screen-of';

vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>();
  return { ...react, useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read() };
});
beforeAll(() => {
  vi.stubGlobal('window', { renkei: { ask: () => new Promise(() => {}), onNotice: () => () => {} } });
});
afterAll(() => void vi.unstubAllGlobals());

const DECIDED = '管理者が決めています';
const shown = (section: string, policy: Partial<PolicyState>) => {
  const html = screenOf(under(<SettingsScreen section={section} />, policy), `/settings/${section}`, 'admin');
  return { html, names: controlsOf(html).map(({ name }) => name) };
};
const under = (children: ReactNode, policy: Partial<PolicyState>) => (
  <PolicyContext value={{ ...noPolicy, ...policy }}>{children}</PolicyContext>
);

test('the lock and the backups’ folder say who decides, and have nothing to press', () => {
  const [free, decided] = [shown('safety', {}), shown('safety', { backupFolder: true, lockAfterMinutes: true })];
  const gone = free.names.filter((name) => !decided.names.includes(name));
  expect(gone).toContain('USBメモリや共有フォルダーを選ぶ');
  expect(gone).toHaveLength(2);
  expect(free.html).not.toContain(DECIDED);
  expect(decided.html.split(DECIDED)).toHaveLength(3);
});

test('a network that isn’t decided on can’t be joined; one that an office is in goes on', () => {
  const free = shown('networks', {}).names.filter((name) => name.startsWith('参加に追加'));
  const closed = shown('networks', { networks: [] });
  expect(free.length).toBeGreaterThan(0);
  expect(closed.names.filter((name) => name.startsWith('参加に追加'))).toEqual([]);
  expect(closed.html.split(DECIDED)).toHaveLength(free.length + 1);
});

test('a policy that doesn’t count is told in every part of the settings', () => {
  for (const section of ['safety', 'display'])
    expect(shown(section, { problems: [problem('policy/not-protected', {})] }).html).toContain('決まりのファイル');
  expect(shown('display', {}).html).not.toContain('決まりのファイル');
});
