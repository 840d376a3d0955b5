import { z } from 'zod';
import { MailAddress } from '../submission/letter';
import { LedgerKind } from '../vault/ledger-kind';
import { mailSecurities } from './mail-security';
import { MailOrder } from './outbox';
import { ProblemDto } from '../problems/problem-dto';
import { Cancelled } from './wire-types';

/** The office's mail account, but for its password. Who writes is in the keychain, too: settings lie in the clear. */
export const MailAccount = z.object({
  /** smtp.example.jp */
  host: z.string(),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  /** Who signs in; empty: the server asks for nobody. */
  user: z.string(),
  /** 差出人 */
  address: MailAddress,
  senderName: z.string(),
  /** A copy of each letter goes to the office itself. */
  copyToSelf: z.boolean(),
});
export type MailAccount = z.output<typeof MailAccount>;

export const OfMailLedger = z.object({ kind: LedgerKind });

export const MailState = z.object({
  account: MailAccount.nullable(),
  hasPassword: z.boolean(),
  /** False: this PC has no keychain, and the password is forgotten when the app ends. */
  keeps: z.boolean(),
  /** Why the password can't be kept, or not be had at this moment. */
  problem: ProblemDto.nullable(),
});
export type MailState = z.output<typeof MailState>;

/**
 * As typed. `password`: left out, the one that is there stays, as long as host and user stay the same; null takes it away.
 * `account`: null takes account and password away.
 */
export const SetMailAccount = OfMailLedger.extend({
  account: z
    .object({
      host: z.string().max(300),
      port: z.int().min(1).max(65_535),
      security: z.enum(mailSecurities),
      user: z.string().max(300),
      address: z.string().max(300),
      senderName: z.string().max(200),
      copyToSelf: z.boolean(),
    })
    .nullable(),
  password: z.string().max(256).nullable().optional(),
});
export type SetMailAccount = z.input<typeof SetMailAccount>;

/** With what stands on the screen, which nobody has kept yet; without `account`: with what is kept. */
export const TestMailAccount = SetMailAccount.partial({ account: true });
export type TestMailAccount = z.input<typeof TestMailAccount>;

/** Main itself asks the person before letters may go to another mail server. */
export const MailAccountSet = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), state: MailState }),
]);
export type MailAccountSet = z.output<typeof MailAccountSet>;

/** 市から言われた宛先: asked about before it is kept. */
export const AgreeReceiver = OfMailLedger.extend({ address: MailAddress });
export const AgreedReceiver = z.object({ cancelled: z.boolean() });

export const DraftMail = z.object({ order: MailOrder });
/** opened: the PC's mail program has it · revealed: there is none for it, and the file is shown in its folder */
export const DraftOpened = z.object({ how: z.enum(['opened', 'revealed']), name: z.string() });
export type DraftOpened = z.output<typeof DraftOpened>;
/** `keep`: ids of submissions. The sample's drafts hold nobody: they stay until the app ends. */
export const KeptDrafts = OfMailLedger.extend({ keep: z.array(z.string().max(100)).max(10_000) });
/** メールの設定を試す: signs in, sends nothing and keeps nothing. `cancelled`: the person didn't want the password to go to that server. */
export const MailTested = z.object({ host: z.string(), cancelled: z.boolean() });
export type MailTested = z.output<typeof MailTested>;
