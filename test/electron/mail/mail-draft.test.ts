import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { formKinds } from '@shared/submission/known-kinds';
import type { ComposeOptions } from '../../../electron/mail/compose-mail';
import { aLetter, aMailOrder } from '../../builders/order';
import { aNewFile } from '../../builders/submission';
import { needs } from '../../support/tools';
import { ADDRESS, aDesk } from './mail-to-send';

const PYTHON = join(import.meta.dirname, 'read-mail.py');
let draftFolder: string;
beforeEach(() => {
  draftFolder = join(mkdtempSync(join(tmpdir(), 'renkei-drafts-')), 'letters');
});
afterEach(() => rmSync(join(draftFolder, '..'), { recursive: true, force: true }));

const files = [
  aNewFile({ name: '様式１_ひまわりの里 鶴岡.docx', bytes: new Uint8Array(5000).map((_, i) => (i * 13) % 256) }),
  aNewFile({
    mediaType: formKinds.xlsx.mediaType,
    name: '様式２　事業所情報登録票（髙橋）とても長い名前のファイル_令和8年11月20日.xlsx',
  }),
];
const order = () => aMailOrder({ letter: aLetter({ by: 'draft', cc: ['kyotaku@himawari.example'] }) }, files);

test('a draft is opened with the mail program of the PC, as a letter that can still be sent', async () => {
  const { desk, shown } = aDesk({ port: 1, draftFolder });
  const made = order();
  expect(await desk.openDraft(made)).toEqual({ ok: true, value: { how: 'opened', name: `${made.id}.eml` } });
  const file = join(draftFolder, `${made.id}.eml`);
  expect(shown).toEqual([`open ${file}`]);
  const parsed = await PostalMime.parse(readFileSync(file));
  expect(parsed.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
  expect(parsed.subject).toBe(made.letter.subject);
  expect(parsed.from).toMatchObject({ address: ADDRESS, name: 'ひまわりの里 鶴岡　山田 花子' });
  expect(parsed.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
  await desk.clearDrafts();
  expect(readdirSync(join(draftFolder, '..'))).toEqual([]);
});

test('what a mail program may not get is neither drafted nor sent; what it gets is called what it is', async () => {
  const named = aMailOrder({}, [aNewFile({ name: '様式１.exe', mediaType: 'application/x-msdownload' })]);
  const looked = vi.fn<ComposeOptions['looked']>(() => Promise.resolve(success([formKinds.docx])));
  const { desk, shown, send } = aDesk({ port: 1, draftFolder, looked });
  await desk.openDraft(named);
  const parsed = await PostalMime.parse(readFileSync(join(draftFolder, `${named.id}.eml`)));
  expect(parsed.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ['様式１.exe.docx', formKinds.docx.mediaType],
  ]);
  expect(looked.mock.calls[0]?.[0].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['様式１.exe', 'PK 様式2'],
  ]);
  await desk.clearDrafts();
  shown.length = 0;
  const refused = failure('submission/copy-unsafe', { name: '様式１' });
  looked.mockImplementation(() => Promise.resolve(refused));
  expect(await desk.openDraft(order())).toEqual(refused);
  expect(await desk.draft(order())).toEqual(refused);
  expect(await send(order())).toMatchObject({ kind: 'refused', problem: { code: 'submission/copy-unsafe' } });
  expect([shown, existsSync(draftFolder)]).toEqual([[], false]);
});

test('a draft that is being opened isn’t opened a second time: nobody shall send it twice', async () => {
  const { desk, shown } = aDesk({ port: 1, draftFolder });
  const made = order();
  const [once, twice] = await Promise.all([desk.openDraft(made), desk.openDraft(made)]);
  expect(twice).toEqual(once);
  expect(shown).toHaveLength(1);
  // Somebody who closed it there opens it again.
  await desk.openDraft(made);
  expect(shown).toHaveLength(2);
});

test('of several drafts those go that nobody is sending any more', async () => {
  const { desk } = aDesk({ port: 1, draftFolder });
  const [inHand, done] = [order(), aMailOrder({ id: 'a7ad2b1c-95d4-4f7a-8f0e-2b1c95d44f7a' }, files)];
  await desk.openDraft(inHand);
  await desk.openDraft(done);
  await desk.forget('own', [inHand.id]);
  expect(readdirSync(draftFolder)).toEqual([`${inHand.id}.eml`]);
  await desk.forget('own', ['elsewhere']);
  expect(readdirSync(draftFolder)).toEqual([]);
});

test('an erased ledger takes its own drafts along, and no other’s: somebody may be sending them', async () => {
  const { desk } = aDesk({ port: 1, draftFolder });
  const made = order();
  await desk.openDraft(made);
  const letter = { to: ['kaigo@mihon.invalid'], cc: [], bcc: [] };
  const practised = aMailOrder({ id: 'a7ad2b1c-95d4-4f7a-8f0e-2b1c95d44f7a', kind: 'sample' }, files);
  const opens = async (): Promise<void> => {
    await desk.openDraft({ ...practised, letter: { ...practised.letter, ...letter } });
  };
  await opens();
  expect(readdirSync(draftFolder).sort()).toEqual([`${made.id}.eml`, `${practised.id}.sample.eml`].sort());
  await desk.forget('sample');
  expect(readdirSync(draftFolder)).toEqual([`${made.id}.eml`]);
  await opens();
  await desk.forget('own');
  expect(readdirSync(draftFolder)).toEqual([`${practised.id}.sample.eml`]);
  await desk.forget('sample', [practised.id]);
  expect(readdirSync(draftFolder)).toHaveLength(1);
  await desk.forget('sample');
  expect(readdirSync(join(draftFolder, '..'))).toEqual([]);
});

test('where no mail program is, the draft is shown in its folder', async () => {
  const { desk, shown } = aDesk({ port: 1, draftFolder, opens: false });
  expect(await desk.openDraft(order())).toMatchObject({ ok: true, value: { how: 'revealed' } });
  expect(shown).toEqual([`reveal ${join(draftFolder, `${order().id}.eml`)}`]);
});

test.skipIf(!needs('python'))('another program reads the same names, words and bytes in it', async () => {
  const { desk } = aDesk({ port: 1, draftFolder });
  const made = order();
  await desk.openDraft(made);
  const read: unknown = JSON.parse(
    execFileSync('python3', [PYTHON, join(draftFolder, `${made.id}.eml`)], { encoding: 'utf8' }),
  );
  expect(read).toEqual({
    unsent: '1',
    subject: made.letter.subject,
    to: 'kaigo@city.example',
    cc: 'kyotaku@himawari.example',
    messageId: made.letter.messageId,
    text: made.letter.text,
    files: files.map(({ name, bytes, mediaType }) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, plainName: name, mediaType, sha256 };
    }),
    defects: [],
  });
});

test('where a link was laid in the drafts’ place the link goes, and nothing of what it leads to', async () => {
  const { desk } = aDesk({ port: 1, draftFolder });
  const documents = join(draftFolder, '..', 'documents');
  mkdirSync(documents);
  writeFileSync(join(documents, '給与.xlsx'), 'x');
  symlinkSync(documents, draftFolder, 'junction');
  await desk.clearDrafts();
  expect(readdirSync(documents)).toEqual(['給与.xlsx']);
  expect(readdirSync(join(draftFolder, '..'))).toEqual(['documents']);
});
