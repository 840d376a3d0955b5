import { z } from 'zod';
import { Wait } from '../asks/lost-paper';
import { BackupPlace } from '../backup/backup-place';
import { ColumnArrangements } from './column-arrangement';
import { mailSecurities } from './mail-security';
import { RouteChoice } from './printing';
import { ReminderSettings, usualReminders } from '../rules/reminder-settings';

/** Where the office's mail leaves: what of its account may lie in the clear. */
const MailServer = z.object({
  host: z.string().max(300),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  copyToSelf: z.boolean(),
});

const fields = {
  textSize: z.enum(['standard', 'large', 'largest']),
  /** The ledger that was open last: none yet, the sample, or the office's own. */
  ledger: z.enum(['none', 'sample', 'own']),
  /** Id of the office in use; null for すべての事業所. */
  officeId: z.string().max(100).nullable(),
  /** The screen locks when nothing was touched for so long; 0: never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable(),
  /** 印刷とPDFに使うソフト. */
  printRoute: RouteChoice,
  /** The system's name of the printer that Word and LibreOffice print on; '' for the usual one. */
  printer: z.string().max(300),
  /** Backups without being asked for. */
  automaticBackup: z.boolean(),
  reminders: ReminderSettings,
  /** The columns of the lists of 台帳 as somebody arranged them. */
  columns: ColumnArrangements,
};

/** What main alone may set: a page that could would write backups to wherever it likes. */
const fieldsOfMain = {
  /** Absolute path of the folder for backups; null for this PC's own. */
  backupFolder: z.string().max(4096).nullable(),
  /** What kind of place that folder is, as main has found; null: it hasn't looked yet. */
  backupFolderKind: BackupPlace.shape.kind.nullable(),
  /** Where newer packs lie: a folder, or an https address. */
  packSource: z.string().max(1024).nullable(),
  /** ISO instant of the last backup that was read back and found whole, and where it lies. */
  lastBackup: z.object({ at: z.iso.datetime(), places: z.array(z.enum(['this-pc', 'chosen'])) }).nullable(),
  /** Id of the own ledger that was opened last: its keys without its records are a loss. */
  ownLedger: z.uuid().nullable(),
  /** The folder of files set aside since the own ledger was open, by name. */
  recordsAside: z.string().max(100).nullable(),
  /** 提出先: addresses of endpoints by ledger and pack. The 接続キー is in the keychain. */
  endpoints: z.object({ own: z.record(z.string(), z.string()), sample: z.record(z.string(), z.string()) }),
  /** The mail servers by ledger. Who writes from there, and the password, is in the keychain. */
  mail: z.object({ own: MailServer.nullable(), sample: MailServer.nullable() }),
  /** Ids of the accounts whose passwords were put into this PC's keychain: what is missing there was lost. */
  secrets: z.object({ own: z.array(z.string()), sample: z.array(z.string()) }),
  /** Of which accounts of the own ledger passwords are kept that 事務 have replaced, and how many, until 管理者 has looked at them. */
  secretsBefore: z.array(z.object({ id: z.string(), count: z.int().min(1) })),
  /** Seals of the addresses by ledger that a person has agreed to write to, made with a key in the keychain. */
  knownReceivers: z.object({ own: z.array(z.string()), sample: z.array(z.string()) }),
  /** Wrong tries in a row at what opens each ledger, and at backups: they lie beside the keys, too. */
  wrongTries: z.object({ own: z.int().min(0), sample: z.int().min(0), backup: z.int().min(0) }),
  /** 確認してから出す: papers of the own ledger leave when 管理者 has approved them. */
  reviewing: z.boolean(),
  /** Of who has lost the recovery key's paper: it lies beside the keys, too. */
  lostPaper: Wait.nullable(),
};

/** What the app remembers about itself. No personal data: settings lie in the clear. */
export const Settings = z.object({
  textSize: fields.textSize.default('standard'),
  ledger: fields.ledger.default('none'),
  officeId: fields.officeId.default(null),
  lockAfterMinutes: fields.lockAfterMinutes.default(10),
  window: fields.window.default(null),
  printRoute: fields.printRoute.default('auto'),
  printer: fields.printer.default(''),
  automaticBackup: fields.automaticBackup.default(true),
  reminders: fields.reminders.default(usualReminders),
  columns: fields.columns.default({}),
  backupFolder: fieldsOfMain.backupFolder.default(null),
  backupFolderKind: fieldsOfMain.backupFolderKind.default(null),
  packSource: fieldsOfMain.packSource.default(null),
  lastBackup: fieldsOfMain.lastBackup.default(null),
  ownLedger: fieldsOfMain.ownLedger.default(null),
  recordsAside: fieldsOfMain.recordsAside.default(null),
  endpoints: fieldsOfMain.endpoints.default({ own: {}, sample: {} }),
  mail: fieldsOfMain.mail.default({ own: null, sample: null }),
  secrets: fieldsOfMain.secrets.default({ own: [], sample: [] }),
  secretsBefore: fieldsOfMain.secretsBefore.default([]),
  knownReceivers: fieldsOfMain.knownReceivers.default({ own: [], sample: [] }),
  wrongTries: fieldsOfMain.wrongTries.default({ own: 0, sample: 0, backup: 0 }),
  reviewing: fieldsOfMain.reviewing.default(false),
  lostPaper: fieldsOfMain.lostPaper.default(null),
});
export type Settings = z.output<typeof Settings>;
export type WrongTries = Settings['wrongTries'];
export const defaultSettings: Settings = Settings.parse({});

/** Some of them. Not `Settings.partial()`: that fills what is left out with defaults, and one change would undo all. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = z.input<typeof SettingsChange>;
