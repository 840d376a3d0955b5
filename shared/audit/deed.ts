import { z } from 'zod';
import { backupReasons } from '../backup/header';
import { entityTables, type EntityTable } from '../ledger/entities';
import { auditedSteps } from '../submission/submission';
import { retentionKinds } from '../retention/retention-kinds';
import { holdReasons } from '../retention/retention-settings';
import { importKinds } from '../tables/lists';
import { Role } from '../vault/role';

const text = z.string();
const tables = z.enum(entityTables as [EntityTable, ...EntityTable[]]);

const paper = {
  packId: text,
  formId: text,
  officeId: text,
  /** 流山市 様式2　登録事項変更・修正申請書 */
  form: text,
  /** Names: of the office, and of whom the paper is about where there is somebody. */
  office: text,
  about: text,
  isDraft: z.boolean(),
};

/** Of whose password something was done: the account's id, and FiNE-LINK PLUS himawari-tsuruoka-1. */
const ofAccount = { account: text, name: text };
/** A view of the ledger: never whose rows it has. */
const view = {
  what: z.literal('table'),
  /** 職員名簿 */
  title: text,
  office: text,
  count: z.int(),
};
const PaperFacts = z.object(paper);

/**
 * What was done beside changing records: what is written down beside its link, next to who did it. Never a secret, and
 * never a whole path.
 */
export const Deed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('keys-changed'),
    content: z.discriminatedUnion('what', [
      z.object({
        what: z.enum([
          'passphrase-set',
          'passphrase-changed',
          'unlock-passphrase',
          'unlock-keychain',
          'unlock-users',
          'recovery-renewed',
          'recovery-confirmed',
          'mended',
        ]),
      }),
      z.object({
        /** Of somebody who opens the ledger; the role is what they have from then on, or had. */
        what: z.enum(['user-added', 'user-changed', 'user-passphrase', 'user-removed']),
        name: text,
        role: Role,
      }),
    ]),
  }),
  z.object({
    kind: z.literal('secret-shown'),
    content: z.discriminatedUnion('what', [
      z.object({ what: z.literal('recovery-key') }),
      z.object({ what: z.literal('password'), ...ofAccount }),
    ]),
  }),
  z.object({ kind: z.literal('secret-copied'), content: z.object({ what: z.literal('password'), ...ofAccount }) }),
  z.object({
    kind: z.literal('secret-changed'),
    content: z.object({
      /**
       * begun: a new one lies beside the old; changed: it has taken its place; given-up: it has not. put-back: one that was replaced has its place
       * again; let-go: those are kept no more.
       */
      what: z.enum(['kept', 'begun', 'changed', 'given-up', 'put-back', 'let-go', 'forgotten']),
      ...ofAccount,
    }),
  }),
  z.object({
    kind: z.literal('backed-up'),
    content: z.object({
      reason: z.enum(backupReasons),
      file: text,
      /** このパソコン, `E:`, the name of a folder. */
      places: z.array(text),
    }),
  }),
  z.object({
    kind: z.literal('exported'),
    content: z.discriminatedUnion('what', [
      z.object({
        what: z.literal('paper'),
        ...paper,
        output: z.enum(['docx', 'xlsx', 'csv', 'pdf', 'jpg', 'png', 'tif', 'eml']),
        file: text,
      }),
      z.object({
        what: z.literal('record'),
        files: z.array(text),
        links: z.int(),
        /** Hash of the newest link in the file: what tells it from one that was written anew. */
        head: text,
      }),
      z.object({
        /** A text of the office's own: 報告書の下書き. */
        what: z.literal('text'),
        title: text,
        output: z.enum(['docx', 'pdf']),
        file: text,
      }),
      z.object({
        /** All that an office has of a period, as a folder: 運営指導. */
        what: z.literal('office'),
        officeId: text,
        office: text,
        /** 令和8年度 */
        period: text,
        /** Of the folder, never where it lies. */
        folder: text,
        ended: z.enum(['cancelled', 'failed']).optional(),
      }),
      z.object({
        ...view,
        output: z.enum(['xlsx', 'csv']),
        file: text,
        /** That it goes out stands in the record before it does: this one says that it came to nothing. */
        ended: z.enum(['cancelled', 'failed']).optional(),
      }),
    ]),
  }),
  z.object({
    kind: z.literal('imported'),
    content: z.object({
      /** Name of the file, and of the sheet. */
      file: text,
      sheet: text,
      of: z.enum(importKinds),
      /** Rows of the table by what became of them. */
      rows: z.object({ fix: z.int(), changed: z.int(), new: z.int(), same: z.int(), left: z.int() }),
      /** Id of the change that they are in. */
      change: text,
    }),
  }),
  z.object({
    kind: z.literal('retention'),
    content: z.discriminatedUnion('what', [
      /** `years`: 0 where nobody has decided. */
      z.object({ what: z.literal('period'), of: z.enum(retentionKinds), years: z.int() }),
      z.object({
        what: z.enum(['held', 'lifted']),
        table: tables,
        record: text,
        name: text,
        reason: z.enum(holdReasons),
        note: text,
      }),
    ]),
  }),
  z.object({
    kind: z.literal('printed'),
    content: z.union([
      z.object(view),
      /** The words of a screen: 手続き. Never whose they are. */
      z.object({ what: z.literal('screen'), title: text }),
      /** All that an office has of a period, with 目次: 運営指導. `ended`: as of what is exported. */
      z.object({
        ...{ what: z.literal('office'), officeId: text, office: text, period: text, pages: z.int() },
        ended: z.enum(['cancelled', 'failed']).optional(),
      }),
      PaperFacts,
    ]),
  }),
  z.object({
    kind: z.literal('restored'),
    /** `backup`: the instant when it was made. */
    content: z.object({ backup: z.iso.datetime(), ledgerId: text }),
  }),
  z.object({
    kind: z.literal('submitted'),
    content: z.object({
      what: z.enum(['finalized', ...auditedSteps]),
      submission: text,
      /** 様式2 変更・修正申請書, and whom it is about. */
      title: text,
      about: text,
      recipient: text,
      /** Receipt number, once there is one. */
      receipt: text,
      /** Who has approved what is in it, where that was somebody else; earlier deeds don't say. */
      approvedBy: text.optional(),
      /**
       * As its channel says it: of `handed-over` what was done, LINE WORKS で渡しました; of `taken-back` what had been said, 渡した.
       * Earlier deeds don't say.
       */
      done: text.optional(),
      /** … where that is no …を○○に手渡しました: the whole sentence, {paper} and {recipient} in it. */
      sentence: text.optional(),
      /** What the receiver answered: 予約番号 A-123. */
      answers: text.optional(),
    }),
  }),
  z.object({
    kind: z.literal('procedure'),
    /** Of the procedure: its id, and 佐藤 健一さんの退職. */
    content: z.object({ what: z.enum(['started', 'finished', 'resumed', 'taken-back']), run: text, title: text }),
  }),
  z.object({
    kind: z.enum(['attachment-added', 'attachment-removed']),
    /** Of the attachment: its id, what it belongs to, bytes, and their SHA-256 in hex. */
    content: z.object({ attachment: text, recordId: text, name: text, size: z.int(), sha256: text }),
  }),
  z.object({
    kind: z.literal('list'),
    /** The list of what there is (shared/vault/written-list.ts). */
    content: z.discriminatedUnion('what', [
      /** A ledger of an earlier version got one. */
      z.object({ what: z.literal('begun') }),
      /** A backup (ISO instant) knew of a later state of the ledger, and somebody went on with the one that lies here. */
      z.object({ what: z.literal('earlier'), backup: text }),
      /** Something wasn't as it was left, and somebody went on knowingly: kinds of faults, and records by what they were. */
      z.object({
        what: z.literal('accepted'),
        faults: z.array(text),
        ...{ missing: z.int(), other: z.int(), added: z.int(), damaged: z.int() },
      }),
    ]),
  }),
  z.object({
    kind: z.literal('reviewed'),
    content: z.discriminatedUnion('what', [
      /** 確認してから出す, chosen or given up. */
      z.object({ what: z.enum(['switched-on', 'switched-off']), role: Role }),
      z.object({
        /** asked: 確認待ち; withdrawn by who asked; returned and approved by 管理者; said, answered, ended: of a field. */
        what: z.enum(['asked', 'withdrawn', 'returned', 'approved', 'said', 'answered', 'ended']),
        /** Of who did it, then. */
        role: Role,
        /** The paper's id, what it is called, whom it is about. */
        document: text,
        title: text,
        about: text,
        /** Of what is said: the field, and the words; empty where none is meant. */
        label: text,
        text,
        /** 管理者 has approved what they prepared themselves. */
        isOwn: z.boolean(),
      }),
    ]),
  }),
  z.object({
    kind: z.literal('moving'),
    /** 新しいパソコンへの引っ越し: begun on the former PC, ended on the new one, or left before that. */
    content: z.object({ what: z.enum(['begun', 'finished', 'given-up']) }),
  }),
  z.object({
    kind: z.literal('erased'),
    /** How many records of each table, and how many papers, went. */
    content: z.object({
      table: tables,
      records: z.partialRecord(tables, z.int()),
      papers: z.int(),
    }),
  }),
]);
export type Deed = z.output<typeof Deed>;
export type PaperFacts = z.output<typeof PaperFacts>;
export type SubmissionStep = Extract<Deed, { kind: 'submitted' }>['content'];
export type ReviewStep = Extract<Extract<Deed, { kind: 'reviewed' }>['content'], { document: string }>;
export type ProcedureDeedStep = Extract<Deed, { kind: 'procedure' }>['content']['what'];
export type SecretChange = Extract<Deed, { kind: 'secret-changed' }>['content']['what'];
export type KeysChange = Extract<Deed, { kind: 'keys-changed' }>['content'];
export type UserChange = Extract<KeysChange, { role: Role }>;
export type OpeningChange = Exclude<KeysChange, UserChange>['what'];

export const keysChanged = (what: OpeningChange): Deed => ({ kind: 'keys-changed', content: { what } });
export const userChanged = (what: UserChange['what'], { name, role }: Pick<UserChange, 'name' | 'role'>): Deed => ({
  kind: 'keys-changed',
  content: { what, name, role },
});
