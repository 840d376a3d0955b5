import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { MailServer } from '../../support/mail-server.ts';
import { MailWay } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';
import { PASSWORD, USER } from './mail-page.ts';

let profile: KeptProfile;
let server: MailServer;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: MailWay;

/** Opens the app on the same profile, as after any end. */
async function opens(): Promise<void> {
  opened = await launchApp({ profile: profile.path, size: { width: 1366, height: 768 } });
  worker = new OfficeWorker(opened.page);
  way = new MailWay(worker, server, { user: USER, password: PASSWORD });
}
test.beforeEach(async () => {
  profile = new KeptProfile();
  server = await MailServer.start({ user: USER, password: PASSWORD });
  await opens();
});
test.afterEach(async () => {
  await opened.close();
  await server.stop();
  profile.remove();
});

test('an app that is killed while the mail server keeps silent asks afterwards whether the letter is there, and sends none twice', async () => {
  await worker.opensTheSample();
  await way.setsTheAccount();
  server.fault = { at: 'end', does: 'silent', taken: true };
  await way.makesThePledge();
  const arrived = server.arrived();
  await way.sends();
  await arrived;
  await expect(way.panel).toContainText('送信中');
  const gone = opened.app.waitForEvent('close');
  opened.app.process().kill('SIGKILL');
  await gone;

  server.fault = null;
  await opens();
  await worker.isTold(/届いたか確かめる：様式１/);
  await worker.goesTo('提出');
  await opened.page.getByRole('row', { name: /様式１/ }).click();
  await expect(way.panel).toContainText('届いたか確かめてください');
  await expect(way.panel).toContainText('送っている途中で、アプリが終わりました');
  await way.panel.getByRole('button', { name: '届いていた' }).click();
  await expect(way.panel).toContainText('送信済');
  expect(server.mails).toHaveLength(1);
});
