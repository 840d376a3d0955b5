import { scanTraces } from '../forms/scan/scan-trace';
import { z } from 'zod';
import { HAND_BYTES } from '../vault/handed-key';
import { BackupHeader } from '../backup/header';
import { LedgerFile } from '../ledger/entities';
import { LedgerEvent } from '../ledger/event';
import { checkLevels, findingQuestions } from '../packs/check-schema';
import type { ProcedureRun } from '../procedures/result';
import { Unsent } from '../submission/unsent';
import { Connection, limits, StatusPage } from '../submission/wire';
import {
  BackedUpEnd,
  BackupList,
  BeginBackup,
  BegunBackup,
  ChooseBackupFolder,
  ChosenBackupFile,
  ChosenBackupFolder,
  FinishBackup,
  FinishedBackup,
  FormsForBackup,
  FrameBatch,
  OfBackup,
  OpenBackup,
  OpenedBackup,
  ReturnForms,
  ReturnedForms,
  SendFrames,
  TakeBackup,
  TakeBackupPiece,
  TakenBackup,
} from './backup';
import type { ChannelName, NoticeName } from './channel-names';
import {
  AddUser,
  ChangePassphrase,
  ChangeUser,
  CreatedKeys,
  CreateKeys,
  DailyUnlock,
  ErasedKeys,
  KeysState,
  OfUser,
  OwnPassphrase,
  TypedBack,
  UnlockBy,
  VouchedKeys,
  VouchForKeys,
} from './keys';
import { Anchor } from '../vault/anchor';
import { LedgerKind } from '../vault/ledger-kind';
import { LedgerUser } from '../vault/ledger-user';
import {
  EndpointSet,
  EndpointState,
  BackgroundSendRequest,
  OfNetwork,
  OfSubmission,
  Orders,
  OfSubmissions,
  OutboxResults,
  PollChanges,
  SendProgress,
  SetEndpoint,
  WithdrawalOutcome,
} from './outbox';
import {
  AddCopyToPrint,
  AddTableToPrint,
  AddToPrint,
  BeginPrint,
  ChooseFolder,
  ChosenFolder,
  EvaluateMany,
  OfFolder,
  OfJob,
  PagesOfJob,
  RunPrint,
  SaveMany,
} from './many-papers';
import {
  AcceptSigner,
  ChoosePack,
  ChosenOfficial,
  ChosenPack,
  DroppedPack,
  EarlierPack,
  ExportedPack,
  ExportPack,
  HeldPack,
  IncomingPack,
  FoundPacks,
  KnownSigners,
  OfForm,
  OfIncoming,
  OfPack,
  OfPackFolder,
  OfFoundPack,
  OfSigner,
  PackSourceState,
  SetPackSource,
  RollBack,
} from './packs';
import { OfficialFile } from '../packs/official-file';
import {
  ChooseForm,
  ChosenForm,
  CutValueDto,
  DroppedForm,
  KeepDraft,
  ListedDraft,
  OfDraft,
  OpenDraft,
  OwnPack,
  WaysAtSpot,
  SavedForm,
  RowsOfDraft,
  ListOfDraft,
  SpotOfDraft,
  TryDraft,
} from './form-studio';
import { JumpPlace } from './jump-place';
import { IconCount, IconProgress, PcNotification } from './pc-notification';
import { PolicyState } from './policy';
import { PrintingState, PrintingWork, PrintRoute } from './printing';
import {
  AgreedReceiver,
  AgreeReceiver,
  DraftMail,
  DraftOpened,
  KeptDrafts,
  MailAccountSet,
  MailState,
  MailTested,
  OfMailLedger,
  SetMailAccount,
  TestMailAccount,
} from './mail';
import { NamedLine } from '../asks/asked-record';
import { ProblemDto } from '../problems/problem-dto';
import { AddedFile, AddFile, AddTable, AddText, BeginFolder, BegunFolder, OfFolderWriting } from './office-folder';
import { ChosenAudit, OfAudit, AuditPiece } from './audit';
import {
  MakeSecret,
  OfSecret,
  OfSecrets,
  OneBefore,
  OneOfSecret,
  SecretsState,
  StoredSecret,
  StoreSecret,
} from './secrets';
import { FrozenToRelease, PaperDigest, Seal, Sealed, SetReviewing, VouchedFrozen, VouchForFrozen } from './reviews';
import { Settings, SettingsChange } from './settings';
import { AgreeToUpdate, UpdateState } from './updates';
import { SupportRequest, SupportText } from './support';
import { ChooseOut, ChosenOut, OfOut, OutProgress, SavedOut, MakeOut } from './tables-out';
import { ChosenTableFile, DroppedTable, LeftTable, ReadTaken, TableProgress, TableRead, TakenTable } from './tables';
import { Cancelled, bytes } from './wire-types';

/**
 * The one contract between page and main process: for every channel what goes in and what comes out. Both are checked at
 * the door, in main: what a page says is never trusted, and what main says can't drift from what the page expects.
 */

const result = <S extends z.ZodType>(value: S) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), ProblemDto.extend({ ok: z.literal(false) })]);

/** For whom a key is sealed (`shared/vault/handed-key.ts`); without it the key comes as it is. */
const Hand = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === HAND_BYTES)
  .nullable()
  .default(null);
const none = z.void();

export const AppInfo = z.object({
  name: z.string(),
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.string(),
  /** A runtime for development, not the official one: real people's data must not go in. */
  isDevelopmentRuntime: z.boolean(),
  /** Where this user's data lie, as the system writes it; 設定 shows and copies it. */
  profileFolder: z.string(),
});

export const PackListing = z.object({
  origin: z.enum(['bundled', 'profile']),
  /** Of its folder. */
  name: z.string(),
  pack: result(HeldPack),
  /** Official files in the place of its forms' own. */
  official: z.array(OfficialFile),
});

/** What a form is filled from. The context is plain data that the page builds from its ledger. */
export const FillRequest = z.object({
  packId: z.string().max(64),
  formId: z.string().max(64),
  context: z.record(z.string(), z.unknown()),
  overrides: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
});

const valueSource = z.enum(['ledger', 'event', 'today', 'input', 'none']);

const FilledField = z.object({
  key: z.string(),
  path: z.string(),
  value: z.union([z.string(), z.boolean(), z.null()]),
  shown: z.string(),
  source: valueSource,
  overridden: z.boolean(),
  untyped: z.object({ shown: z.string(), source: valueSource }).optional(),
  required: z.boolean(),
  scale: z.number(),
  ledger: z.object({ entity: z.string(), id: z.string(), fields: z.array(z.string()) }).nullable(),
  unasked: z.string().optional(),
  unlisted: z.string().optional(),
});

const Evaluation = z.object({
  sheets: z.array(
    z.object({
      whose: z.string().optional(),
      fields: z.array(FilledField),
      rows: z.record(z.string(), z.array(z.object({ id: z.string(), fields: z.array(FilledField) }))),
    }),
  ),
  findings: z.array(
    z.object({
      level: z.enum(checkLevels),
      id: z.string(),
      message: z.string(),
      label: z.string(),
      path: z.string().nullable(),
      why: z.object({ text: z.string(), source: z.string() }).nullable(),
      stage: z.enum(['fill', 'send']),
      asks: z.enum(findingQuestions).optional(),
    }),
  ),
  mostCharacters: z.record(z.string(), z.object({ limit: z.number(), inCells: z.boolean() })).optional(),
  callOuts: z.array(z.object({ text: z.string(), source: z.string(), beside: z.string() })),
  unaskedInputs: z.record(z.string(), z.string()).optional(),
});

const AskProcedures = z.object({ event: LedgerEvent, ledger: LedgerFile, today: z.iso.date() });
/** Made by our own thread out of packs that were checked when they were read. */
const procedureRun = z.custom<ProcedureRun>((value) => Array.isArray((value as ProcedureRun | null)?.networks));

/** How a paper leaves the app; drafts end in _下書き and keep their content controls. */
const PaperRequest = FillRequest.extend({
  mode: z.enum(['draft', 'finished']),
  /** Whom or what the paper is about, for the file name. */
  about: z.string().max(200),
  /** ISO date of the paper, for the file name. */
  date: z.string().max(10),
  /** That it was approved, where the office asks for that. */
  seal: Seal.nullable().default(null),
});

const OfLedger = z.object({ kind: LedgerKind });
const done = result(z.null());

const saved = result(
  z.union([
    Cancelled,
    z.object({
      cancelled: z.literal(false),
      file: z.string(),
      name: z.string(),
      /** Which program made the PDF; null for any other file. */
      madeBy: PrintRoute.nullable(),
    }),
  ]),
);
/** Of each of some papers, what became of it. */
const ofEach = <S extends z.ZodType>(value: S) => result(z.array(z.object({ id: z.string(), result: result(value) })));
const printed = result(z.union([Cancelled, z.object({ cancelled: z.literal(false) })]));

export const contract = {
  'app:info': { input: none, output: AppInfo },
  /** A fault of the page. Not its message, which may quote what was typed; of its stack main keeps places in our own files. */
  'app:report-error': { input: z.object({ name: z.string().max(100), stack: z.string().max(8000) }), output: none },
  /** Whether there is room on the disk for more than a few records. */
  'app:has-room': { input: none, output: z.boolean() },
  /** The PC's own notification: so much of what there is. Without words of the page's own. */
  'app:notify': { input: PcNotification, output: none },
  /** How much has to be done by today, on the icon in the task bar. */
  'app:badge': { input: IconCount, output: none },
  'app:progress': { input: IconProgress, output: none },
  /** The screen that the app was started for, once. */
  'app:given-place': { input: none, output: JumpPlace.nullable() },
  /** サポートに渡すファイル, for the person at the screen to read through. */
  'support:make': { input: SupportRequest, output: SupportText },
  /** What `support:make` has given last, as it was read, to where a person says. */
  'support:save': {
    input: none,
    output: result(z.union([Cancelled, z.object({ cancelled: z.literal(false), name: z.string() })])),
  },
  'updates:state': { input: none, output: UpdateState },
  /** A person chooses it in a dialog; it is the publisher's, or refused. Problems: `update/…`. */
  'updates:choose-file': { input: none, output: result(z.object({ cancelled: z.boolean() })) },
  /** What was found where whoever looks after the PC has said. Problems: `update/…`. */
  'updates:fetch': { input: none, output: done },
  /** At once, whereupon the app closes, or when it is closed. Problems: `update/…`. */
  'updates:agree': { input: AgreeToUpdate, output: done },
  'updates:take-back': { input: none, output: done },
  /** What of it whoever looks after the PC has decided. */
  'policy:state': { input: none, output: PolicyState },
  'settings:read': { input: none, output: Settings },
  'settings:write': { input: SettingsChange, output: Settings },
  'packs:list': { input: none, output: z.array(PackListing) },
  /** A person chooses in a dialog; the pack is copied aside and checked. */
  'packs:choose': { input: ChoosePack, output: result(ChosenPack) },
  /** One that was opened outside, once; checked like any other. */
  'packs:given': { input: none, output: result(ChosenPack) },
  /** One that was dropped on the window: a zip, or what lies in a folder; checked like any other. */
  'packs:take': { input: DroppedPack, output: result(IncomingPack) },
  'packs:install': { input: OfIncoming, output: result(z.object({ packId: z.string() })) },
  'packs:discard': { input: none, output: none },
  'packs:remove': { input: OfPackFolder, output: done },
  'packs:replace-form': { input: OfForm, output: result(ChosenOfficial) },
  'packs:stop-replacing': { input: none, output: none },
  'packs:restore-form': { input: OfForm, output: done },
  /** Versions that were in use before, the last one first. */
  'packs:earlier': { input: OfPack, output: result(z.array(EarlierPack)) },
  /** One of them is used again; the one of now is kept like any. */
  'packs:roll-back': { input: RollBack, output: result(z.object({ version: z.string() })) },
  /** A pack that was made here, as one signed zip, to where a person says. */
  'packs:export': { input: ExportPack, output: result(ExportedPack) },
  'packs:signers': { input: none, output: result(KnownSigners) },
  /** By the name that the office gives them: main asks first. */
  'packs:accept-signer': { input: AcceptSigner, output: done },
  'packs:forget-signer': { input: OfSigner, output: done },
  /** Where newer packs lie, and what was found there last. */
  'packs:source': { input: none, output: PackSourceState },
  /** Null: nobody has chosen. Problems: `pack/source-address`, `asked/…`. */
  'packs:set-source': { input: SetPackSource, output: result(PackSourceState.nullable()) },
  /** Problems: `pack/no-source`, `pack/source-away`. */
  'packs:look': { input: none, output: result(FoundPacks) },
  /** One that was found, looked at like one that was chosen; main asks once more before it is loaded. */
  'packs:take-found': { input: OfFoundPack, output: result(IncomingPack) },
  /** A person chooses a city's file in a dialog; it becomes a draft. */
  'studio:choose': { input: ChooseForm, output: result(ChosenForm) },
  /** The same of one that was dropped on the window. */
  'studio:take': { input: DroppedForm, output: result(OpenDraft) },
  /** A draft of a form that was saved: its file, and what was decided. */
  'studio:edit': { input: OfForm, output: result(OpenDraft) },
  'studio:drafts': { input: none, output: result(z.array(ListedDraft)) },
  'studio:open': { input: OfDraft, output: result(OpenDraft) },
  /** What a person has said so far, whole: nothing typed is lost. */
  'studio:keep': { input: KeepDraft, output: done },
  'studio:discard': { input: OfDraft, output: done },
  /** A place that somebody wants where none was found. */
  'studio:spot': { input: SpotOfDraft, output: result(WaysAtSpot) },
  'studio:list': { input: RowsOfDraft, output: result(ListOfDraft) },
  /** A copy of the file with comments where a typed name isn't known, to where a person says. Problems: `studio/no-comments`, `file/…`. */
  'studio:commented': {
    input: OfDraft,
    output: result(z.union([Cancelled, z.object({ cancelled: z.literal(false), name: z.string() })])),
  },
  /** The form as it would be, filled: with the sample, or an office of the ledger. */
  'studio:try': {
    input: TryDraft,
    output: result(
      z.object({ evaluation: Evaluation, bytes, cut: z.array(CutValueDto), unfilled: z.array(z.int().min(0)) }),
    ),
  },
  /** The draft becomes a form of an own pack, in a version of its own; it goes with that. */
  'studio:save': { input: KeepDraft, output: result(SavedForm) },
  'studio:packs': { input: none, output: result(z.array(OwnPack)) },
  'samples:ledger': { input: z.object({ today: z.iso.date() }), output: LedgerFile },
  'documents:evaluate': { input: FillRequest, output: result(Evaluation) },
  /** `finished`: as it leaves the office, refused while something is missing. */
  'documents:fill': {
    input: FillRequest.extend({ mode: z.enum(['preview', 'finished']).default('preview') }),
    output: result(z.object({ evaluation: Evaluation, bytes, digest: PaperDigest })),
  },
  'documents:save': { input: PaperRequest.extend({ output: z.enum(['docx', 'xlsx', 'csv', 'pdf']) }), output: saved },
  'documents:print': { input: PaperRequest, output: printed },
  /** The copy of what was handed in, byte for byte. The name's ending is main's, by what the file is. */
  'documents:save-copy': { input: z.object({ name: z.string().min(1).max(200), bytes }), output: saved },
  /** A text of the office's own, no city's form: 報告書の下書き. */
  'documents:save-text': {
    input: z.object({
      output: z.enum(['docx', 'pdf']),
      /** Of the file, without an ending. */
      name: z.string().min(1).max(200),
      text: z.string().max(200_000),
      /** The same as Word. */
      bytes,
    }),
    output: saved,
  },
  'documents:print-copy': { input: z.object({ title: z.string().max(200), bytes }), output: printed },
  /** A scan that is going to leave, without what is no part of what is seen. */
  'documents:clean-scan': {
    input: z.object({ bytes }),
    output: result(z.object({ bytes, removed: z.array(z.enum(scanTraces)) })),
  },
  'documents:reveal': { input: z.object({ file: z.string().max(4096) }), output: z.boolean() },
  /** 確認してから出す, on or off. Problem: `review/no-users`. */
  'reviews:set': { input: SetReviewing, output: done },
  /** 管理者 approves what stands on a paper, as they have seen it. Problems: of filling, `review/other-paper`. */
  'reviews:approve': { input: FillRequest.extend({ digest: PaperDigest }), output: result(Sealed) },
  /** What was frozen may leave: what 管理者 has frozen, or what holds approved papers and nothing else. */
  'reviews:release': {
    input: FrozenToRelease.extend({
      papers: z
        .array(FillRequest.extend({ seal: Seal.nullable() }))
        .min(1)
        .max(limits.files),
    }),
    output: result(Sealed),
  },
  'reviews:vouch': { input: VouchForFrozen, output: result(VouchedFrozen) },
  /** What each network asks for when something happens, by the rules of the packs at hand. */
  'procedures:for': { input: AskProcedures, output: result(procedureRun) },
  'papers:evaluate': { input: EvaluateMany, output: ofEach(Evaluation) },
  'papers:choose-folder': { input: ChooseFolder, output: ChosenFolder },
  /** Into a chosen folder, where nothing is replaced: a name that is taken gets a number. */
  'papers:save': { input: SaveMany, output: ofEach(z.object({ files: z.array(z.string()) })) },
  /** Shows the last file written into it. */
  'papers:reveal': { input: OfFolder, output: z.boolean() },
  'papers:print-begin': { input: BeginPrint, output: result(OfJob) },
  'papers:print-add': { input: AddToPrint, output: ofEach(PagesOfJob) },
  'papers:print-add-copy': { input: AddCopyToPrint, output: result(PagesOfJob) },
  'papers:print-add-table': { input: AddTableToPrint, output: result(PagesOfJob) },
  'papers:print-run': { input: RunPrint, output: printed },
  'papers:print-end': { input: OfJob, output: done },
  /** Which programs this PC has for PDFs and printing; looked for anew. */
  'printing:state': { input: none, output: PrintingState },
  /** 試しに1枚つくる: an empty form as PDF, saved where somebody says. */
  'printing:try': { input: none, output: saved },
  /** Ends what `printing:work` tells of. */
  'printing:cancel': { input: none, output: none },
  /** Waits no longer for what `files:waiting` tells of: it counts as held. */
  'files:stop-waiting': { input: none, output: none },
  'clipboard:write': { input: z.object({ text: z.string().max(10_000) }), output: none },
  /** `name`: of the corporation, for who comes back to the locked screen. Kept in memory only. */
  'screen:lock': { input: z.object({ name: z.string().max(200) }), output: none },
  /** The page has given its keys up: it is loaded anew in another process, and this one ends with its memory. */
  'screen:end-page': { input: none, output: none },
  'screen:state': { input: none, output: z.object({ lockedName: z.string().nullable(), isAfterEnd: z.boolean() }) },
  'keys:state': { input: OfLedger, output: result(KeysState) },
  /** The recovery key of a ledger that is to have a passphrase: on paper before anything is made. */
  'keys:draft': { input: OfLedger, output: result(z.object({ recoveryKey: z.string() })) },
  'keys:create': { input: CreateKeys, output: result(CreatedKeys) },
  /** The data key is given out here and nowhere else, once for each unlock. */
  'keys:unlock': {
    input: OfLedger.extend({ by: UnlockBy, to: Hand }),
    output: result(z.object({ dataKey: bytes, user: LedgerUser.nullable() })),
  },
  /** The own ledger is open, and says which key file it had. */
  'keys:vouch': { input: VouchForKeys, output: result(VouchedKeys) },
  'keys:lock': { input: OfLedger, output: done },
  'keys:confirm-recovery': { input: OfLedger.extend({ typed: TypedBack }), output: done },
  'keys:change-passphrase': { input: ChangePassphrase, output: done },
  /** Of who has opened it, where there are users. */
  'keys:own-passphrase': { input: OwnPassphrase, output: done },
  /** 使う人: each with a passphrase of their own. From the first on nothing else opens the ledger day by day. */
  'keys:add-user': { input: AddUser, output: result(LedgerUser) },
  'keys:change-user': { input: ChangeUser, output: done },
  'keys:remove-user': { input: OfUser, output: done },
  /** In force when it is typed back; until then the one before opens the ledger. */
  'keys:renew-recovery': { input: OfLedger, output: result(z.object({ recoveryKey: z.string() })) },
  /** The data key of a backup, which may be another ledger's. */
  'keys:open-backup': {
    input: BackupHeader.pick({ kind: true, ledgerId: true, wraps: true }).extend({ by: UnlockBy, to: Hand }),
    output: result(z.object({ dataKey: bytes })),
  },
  /** What was sealed with the key is noise from then on, wherever a copy of it lies without one of its backups. */
  'keys:erase': { input: OfLedger, output: result(ErasedKeys) },
  'keys:set-unlock': { input: OfLedger.extend({ daily: DailyUnlock }), output: done },
  /** Which passwords lie in the keychain; never one of them. */
  'secrets:state': { input: OfSecrets, output: SecretsState },
  /** The first one of an account; beside one that is there, the next (`isNext`), which `secrets:confirm` puts in its place. */
  'secrets:store': { input: StoreSecret, output: result(StoredSecret) },
  /** Made up by the network's rules, in main: the page doesn't see it. */
  'secrets:make': { input: MakeSecret, output: result(StoredSecret) },
  /** By an explicit act, written into the record before. The window can't be recorded for as long, and half a minute at most. */
  'secrets:reveal': { input: OneOfSecret, output: result(z.object({ secret: z.string() })) },
  'secrets:hide': { input: none, output: none },
  /** Main copies it, and clears it away after a minute, if it is still there. */
  'secrets:copy': { input: OneOfSecret, output: done },
  /** The new one works at the network: it takes the old one's place. */
  'secrets:confirm': { input: OfSecret, output: done },
  'secrets:give-up': { input: OfSecret, output: done },
  /** One that was replaced takes the place of the present one, which is kept in its stead. */
  'secrets:put-back': { input: OneBefore, output: done },
  /** Those that were replaced are kept no more. */
  'secrets:let-go': { input: OfSecret, output: done },
  'secrets:forget': { input: OfSecrets, output: done },
  /** Accounts of which this PC remembers a password: also of those that are struck off, or not in the ledger any more. */
  'secrets:known': { input: OfLedger, output: z.array(z.string()) },
  /** What is typed can be read on the screen at this moment. */
  'secrets:protect': { input: z.object({ isOn: z.boolean() }), output: none },
  'audit:choose': { input: none, output: result(ChosenAudit) },
  'audit:write': { input: AuditPiece, output: done },
  'audit:finish': { input: OfAudit, output: done },
  'audit:cancel': { input: OfAudit, output: none },
  /** A person says yes to main itself, and chooses where; main makes the folder's name, and keeps where it lies. */
  'folder:begin': { input: BeginFolder, output: result(BegunFolder) },
  /** Only kinds that papers are, looked at as any copy that leaves. After `file/…` nothing of the folder is left. */
  'folder:file': { input: AddFile, output: result(AddedFile) },
  'folder:text': { input: AddText, output: result(AddedFile) },
  'folder:table': { input: AddTable, output: result(AddedFile) },
  /** Puts it into its place: until then it has another name. */
  'folder:finish': { input: OfFolderWriting, output: result(AddedFile) },
  'folder:cancel': { input: OfFolderWriting, output: none },
  'folder:reveal': { input: OfFolderWriting, output: z.boolean() },
  /** このパソコンが頼まれたこと: what main was asked for and what it answered, newest first. */
  'asks:record': { input: none, output: z.array(NamedLine) },
  'asks:end-wait': { input: none, output: none },
  'backup:begin': { input: BeginBackup, output: result(BegunBackup) },
  'backup:frames': { input: SendFrames, output: result(z.null()) },
  'backup:finish': { input: FinishBackup, output: result(FinishedBackup) },
  'backup:cancel': { input: OfBackup, output: none },
  'backup:list': { input: none, output: BackupList },
  /** Of the newest backups of the own ledger; nothing but their headers is read. */
  'backup:ends': { input: none, output: z.array(BackedUpEnd) },
  'backup:choose-folder': { input: ChooseBackupFolder, output: result(ChosenBackupFolder) },
  'backup:choose-file': { input: none, output: ChosenBackupFile },
  /** One that somebody opened in Explorer; `cancelled` where there is none. It is given once. */
  'backup:given': { input: none, output: ChosenBackupFile },
  /** One that was dropped on the window: its bytes, piece by piece, as no path from a page is opened. */
  'backup:take': { input: TakeBackup, output: result(z.object({ id: z.uuid() })) },
  'backup:take-piece': { input: TakeBackupPiece, output: result(TakenBackup) },
  'backup:read-header': { input: OpenBackup, output: result(OpenedBackup) },
  'backup:read-frames': { input: OfBackup, output: result(FrameBatch) },
  'backup:close': { input: OfBackup, output: none },
  /** What the office has loaded or made, to be sealed into a backup. */
  'backup:forms': { input: none, output: result(FormsForBackup) },
  /** The same out of a backup: main asks a person, and keeps what is newer here. Problem: `backup/damaged-forms`. */
  'backup:return-forms': { input: ReturnForms, output: result(ReturnedForms) },
  /** Whether this PC's own ledger had records: then their absence is a loss, and not a beginning. */
  'records:expected': { input: none, output: z.boolean() },
  /** The own ledger has been opened and read. */
  'records:opened': { input: none, output: none },
  /** Keeps the records' files as they were at the start; false where that wasn't possible. */
  'records:set-aside': { input: none, output: z.boolean() },
  /** Clears away records' files that can't be opened any more, also the sample's, which lie in the same. */
  'records:clear': { input: none, output: done },
  /** Somebody goes on with the own ledger, though a backup of that moment knows of a later state. */
  'records:keep-earlier': { input: z.object({ backup: z.iso.datetime() }), output: done },
  /** Somebody opens the own ledger, though it isn't as it was left. */
  'records:open-altered': { input: none, output: done },
  /** Cuts off what a full disk left half-written; to be asked before a database is opened again that was closed by it. */
  'records:mend': { input: none, output: none },
  /** Where the own ledger's list had come to, as it stands outside of the database. */
  'records:anchor': {
    input: none,
    output: z.object({ ledgerId: z.string().nullable(), anchor: Anchor.nullable(), isUnreadable: z.boolean() }),
  },
  /** Never back to a lower number; false when it doesn't stand there now. */
  'records:set-anchor': { input: Anchor, output: z.boolean() },
  'endpoint:state': { input: OfNetwork, output: EndpointState },
  'endpoint:set': { input: SetEndpoint, output: result(EndpointSet) },
  /** つながるか確かめる: with the address and 接続キー that are set. */
  'endpoint:check': { input: OfNetwork, output: result(Connection) },
  /** The office's mail account; never its password. */
  'mail:account': { input: OfMailLedger, output: MailState },
  'mail:set-account': { input: SetMailAccount, output: result(MailAccountSet) },
  /** Main itself asks a person whether letters may go to an address that it doesn't know yet. */
  'mail:agree': { input: AgreeReceiver, output: result(AgreedReceiver) },
  /** メールの設定を試す: with what was typed, or with what is set. Signs in, sends nothing and keeps nothing. */
  'mail:test': { input: TestMailAccount, output: result(MailTested) },
  /** やめる: the test that is on answers at once. */
  'mail:end-test': { input: none, output: none },
  /** メールソフトで開く: the letter as a draft (.eml), in a place that the app clears. */
  'mail:draft': { input: DraftMail, output: result(DraftOpened) },
  /** The same, where somebody says. */
  'mail:save-draft': { input: DraftMail, output: saved },
  /** After an erasure or a restore: what is still to be sent from the mail program stays, all other drafts go. */
  'mail:clear-drafts': { input: KeptDrafts, output: none },
  /** A person chooses the office's own Excel in a dialog; main keeps where it lies. */
  'tables:choose': { input: none, output: ChosenTableFile },
  /** One that was dropped on the window: its bytes, as no path from a page is opened. */
  'tables:take': { input: DroppedTable, output: TakenTable },
  /** The one that was being imported as the page went, with the lock or otherwise; null where it was dropped, or another was taken since. */
  'tables:again': { input: LeftTable, output: TakenTable.nullable() },
  /** One at a time; a new one ends the one before. How far it is, `tables:progress` tells. */
  'tables:read': { input: ReadTaken, output: result(TableRead) },
  'tables:cancel': { input: none, output: none },
  /** A person chooses where a view goes; the path stays in main. */
  'tables:out-choose': { input: ChooseOut, output: result(ChosenOut) },
  /** Made into a file's bytes, which main keeps, of cells alone: no formula gets out. How far it is, `tables:out-progress` tells. */
  'tables:out-make': { input: MakeOut, output: result(z.null()) },
  /** Writes what was made to where it was to go; it can be asked for once. */
  'tables:out-save': { input: OfOut, output: result(SavedOut) },
  /** Ends either: it comes back as `file/cancelled`, unless its file stands in its place already. */
  'tables:out-cancel': { input: none, output: none },
  'tables:out-reveal': { input: OfOut, output: z.boolean() },
  'tables:forget': { input: none, output: none },
  /** One try of each. How they ended is told by `outbox:changed` and `outbox:results`, also when one can't even begin. */
  'outbox:send': { input: Orders, output: none },
  /** What waits for the one ahead of it doesn't leave: its outcome is `not-sent`. What is on its way arrives. */
  'outbox:hold': { input: OfLedger, output: none },
  'outbox:results': { input: OfLedger, output: OutboxResults },
  /** The outcomes are stored: main forgets them. */
  'outbox:confirm': { input: OfSubmissions, output: none },
  /** Its outcome is `later`, as the receiver may have it all the same (of a letter `refused`, or `unsure`); `not-sent` as long as it waits for the one ahead. */
  'outbox:cancel': { input: OfSubmission, output: none },
  /** What hasn't left yet, for who closes the window. */
  'outbox:unsent': { input: Unsent, output: none },
  'outbox:keep-going': { input: BackgroundSendRequest, output: done },
  'outbox:poll': { input: PollChanges, output: result(StatusPage) },
  'outbox:agree-withdrawal': { input: OfNetwork.extend({ id: z.uuid() }), output: done },
  'outbox:withdraw': { input: OfNetwork.extend({ id: z.uuid() }), output: WithdrawalOutcome },
} satisfies Record<ChannelName, { input: z.ZodType; output: z.ZodType }>;

const menuCommands = [
  'home',
  'ledger',
  'procedures',
  'documents',
  'submissions',
  'consents',
  'credentials',
  'settings',
  'find',
  'print',
  'contacts',
  'lock',
  'about',
  /** A pack was opened outside: `packs:given`. */
  'pack',
  /** A backup was opened outside: `backup:given`. */
  'backup',
  /** A screen was chosen outside: `app:given-place`. */
  'go',
] as const;

/** What main says unasked. @public the shapes are read through `Notice` alone */
export const notices = {
  'menu:command': z.enum(menuCommands),
  /** The own ledger's key file is another one than before: the ledger vouches for it anew (`keys:vouch`). */
  'keys:changed': z.null(),
  /**
   * The PC goes to sleep, its own screen is locked, or the window is being closed: the page is to lock, as by hand. One that is
   * closed ends with it, and needs no screen any more.
   */
  'screen:lock-now': z.object({ isClosing: z.boolean() }),
  'outbox:progress': SendProgress,
  /** There are results that weren't there before. At once when nothing is left behind them, else a few times a second. */
  'outbox:changed': z.null(),
  /** Another program begins to make or print a paper; null: it is done. */
  'printing:work': PrintingWork,
  /** Another program has held a file for two seconds that is to be replaced; null: it is done. `name` null: one of the app's own. */
  'files:waiting': z.object({ name: z.string().nullable() }).nullable(),
  'tables:progress': TableProgress,
  'tables:out-progress': OutProgress,
} satisfies Record<NoticeName, z.ZodType>;

type Contract = typeof contract;
export type ChannelInput<C extends ChannelName> = z.input<Contract[C]['input']>;
export type ParsedInput<C extends ChannelName> = z.output<Contract[C]['input']>;
export type ChannelOutput<C extends ChannelName> = z.output<Contract[C]['output']>;
export type Notice<N extends NoticeName> = z.output<(typeof notices)[N]>;
export type MenuCommand = (typeof menuCommands)[number];
export type AppInfo = z.output<typeof AppInfo>;
export type PackListing = z.output<typeof PackListing>;
export type FillRequest = z.input<typeof FillRequest>;

/** What the preload puts on `window.renkei`. */
export interface RenkeiApi {
  ask: <C extends ChannelName>(
    channel: C,
    ...input: undefined extends ChannelInput<C> ? [] : [ChannelInput<C>]
  ) => Promise<ChannelOutput<C>>;
  onNotice: <N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void) => () => void;
}
