import { afterEach, describe, expect, test } from 'vitest';
import type { SendOutcome } from '@shared/ipc/outbox';
import { aLetter, aMailOrder } from '../../builders/order';
import { aNewFile } from '../../builders/submission';
import { MailServer, type MailMoment } from '../../support/mail-server';
import { aDesk } from './mail-to-send';

// Only for what stays silent: a server that answers is waited for as long as an office waits, however busy this machine is.
const hasty = { connecting: 100, standingStill: 100, overall: 5_000 };
let server: MailServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});
const heavy = (): ReturnType<typeof aMailOrder> => aMailOrder({}, [aNewFile({ bytes: new Uint8Array(9_000_000) })]);
const told = (outcome: SendOutcome): string =>
  'problem' in outcome ? `${outcome.kind} ${outcome.problem.code}` : outcome.kind;

/** What comes of a try, and how many letters the server has. */
async function tried(fault: MailServer['fault'], order = aMailOrder(), account = {}): Promise<[string, number]> {
  server ??= await MailServer.start({ user: 'kyotaku', password: 'himitsu-no-kotoba' });
  server.fault = fault;
  const { send } = aDesk({ port: server.port, user: 'kyotaku', password: 'himitsu-no-kotoba', ...account });
  return [told(await send(order)), server.mails.length];
}

test('a server that looks through a letter for long is waited for, behind the dot alone', async () => {
  server = await MailServer.start({ user: 'kyotaku', password: 'himitsu-no-kotoba' });
  let letters = 0;
  server.looksThrough = () => {
    letters += 1;
    return new Promise((resolve) => setTimeout(resolve, 2 * hasty.standingStill));
  };
  let outcome: [string, number];
  // On a busy machine a try may stand still for that long before the dot.
  do outcome = await tried(null, aMailOrder(), { options: { patience: hasty } });
  while (letters === 0);
  expect(outcome).toEqual(['sent', 1]);
});

describe('before the dot that ends a letter nothing is taken', () => {
  const words: MailMoment[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'];

  test.each(words)('cut off at %s: it goes again by itself, and arrives once', async (at) => {
    expect(await tried({ at, does: 'cut', times: 1 })).toEqual(['later mail/cut-off', 0]);
    expect(await tried(null)).toEqual(['sent', 1]);
  });

  test.each(words)('no answer at %s: it is given up, and goes again', async (at) => {
    const options = { patience: hasty };
    expect(await tried({ at, does: 'silent', times: 1 }, aMailOrder(), { options })).toEqual([
      'later mail/timed-out',
      0,
    ]);
    expect(await tried(null)).toEqual(['sent', 1]);
  });

  test.each<[MailMoment, string, string]>([
    ['greeting', '421 4.3.2 not now', 'later mail/busy'],
    ['greeting', '554 no', 'refused mail/not-a-mail-server'],
    ['EHLO', '421 4.3.2 not now', 'later mail/busy'],
    ['AUTH', '454 4.7.0 not now', 'later mail/busy'],
    ['AUTH', '535 5.7.8 wrong', 'refused mail/password-refused'],
    ['AUTH', '504 5.5.4 not like this', 'refused mail/sign-in-missing'],
    ['MAIL', '451 4.3.0 not now', 'later mail/busy'],
    ['MAIL', '553 5.7.1 not yours', 'refused mail/sender-refused'],
    ['MAIL', '552 5.3.4 too big', 'refused mail/too-large'],
    ['RCPT', '450 4.2.0 greylisted', 'later mail/recipient-later'],
    ['RCPT', '452 4.2.2 full', 'later mail/recipient-later'],
    ['RCPT', '550 5.1.1 nobody', 'refused mail/recipient-refused'],
    ['RCPT', '552 5.2.2 full', 'refused mail/mailbox-full'],
    ['DATA', '421 4.3.2 not now', 'later mail/busy'],
    ['DATA', '554 5.7.1 spam', 'refused mail/policy'],
    ['end', '451 4.3.0 not now', 'later mail/busy'],
    ['end', '552 5.3.4 too big', 'refused mail/too-large'],
    ['end', '554 5.7.1 spam', 'refused mail/policy'],
  ])('at %s the server says %s: %s', async (at, reply, outcome) => {
    expect(await tried({ at, does: { reply } })).toEqual([outcome, 0]);
  });

  test('cut off in the middle of the papers: it goes again, and arrives once', async () => {
    expect(await tried({ at: 'body', does: 'cut', times: 1 }, heavy())).toEqual(['later mail/cut-off', 0]);
    expect(await tried(null, heavy())).toEqual(['sent', 1]);
  });

  test('one receiver refused: nobody gets it', async () => {
    server = await MailServer.start();
    const order = aMailOrder({ letter: aLetter({ to: ['kaigo@city.example'], cc: ['x'.repeat(60) + '@a.example'] }) });
    server.refuses = order.letter.cc;
    expect(await tried(null, order, { user: '' })).toEqual(['refused mail/recipient-refused', 0]);
  });
});

describe('after the dot', () => {
  test.each([true, false])('cut off, taken %s: it has to be asked about', async (taken) => {
    const [outcome, mails] = await tried({ at: 'end', does: 'cut', taken });
    expect([outcome, mails]).toEqual(['unsure mail/cut-off-after-data', taken ? 1 : 0]);
  });

  test('no answer: it has to be asked about', async () => {
    const options = { lastPatience: hasty };
    const [outcome] = await tried({ at: 'end', does: 'silent', taken: true }, aMailOrder(), { options });
    expect(outcome).toBe('unsure mail/cut-off-after-data');
    await expect.poll(() => server?.mails.length).toBe(1);
  });

  test('stopped by a person: it has to be asked about; before it, nothing has left', async () => {
    server = await MailServer.start();
    server.fault = { at: 'end', does: 'silent', taken: true };
    const { send } = aDesk({ port: server.port });
    const stop = new AbortController();
    const sending = send(aMailOrder(), stop.signal);
    await server.arrived();
    stop.abort();
    expect(told(await sending)).toBe('unsure mail/cut-off-after-data');
    expect(told(await send(aMailOrder(), AbortSignal.abort()))).toBe('refused mail/stopped');
  });
});

describe('the server', () => {
  test('that says how much it takes isn’t given more', async () => {
    server = await MailServer.start({ size: 1_000_000 });
    const outcome = await tried(null, heavy(), { user: '' });
    expect(outcome).toEqual(['refused mail/too-large', 0]);
    expect(server.talks.flat()).not.toContain('MAIL');
  });

  test('that isn’t there, or is none', async () => {
    server = await MailServer.start();
    const { port } = server;
    await server.stop();
    expect(await tried(null, aMailOrder(), { port })).toEqual(['later mail/refused-connection', 0]);
    expect(told(await aDesk({ port, host: 'smtp.invalid' }).send(aMailOrder()))).toMatch(
      /^later (?:mail\/name-not-found|network\/offline)$/,
    );
    server = await MailServer.start();
    expect(await tried({ at: 'greeting', does: { reply: 'HTTP/1.1 400 Bad Request' } })).toEqual([
      'later mail/not-a-mail-server',
      0,
    ]);
  });
});

test('the settings are tried without sending anything', async () => {
  server = await MailServer.start({ user: 'kyotaku', password: 'himitsu-no-kotoba' });
  const { port } = server;
  const desk = (password: string) => aDesk({ port, user: 'kyotaku', password }).desk;
  expect(await desk('himitsu-no-kotoba').test({ kind: 'own' })).toEqual({
    ok: true,
    value: { host: '127.0.0.1', cancelled: false },
  });
  expect(await desk('chigau').test({ kind: 'own' })).toMatchObject({ ok: false, code: 'mail/password-refused' });
  expect(server.mails).toEqual([]);
});

test('on a line on which nothing comes back, trying the settings can be ended', async () => {
  server = await MailServer.start();
  server.fault = { at: 'EHLO', does: 'silent' };
  const { desk } = aDesk({ port: server.port });
  const tested = desk.test({ kind: 'own' });
  await expect.poll(() => server?.talks.flat()).toContain('EHLO');
  desk.endTest();
  expect(await tested).toMatchObject({ ok: false, code: 'mail/test-stopped' });
});
