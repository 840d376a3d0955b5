import { beforeEach, expect, test } from 'vitest';
import type { BackupFrame } from '@shared/backup/format';
import { formsLimits, FORMS_PIECE } from '@shared/backup/forms-archive';
import { failure, success, unwrap } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { makeBackup } from '../../../renderer/data/backup';
import { bringFormsBack } from '../../../renderer/data/backup-forms';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { openBackup, readBackup, type UnsealedBackup } from '../../../renderer/data/read-backup';
import { anOffice, type Office } from '../../builders/backup-desk';
import { temporaryFolder } from '../../support/temporary-folder';
import { connectMain } from './backup-main';
import { freshDisk, KEY, openOffice } from './office-on-disk';

let store: LedgerStores;
let office: Office;
let main: ReturnType<typeof connectMain>;
beforeEach(async () => {
  freshDisk();
  office = anOffice(temporaryFolder());
  main = connectMain(office);
  store = await openOffice();
});

/** Its frames as they lie in the file. */
async function framesIn(backup: string): Promise<BackupFrame[]> {
  const { id, reading } = unwrap(await office.desk.read(backup));
  const frames: BackupFrame[] = [];
  for (let isLast = false; !isLast;) {
    const next = unwrap(await reading.next());
    frames.push(...next.frames);
    ({ isLast } = next);
  }
  await office.desk.end(id);
  return frames;
}

const makes = (kind: 'own' | 'sample' = 'own') =>
  makeBackup({ source: { kind, dataKey: KEY, ...store }, reason: 'by-hand' });
const opens = async (backup: string): Promise<UnsealedBackup> =>
  unwrap(await readBackup(unwrap(await openBackup(backup)), KEY));

/** Of each value of a byte many, and not a whole number of pieces. */
const FORMS = Uint8Array.from({ length: 2 * FORMS_PIECE + 77 }, (_, at) => (at * 31 + (at >> 8)) & 0xff);

test('forms come out of a backup byte for byte, and no clear byte of them lies in it', async () => {
  main.instead['backup:forms'] = () => Promise.resolve(success({ archive: FORMS, left: [] }));
  const made = unwrap(await makes());
  expect(made).toMatchObject({ warning: null, isChecked: true });
  const backup = await opens(made.backup);
  expect(Buffer.compare(backup.forms, FORMS)).toBe(0);
  expect(backup.header.counts).toMatchObject({ forms: 3 });
  const cipher = recordCipher(subkey(KEY, 'records'));
  const frames = await framesIn(made.backup);
  const sealed = frames.filter(({ table }) => table === 'forms');
  expect(sealed.map(({ id }) => id)).toEqual(['000000', '000001', '000002']);
  // A program of before takes them for records, opens each, and has no table for them.
  for (const { table, id, sealed: bytes } of sealed) expect(cipher.open(table, id, bytes)).toMatchObject({ id });
});

test('one that begins while another is being made waits for its end; cancelled meanwhile it is never made', async () => {
  const cancelled = new AbortController();
  const source = { kind: 'own' as const, dataKey: KEY, ...store };
  const both = [makes(), makes(), makeBackup({ source, reason: 'by-hand', signal: cancelled.signal })] as const;
  cancelled.abort();
  const [, , third] = await Promise.all(both);
  const ends = main.asked.filter((one) => one === 'backup:begin' || one === 'backup:finish');
  expect(ends).toEqual(['backup:begin', 'backup:finish', 'backup:begin', 'backup:finish']);
  expect(third).toMatchObject({ ok: false, code: 'backup/cancelled' });
});

test('the largest that main may give fits into the records of a backup', () => {
  const sealed = recordCipher(subkey(KEY, 'records')).seal('forms', '000000', {
    base64: 'a'.repeat((FORMS_PIECE / 3) * 4 + 4),
  });
  expect(sealed.length).toBeLessThan(2 * 1024 * 1024);
  expect(formsLimits.total / FORMS_PIECE).toBeLessThan(1_000_000);
});

test('one without forms has no word of them, as all of before', async () => {
  const backup = await opens(unwrap(await makes()).backup);
  expect(backup.forms).toHaveLength(0);
  expect(Object.keys(backup.header.counts)).not.toContain('forms');
  expect(await bringFormsBack(backup.forms)).toBeNull();
  expect(main.asked).not.toContain('backup:return-forms');
});

test('what can’t come along is named, and the ledger is backed up all the same', async () => {
  main.instead['backup:forms'] = () => Promise.resolve(success({ archive: FORMS, left: ['大きい様式'] }));
  expect(unwrap(await makes()).warning).toMatchObject({
    code: 'backup/forms-left',
    message: expect.stringContaining('大きい様式'),
  });
  office.clock.now = new Date('2026-11-20T09:03:00+09:00');
  main.instead['backup:forms'] = () => Promise.reject(new Error('main is busy'));
  expect(unwrap(await makes())).toMatchObject({ isChecked: true, warning: { code: 'backup/forms-left' } });
});

test('the sample’s takes none along', async () => {
  await makes('sample');
  expect(main.asked).not.toContain('backup:forms');
});

test('what main says of them comes back; that nothing changed is no news', async () => {
  const nothing = { brought: [], kept: [], damaged: [], drafts: 0, isDeclined: false };
  main.instead['backup:return-forms'] = () => Promise.resolve(success(nothing));
  expect(await bringFormsBack(FORMS)).toBeNull();
  main.instead['backup:return-forms'] = () => Promise.resolve(success({ ...nothing, isDeclined: true }));
  expect(await bringFormsBack(FORMS)).toEqual(success({ ...nothing, isDeclined: true }));
  main.instead['backup:return-forms'] = () => Promise.resolve(failure('backup/damaged-forms', {}));
  expect(await bringFormsBack(FORMS)).toMatchObject({ code: 'backup/damaged-forms' });
  main.instead['backup:return-forms'] = () => Promise.reject(new Error('gone'));
  expect(await bringFormsBack(FORMS)).toMatchObject({ code: 'unexpected' });
});
