/**
 * What main itself asks a person before it does it, whatever the page says: acts that can't be taken back, that send something out, or
 * that change who gets in.
 */
export const askedActs = [
  /** A mail to an address that neither a pack nor a person has told this PC of. */
  'mail-receiver',
  /** The server that the office's mail leaves by. */
  'mail-server',
  /** The host that papers go to electronically. */
  'endpoint',
  'erase-ledger',
  /** Records' files that can't be opened any more. */
  'clear-records',
  /** The own ledger goes on, though a backup knows of a later state. */
  'keep-earlier',
  /** The own ledger is opened, though it isn't as it was left. */
  'open-altered',
  'renew-recovery',
  'first-passphrase',
  'change-passphrase',
  /** From now on the ledger opens without a passphrase. */
  'open-without',
  /** From now on each user opens it with a passphrase of their own, and the first is 管理者. */
  'first-user',
  'add-user',
  'change-user',
  'remove-user',
  /** Of who has the ledger open. */
  'own-passphrase',
  'show-password',
  'copy-password',
  /** A password that the keychain holds goes: by the next one, or for good. */
  'forget-password',
  /** The 接続キー that a city gave goes, or another takes its place. */
  'forget-token',
  /** The office's mail account goes, with its password. */
  'forget-mail',
  /** A city is told that a paper is taken back. */
  'withdraw',
  /** The record of what was done, in the clear. */
  'export-record',
  /** All that an office has of a period, in the clear: 運営指導. */
  'export-office',
  /** A list of the ledger, in the clear. */
  'export-table',
  /** Ways in go that an altered ledger doesn't remember, as it says. */
  'drop-ways',
  /** 確認してから出す is given up: papers leave without 管理者. */
  'stop-reviewing',
  /** A pack that was dropped on the window takes a place among the city's forms: no dialog of the system's was between. */
  'take-pack',
  /** A pack that claims a name of the app's own ones, or isn't signed as the one before. */
  'doubtful-pack',
  /** Forms out of a backup take their places again: a page could say so of any. */
  'return-forms',
  /** Newer packs are looked for at an address. */
  'pack-source',
  /** A signer of packs gets a name on this PC. */
  'accept-signer',
  /** The settings name another folder for backups than a person has chosen. */
  'backup-folder',
] as const;
export type AskedAct = (typeof askedActs)[number];
