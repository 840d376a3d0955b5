import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { channels } from '@shared/channels/channels';
import { failure, success, unwrap } from '@shared/problems/problem';
import { makeBackup } from '../../../renderer/data/backup';
import { goOnWithout, laterBackup } from '../../../renderer/data/later-backup';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { openBackup, readBackup } from '../../../renderer/data/read-backup';
import { auditContentOf } from '../../../renderer/data/record-entry';
import { update } from '../../../renderer/data/records';
import { restoreInto } from '../../../renderer/data/restore';
import { anOffice, type Office } from '../../builders/backup-desk';
import { aStaff } from '../../builders/staff';
import { temporaryFolder } from '../../support/temporary-folder';
import { connectMain } from './backup-main';
import { freshDisk, KEY, openOffice } from './office-on-disk';
import { putRawLedger, rawLedger } from './raw-ledger';

let office: Office;
let main: ReturnType<typeof connectMain>;
let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  office = anOffice(temporaryFolder(), { chosen: () => null });
  main = connectMain(office);
  store = await openOffice();
  await worksOn();
});

let works = 0;
async function worksOn(): Promise<void> {
  unwrap(await store.records.commit('変えました', [update('people', aStaff({ id: 'p1', note: `${(works += 1)}` }))]));
}

async function backsUp(): Promise<string> {
  office.clock.now = new Date(office.clock.now.getTime() + 60_000);
  const made = await makeBackup({ source: { kind: 'own', dataKey: KEY, ...store }, reason: 'by-hand' });
  return unwrap(made).backup;
}
async function opensAnew(): Promise<void> {
  store.disk.close();
  store = await openOffice();
}
const looks = () => laterBackup({ kind: 'own', dataKey: KEY, list: store.list });

describe('a backup that knows of a later state of the ledger', () => {
  test('is told when the whole database was put back, whatever lies beside the keys', async () => {
    const before = await rawLedger();
    await worksOn();
    await backsUp();
    expect(await looks()).toBeNull();
    store.disk.close();
    await putRawLedger(before);
    await opensAnew();
    expect(await looks()).toMatchObject({ createdAt: office.clock.now.toISOString(), place: { id: 'this-pc' } });
  });

  test('is told, too, when somebody has worked on since, past what the backup knows', async () => {
    const before = await rawLedger();
    await worksOn();
    await backsUp();
    store.disk.close();
    await putRawLedger(before);
    await opensAnew();
    for (let i = 0; i < 4; i++) await worksOn();
    expect(await looks()).not.toBeNull();
  });

  test('is told no more by who goes on knowingly, which stands in the record of deeds', async () => {
    const before = await rawLedger();
    await worksOn();
    await worksOn();
    await backsUp();
    store.disk.close();
    await putRawLedger(before);
    await opensAnew();
    const found = await looks();
    if (found === null || found === 'busy') throw new Error('nothing was found');
    main.instead['records:keep-earlier'] = () => Promise.resolve(failure('asked/declined', {}));
    expect(await goOnWithout(found, store.list, '山田 花子')).toMatchObject({ code: 'asked/declined' });
    expect(await looks()).not.toBeNull();
    main.instead['records:keep-earlier'] = ({ backup }) => {
      expect(backup).toBe(found.createdAt);
      return Promise.resolve(success(null));
    };
    unwrap(await goOnWithout(found, store.list, '山田 花子'));
    expect(await looks()).toBeNull();
    await worksOn();
    await opensAnew();
    expect(await looks()).toBeNull();
    const { entries } = await store.audit.page({ kinds: new Set(['list']), before: null, count: 9 });
    expect(entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what).join()).toMatch(
      /バックアップのほうが新しい状態だと知ったうえで、いまの台帳を使い続けました$/,
    );
    // And so is the next one that is put back.
    await worksOn();
    await backsUp();
    expect(await looks()).toBeNull();
  });
});

describe('nothing is told', () => {
  test('any more once that backup was restored', async () => {
    const before = await rawLedger();
    for (let i = 0; i < 5; i++) await worksOn();
    const later = unwrap(await readBackup(unwrap(await openBackup(await backsUp())), KEY));
    store.disk.close();
    await putRawLedger(before);
    unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup: later, channels, actor: '山田 花子' }));
    store = await openOffice();
    expect(await looks()).toBeNull();
  });

  test('of a ledger that goes on from its backups', async () => {
    for (let i = 0; i < 3; i++) {
      await backsUp();
      await worksOn();
    }
    await opensAnew();
    expect(await looks()).toBeNull();
  });

  test('after a restore of an older backup, which somebody wanted', async () => {
    const older = await backsUp();
    await worksOn();
    await backsUp();
    const then = unwrap(await readBackup(unwrap(await openBackup(older)), KEY));
    store.disk.close();
    unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup: then, channels, actor: '山田 花子' }));
    await opensAnew();
    expect(await looks()).toBeNull();
    await worksOn();
    expect(await looks()).toBeNull();
  });

  test('on a new PC, of the backup that the ledger there was made from', async () => {
    for (let i = 0; i < 3; i++) await worksOn();
    const then = unwrap(await readBackup(unwrap(await openBackup(await backsUp())), KEY));
    store.disk.close();
    freshDisk();
    unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup: then, channels, actor: '' }));
    store = await openOffice();
    expect(await looks()).toBeNull();
  });

  test('of the sample, and by a beginning that somebody made up', async () => {
    await backsUp();
    for (const name of readdirSync(office.own)) {
      const text = readFileSync(join(office.own, name), 'latin1');
      writeFileSync(join(office.own, name), text.replace(/"write":\d/, '"write":9'), 'latin1');
    }
    expect(await office.desk.ends()).toMatchObject([{ end: { write: 9 } }]);
    expect(await looks()).toBeNull();
    expect(await laterBackup({ kind: 'sample', dataKey: KEY, list: store.list })).toBeNull();
  });

  test('while a backup is being made: it is looked for later', async () => {
    const before = await rawLedger();
    await worksOn();
    await backsUp();
    main.instead['backup:read-header'] = () => Promise.resolve(failure('backup/busy', {}));
    store.disk.close();
    await putRawLedger(before);
    await opensAnew();
    expect(await looks()).toBe('busy');
  });
});
