import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Authority } from '../../support/certificates.ts';
import { launchApp } from '../../support/launch.ts';
import { agreesWhile } from '../../support/main-question.ts';
import { ownIsOpen } from '../../support/own-is-open.ts';
import { MailServer } from '../../support/mail-server.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { needs } from '../../support/tools.ts';
import { ADDRESS, MailPage, PASSWORD, USER } from './mail-page.ts';

const account = { user: USER, password: PASSWORD };

test('an account outlives the app, and nothing of who writes lies in the clear', async () => {
  const server = await MailServer.start(account);
  const first = await freshApp();
  await ownIsOpen(first.page);
  const mail = new MailPage(first.page);
  expect(await agreesWhile(first.page, mail.sets(server.port, {}, 'chigau-pasuwado-97'))).toBe('set');
  expect(await mail.tests()).toBe('mail/password-refused');
  expect(await agreesWhile(first.page, mail.sets(server.port))).toBe('set');
  expect(await mail.tests()).toBe('works');
  const second = await opensAgain(first);
  await ownIsOpen(second.page);
  const again = new MailPage(second.page);
  expect(await again.account()).toMatchObject({ account: { address: ADDRESS }, hasPassword: true, problem: null });
  expect(await agreesWhile(second.page, again.sends(3_000_000))).toEqual({ kind: 'sent' });
  server.fault = { at: 'end', does: 'cut', taken: true };
  expect(await again.sends()).toMatchObject({ kind: 'unsure' });
  expect(server.mails).toHaveLength(2);
  const inTheClear = readFileSync(join(second.profile, 'settings.json'), 'utf8');
  for (const word of [PASSWORD, USER, '山田']) expect(inTheClear).not.toContain(word);
  const log = readFileSync(join(second.profile, 'logs', 'main.log'), 'utf8');
  for (const word of [PASSWORD, USER, '山田', 'city.example', '様式１の提出']) expect(log).not.toContain(word);
  await second.close();
  await server.stop();
});

test('a mail server with a certificate that this PC doesn’t know gets no password; one of the system’s authorities does', async () => {
  test.skip(process.platform !== 'linux' || !needs('certificates'), 'no certificates on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'ca-'));
  const authority = new Authority(folder);
  // The system's own list, as Node finds it on Linux.
  const { page, close } = await launchApp({ env: { SSL_CERT_FILE: join(folder, 'ca.pem') } });
  const mail = new MailPage(page, 'sample');
  for (const [certificate, code] of [
    [authority.certificate('IP:127.0.0.1'), 'works'],
    [authority.selfSigned(), 'mail/certificate-issuer'],
    [authority.certificate('DNS:elsewhere.example'), 'mail/certificate-host'],
    [authority.certificate('IP:127.0.0.1', -9, -2), 'mail/certificate-expired'],
  ] as const)
    for (const isTls of [true, false]) {
      const server = await MailServer.start({ ...account, certificate, isTls });
      await mail.sets(server.port, { security: isTls ? 'tls' : 'starttls' });
      expect(await mail.tests(), `${code} ${isTls}`).toBe(code);
      if (code !== 'works') expect(server.talks.flat()).not.toContain('AUTH');
      await server.stop();
    }
  await close();
  rmSync(folder, { recursive: true, force: true });
});
