import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aLetter, aMailOrder } from '../../builders/order';
import { MailServer } from '../../support/mail-server';
import { aDesk } from './mail-to-send';

const CITY = 'kaigo@city.tsuruoka.yamagata.jp';
let server: MailServer;
let draftFolder: string;
beforeEach(async () => {
  server = await MailServer.start();
  draftFolder = mkdtempSync(join(tmpdir(), 'renkei-drafts-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(draftFolder, { recursive: true, force: true });
});
const desk = () => aDesk({ port: server.port, draftFolder });
const order = (given: Parameters<typeof aLetter>[0]) => aMailOrder({ kind: 'sample', letter: aLetter(given) });

test.each([
  ['to a city', { to: [CITY] }],
  ['to a city beside somebody made up', { to: ['kaigo@mihon.invalid', CITY] }],
  ['with a copy to a real address', { to: ['kaigo@mihon.invalid'], cc: [CITY] }],
])('a letter of the sample %s neither leaves nor becomes a draft', async (_, given) => {
  const { desk: open, send, shown } = desk();
  const refused = { code: 'mail/sample-receiver' };
  expect(await send(order(given))).toMatchObject({ kind: 'refused', problem: refused });
  expect(await open.openDraft(order({ ...given, by: 'draft' }))).toMatchObject({ ok: false, ...refused });
  expect(await open.draft(order({ ...given, by: 'draft' }))).toMatchObject({ ok: false, ...refused });
  expect([server.talks, readdirSync(draftFolder), shown]).toEqual([[], [], []]);
});

test('the sample’s letters to nobody go their way, marked as made up', async () => {
  const { desk: open, send } = desk();
  const made = order({ to: ['kaigo@mihon.invalid'], cc: ['jimu@himawari.example'], subject: '様式１の提出' });
  expect(await send(made)).toEqual({ kind: 'sent' });
  await open.openDraft(made);
  const letters = [server.mails[0]?.raw, readFileSync(join(draftFolder, `${made.id}.sample.eml`))];
  for (const letter of letters) expect((await PostalMime.parse(letter!)).subject).toBe('【見本】様式１の提出');
});

test('letters of the own ledger go to the desk, with their own subject', async () => {
  const { send } = desk();
  expect(await send(aMailOrder({ letter: aLetter({ to: [CITY], subject: '様式１の提出' }) }))).toEqual({
    kind: 'sent',
  });
  expect(server.mails[0]?.to).toEqual([CITY]);
  expect((await PostalMime.parse(server.mails[0]!.raw)).subject).toBe('様式１の提出');
});
