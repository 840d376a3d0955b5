import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { aMailOrder } from '../../builders/order';
import { Authority, type Certificate } from '../../support/certificates';
import { MailServer } from '../../support/mail-server';
import { needs } from '../../support/tools';
import { aDesk } from './mail-to-send';

let folder: string;
let authority: Authority;
let server: MailServer | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'renkei-mail-'));
  if (needs('openssl')) authority = new Authority(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.stop();
  server = null;
});

/** What comes of a try at a server with this certificate. */
async function tried(
  certificate: Certificate | undefined,
  { security = 'tls', host = '127.0.0.1', isTls = security === 'tls' }: Account = {},
): Promise<string> {
  server = await MailServer.start({
    user: 'kyotaku',
    password: 'himitsu-no-kotoba',
    isTls,
    ...(certificate ? { certificate } : {}),
  });
  const options = {
    authorities: [authority.pem],
    // Where both wait for the other to speak.
    ...(isTls && security === 'starttls' ? { patience: { connecting: 500, standingStill: 500, overall: 9_000 } } : {}),
  };
  const account = { user: 'kyotaku', password: 'himitsu-no-kotoba', security, host, options };
  const outcome = await aDesk({ port: server.port, ...account }).send(aMailOrder());
  if (outcome.kind !== 'sent') expect(server.mails).toEqual([]);
  return 'problem' in outcome ? `${outcome.kind} ${outcome.problem.code}` : outcome.kind;
}
interface Account {
  security?: 'tls' | 'starttls';
  host?: string;
  isTls?: boolean;
}

describe.skipIf(!needs('openssl'))('over an encrypted line', () => {
  test.each(['tls', 'starttls'] as const)(
    'a letter goes over %s, by the name that the certificate is for',
    async (security) => {
      expect(await tried(authority.certificate('DNS:localhost,IP:127.0.0.1'), { security, host: 'localhost' })).toBe(
        'sent',
      );
    },
  );

  test.each(['tls', 'starttls'] as const)(
    'over %s none does where a variable of the PC has Node check nothing',
    async (security) => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      expect(await tried(authority.selfSigned(), { security })).toBe('later mail/certificate-issuer');
      expect(server?.talks.flat()).not.toContain('AUTH');
    },
  );

  test.each(['tls', 'starttls'] as const)(
    'over %s no letter and no password goes to whom the certificate isn’t for',
    async (security) => {
      const other = authority.certificate('DNS:smtp.example');
      expect(await tried(other, { security })).toBe('later mail/certificate-host');
      await server?.stop();
      expect(await tried(authority.certificate('IP:127.0.0.1', -9, -2), { security })).toBe(
        'later mail/certificate-expired',
      );
      await server?.stop();
      expect(await tried(authority.certificate('IP:127.0.0.1', 2, 9), { security })).toBe(
        'later mail/certificate-not-yet',
      );
      await server?.stop();
      expect(await tried(authority.selfSigned(), { security })).toBe('later mail/certificate-issuer');
      expect(server?.talks.flat()).not.toContain('AUTH');
    },
  );

  test('a server that offers no encryption gets neither letter nor password, but for this PC itself', async () => {
    // The same place, by a name of which nobody knows that it is here.
    expect(await tried(undefined, { security: 'starttls', host: '127.1' })).toBe('refused mail/starttls-missing');
    expect(server?.talks.flat()).not.toContain('AUTH');
  });

  test('a port that speaks the other way is told apart', async () => {
    const certificate = authority.certificate('IP:127.0.0.1');
    expect(await tried(certificate, { security: 'tls', isTls: false })).toBe('later mail/tls');
    await server?.stop();
    expect(await tried(certificate, { security: 'starttls', isTls: true })).toMatch(
      /^later mail\/(?:timed-out|cut-off)$/,
    );
  });

  test.each(['cut', { reply: '454 4.7.0 not now' }, { reply: '502 5.5.1 no' }] as const)(
    'what goes wrong at STARTTLS never makes a letter go in the clear: %j',
    async (does) => {
      server = await MailServer.start({ certificate: authority.certificate('IP:127.0.0.1') });
      server.fault = { at: 'STARTTLS', does };
      const outcome = await aDesk({ port: server.port }).send(aMailOrder());
      expect(['later', 'refused']).toContain(outcome.kind);
      const words = server.talks.flat().filter((word) => word !== 'QUIT');
      expect([server.mails, words]).toEqual([[], ['EHLO', 'STARTTLS']]);
    },
  );
});
