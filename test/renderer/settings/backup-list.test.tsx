import { expect, test } from 'vitest';
import type { ListedBackup } from '@shared/ipc/backup';
import { problem } from '@shared/problems/problem';
import { AutoBackupCard } from '../../../renderer/features/settings/auto-backup-card';
import { BackupCard } from '../../../renderer/features/settings/backup-card';
import { BackupListCard } from '../../../renderer/features/settings/backup-list';
import type { Backups } from '../../../renderer/state/use-backups';
import { screenOf } from '../roles/screen-of';

const backup = (id: string, reason: string, staff: number): ListedBackup =>
  ({
    ...{ id, name: `${id}.renkei`, state: 'whole', problem: null, size: 1, keep: null },
    places: [{ kind: 'this-pc', name: '' }],
    header: { createdAt: '2026-11-20T00:02:00.000Z', reason, staff },
  }) as unknown as ListedBackup;

test('two backups of one minute are told apart in their rows and by what each button is called', () => {
  const list = { places: [], away: [], backups: [backup('a', 'daily', 300), backup('b', 'before-import', 0)] };
  const card = <BackupListCard backups={{ list } as unknown as Backups} onOpen={() => {}} onOther={() => {}} />;
  const html = screenOf(card, '/settings/safety', 'admin');
  const said = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, inside = '']) => inside.replaceAll(/<[^>]*>/g, ' '));
  const rows = said(/<th[^>]*scope="row"[^>]*>([\s\S]*?)<\/th>/g);
  expect(rows[0]).toContain('職員 300人');
  expect(rows[1]).toContain('取り込み前　職員 0人');
  const buttons = said(/<button[^>]*>([\s\S]*?)<\/button>/g).filter((words) => words.includes('中を見て戻す'));
  expect(buttons).toHaveLength(2);
  expect(buttons[1]).toContain('、取り込み前）');
  expect(buttons[0]).not.toBe(buttons[1]);
});

test('how many there are and how large is told with what is thinned out, and that a place is nearly full', () => {
  const both = [
    { kind: 'this-pc', name: '' },
    { kind: 'drive', name: 'E:' },
  ];
  const backups = [{ ...backup('a', 'daily', 300), size: 197_000_000, places: both }, backup('b', 'by-hand', 300)];
  const warning = problem('backup/nearly-full', { place: 'USBメモリ（E:）', free: '180MB' });
  const shown = (list: object): string => {
    const given = { list: { places: [], away: [], ...list }, progress: null, problem: null } as unknown as Backups;
    const cards = [<AutoBackupCard key="auto" backups={given} />, <BackupCard key="now" backups={given} />];
    return screenOf(<>{cards}</>, '/settings/safety', 'admin');
  };
  const html = shown({ backups, warning });
  expect(html).toContain('バックアップは2個・394MB。');
  expect(html).toContain('古いものから間引きます（3日分と3か月分は、いつも残します）');
  expect(html).toContain('USBメモリ（E:）の空き容量が、あと180MBです');
  const first = shown({ backups: [], warning: null });
  expect(first).not.toContain('バックアップは0個');
  expect(first).not.toContain('空き容量');
});
