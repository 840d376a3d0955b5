import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { MailServer } from '../../support/mail-server.ts';
import { MailWay } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { PASSWORD, USER } from './mail-page.ts';

const size = { width: 1366, height: 768 };
let server: MailServer;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: MailWay;

function is(app: LaunchedApp): void {
  opened = app;
  worker = new OfficeWorker(opened.page);
  way = new MailWay(worker, server, { user: USER, password: PASSWORD });
}
test.beforeEach(async () => {
  server = await MailServer.start({ user: USER, password: PASSWORD });
  is(await freshApp({ size }));
});
test.afterEach(async () => {
  await opened.close();
  await server.stop();
});

test('an app that is killed while the mail server keeps silent asks afterwards whether the letter is there, and sends none twice', async () => {
  await worker.opensTheSample();
  await way.hasTheAccount();
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
  is(await opensAgain(opened, size));
  await worker.isTold(/届いたか確かめる：様式１/);
  await worker.goesTo('提出');
  await opened.page.getByRole('row', { name: /様式１/ }).click();
  await expect(way.panel).toContainText('届いたか確かめてください');
  await expect(way.panel).toContainText('送っている途中で、アプリが終わりました');
  await way.panel.getByRole('button', { name: '届いていた' }).click();
  await expect(way.panel).toContainText('送信済');
  expect(server.mails).toHaveLength(1);
});
