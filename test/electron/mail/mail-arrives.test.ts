import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '@shared/problems/problem';
import { formKinds } from '@shared/submission/known-kinds';
import { aLetter, aMailOrder } from '../../builders/order';
import { aNewFile } from '../../builders/submission';
import { MailServer } from '../../support/mail-server';
import { ADDRESS, aDesk } from './mail-to-send';

let server: MailServer;
beforeEach(async () => {
  server = await MailServer.start();
});
afterEach(() => server.stop());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const read = async (n = 0) => {
  const mail = server.mails[n];
  if (!mail) throw new Error('no mail came');
  return { ...mail, parsed: await PostalMime.parse(mail.raw) };
};
const bytesOf = (content: unknown): Uint8Array => new Uint8Array(content as ArrayBuffer);

test('a letter goes to nobody whom main may not write to: the server isn’t even asked', async () => {
  const asked: unknown[] = [];
  const { send } = aDesk({
    port: server.port,
    mayGetMail: (...of) => {
      asked.push(of);
      return Promise.resolve(failure('asked/declined', {}));
    },
  });
  const order = aMailOrder({ letter: aLetter({ cc: [ADDRESS] }) });
  expect(await send(order)).toMatchObject({ kind: 'refused', problem: { code: 'mail/receiver-declined' } });
  expect(asked).toEqual([['own', ['kaigo@city.example', ADDRESS]]]);
  expect(server.mails).toEqual([]);
});

test('a letter arrives with its Japanese names, subject and words, and the very bytes of each paper', async () => {
  const files = [
    aNewFile({ name: '様式１_ひまわりの里 鶴岡.docx', bytes: new Uint8Array(3000).map((_, i) => (i * 7) % 256) }),
    aNewFile({
      mediaType: formKinds.xlsx.mediaType,
      name: '様式２　事業所情報登録票（髙橋・神田）とても長い名前のファイル_令和8年11月20日_ひまわりの里 鶴岡.xlsx',
      bytes: new TextEncoder().encode('.\r\n..\r\n.\n\rFrom x'),
    }),
  ];
  const letter = aLetter({ cc: [ADDRESS], text: 'お世話になっております。\n.\n..点で始まる行\n\n山田 花子（神 ①）' });
  const order = aMailOrder({ letter }, files);
  expect(await aDesk({ port: server.port }).send(order)).toEqual({ kind: 'sent' });
  const { from, to, parsed, raw } = await read();
  expect([from, to]).toEqual([ADDRESS, ['kaigo@city.example', ADDRESS]]);
  expect(parsed.subject).toBe(letter.subject);
  expect(parsed.from).toMatchObject({ name: 'ひまわりの里 鶴岡　山田 花子', address: ADDRESS });
  expect(parsed.messageId).toBe(letter.messageId);
  expect(parsed.text?.replace(/\r?\n$/, '')).toBe(letter.text);
  expect(parsed.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual(
    files.map(({ name, mediaType }) => [name, mediaType]),
  );
  expect(parsed.attachments.map(({ content }) => sha256(bytesOf(content)))).toEqual(
    order.files.map((one) => one.sha256),
  );
  const head = raw.toString('latin1');
  // Both spellings of a name, for whoever knows one of them; and nothing that a mail server could stumble over.
  expect(head).toMatch(/filename\*0\*=utf-8''/i);
  expect(head).toMatch(/name="=\?UTF-8\?/);
  expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThan(1000);
  expect(head).not.toContain('X-Unsent');
});

test('a heavy letter arrives whole, and says how far it is', async () => {
  const bytes = new Uint8Array(10 * 1024 * 1024).map((_, i) => (i * 31 + (i >> 8)) % 256);
  const order = aMailOrder({}, [aNewFile({ bytes })]);
  const seen: number[] = [];
  const { desk } = aDesk({ port: server.port });
  expect(await desk.send(order, { onProgress: (sent) => seen.push(sent) })).toEqual({ kind: 'sent' });
  const { parsed } = await read();
  expect(sha256(bytesOf(parsed.attachments[0]?.content))).toBe(sha256(bytes));
  expect(seen.at(-1)).toBe(order.body.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('the same letter tried again has the same Message-ID', async () => {
  const { send } = aDesk({ port: server.port });
  server.fault = { at: 'DATA', does: 'cut', times: 1 };
  expect(await send(aMailOrder())).toMatchObject({ kind: 'later' });
  await send(aMailOrder());
  expect(server.mails).toHaveLength(1);
  expect((await read()).parsed.messageId).toBe(aLetter().messageId);
});

test('a paper that isn’t the frozen one doesn’t leave', async () => {
  const order = aMailOrder();
  order.body[(order.files[0]?.offset ?? 0) + 2] = 1;
  const outcome = await aDesk({ port: server.port }).send(order);
  expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'submission/other-bytes' } });
  const outside = aMailOrder();
  outside.files = outside.files.map((file) => ({ ...file, offset: 2 ** 31 }));
  expect(await aDesk({ port: server.port }).send(outside)).toMatchObject({
    problem: { code: 'submission/other-bytes' },
  });
  expect(server.talks).toEqual([]);
});

test('whoever stands in both 宛先 and 控え is named to the server once', async () => {
  const { send } = aDesk({ port: server.port });
  const letter = aLetter({ to: [ADDRESS, 'kaigo@city.example'], cc: [ADDRESS] });
  expect(await send(aMailOrder({ letter }))).toEqual({ kind: 'sent' });
  expect(server.mails[0]?.to).toEqual([ADDRESS, 'kaigo@city.example']);
  expect(server.talks.flat().filter((word) => word === 'RCPT')).toHaveLength(2);
});
