import type { MailOrder } from '@shared/ipc/outbox';
import { success } from '@shared/problems/problem';
import { kindByExtension } from '@shared/submission/known-kinds';
import type { ComposeOptions } from '../../../electron/mail/compose-mail';
import { MailService, type MailServiceParts } from '../../../electron/mail/mail-service';
import type { TryOptions } from '../../../electron/mail/smtp-try';

export const ADDRESS = 'kyotaku@himawari.example';
export const NOW = new Date('2026-11-20T05:00:00.000Z');

interface DeskOptions {
  port: number;
  host?: string;
  security?: 'tls' | 'starttls';
  user?: string;
  password?: string;
  options?: TryOptions;
  draftFolder?: string;
  opens?: boolean;
  mayGetMail?: MailServiceParts['mayGetMail'];
  looked?: ComposeOptions['looked'];
}

/** A fake: files are what they are called. The real look has tests of its own. */
const lookedByName: ComposeOptions['looked'] = (files) =>
  Promise.resolve(success(files.flatMap(({ name }) => kindByExtension(name.split('.').at(-1)) ?? [])));

/** A desk whose account leads to a server on this PC, and what it opened and revealed. */
export function aDesk({ port, host = '127.0.0.1', security = 'starttls', ...given }: DeskOptions) {
  const { user = '', password = '', options = {}, draftFolder = '/nowhere', opens = true } = given;
  const { mayGetMail = () => Promise.resolve(success(null)), looked = lookedByName } = given;
  const shown: string[] = [];
  const server = { host, port, security, user, password, address: ADDRESS };
  const sender = { address: ADDRESS, name: 'ひまわりの里 鶴岡　山田 花子' };
  const account = { ...server, senderName: sender.name, copyToSelf: true };
  const service = new MailService({
    accounts: {
      typed: () => Promise.resolve(success({ server })),
      use: () => Promise.resolve(success({ server, sender })),
      state: () => Promise.resolve({ account, hasPassword: true, keeps: true, problem: null }),
    },
    now: () => NOW,
    looked,
    mayGetMail,
    draftFolder,
    open: (file) => Promise.resolve(opens && shown.push(`open ${file}`) > 0),
    reveal: (file) => void shown.push(`reveal ${file}`),
    options,
  });
  return {
    desk: service,
    shown,
    send: (order: MailOrder, signal?: AbortSignal) => service.send(order, signal ? { signal } : {}),
  };
}
