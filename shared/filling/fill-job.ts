import type { BatchPaper } from '../batch/fill-batch';
import type { BatchItem } from '../batch/items';
import type { Evaluation, Overrides } from '../forms/bindings/evaluation';
import type { ExpressionContext } from '../forms/bindings/context';
import type { FillMode } from '../forms/fill-mode';
import type { FilledFile } from '../forms/filled-file';
import type { CleanScan } from '../forms/scan/scan-trace';
import type { LostCharacter, ValueToFind } from '../forms/pdf/look-at-pdf';
import type { KnownForms } from '../forms/pdf/usual-forms';
import type { Edit } from '../forms/xml/edits';
import type { CalendarDate } from '../text/calendar-date';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { CheckAids } from '../pack-check/check-pack';
import type { PackFinding } from '../pack-check/pack-finding';
import type { Form, Pack } from '../packs/schema';
import type { ProcedureRun } from '../procedures/result';
import type { Result } from '../problems/problem';
import type { FileKind } from '../submission/known-kinds';
import type { PlaceWays } from '../form-studio/decide/place-ways';
import type { AlreadySaid, AskedSpot } from '../form-studio/propose-spot';
import type { SaidRows } from '../form-studio/find/row-groups';
import type { ListProposal } from '../form-studio/propose-list';
import type { ProposedForm } from '../form-studio/propose-form';
import type { CarriedOver } from '../form-studio/next-year/carry-over';
import type { Decision } from '../form-studio/write/decision';
import type { FormWithOrigins } from '../form-studio/write/form-with-origins';
import type { AboutForm } from '../form-studio/write/write-form';
import type { InspectedForm } from './inspect-form';
import type { CopyLook } from './look-at-copies';
import type { UnpackedFile } from './unpack-pack';

/**
 * What is done with a pack's expressions, with forms' files and with what other programs made of them. Everything in it is cloned into another
 * process, which takes its time: so a form is handed over alone, as its pack is ten times as large.
 */
export type FillJob =
  | { kind: 'evaluate'; form: Form; context: ExpressionContext; overrides: Overrides }
  | {
      kind: 'fill';
      form: Form;
      context: ExpressionContext;
      overrides: Overrides;
      template: Uint8Array;
      mode: FillMode;
      /** Whether the caller takes several files, where a form's rows go on in further ones. */
      furtherFiles?: boolean;
      /** Whether the caller wants to know what was changed: a long list is as long once more. */
      withEdits?: boolean;
      /** Whether each ring is drawn that may ever be asked for: a form that is being made. */
      triesRings?: boolean;
    }
  | { kind: 'procedures'; packs: Pack[]; ledger: Ledger; event: LedgerEvent; today: CalendarDate }
  /** Some papers of a batch, few enough for their files to be in memory together. */
  | {
      kind: 'evaluate-many';
      form: Form;
      template: Uint8Array;
      shared: ExpressionContext;
      items: readonly BatchItem[];
    }
  | {
      kind: 'fill-many';
      form: Form;
      shared: ExpressionContext;
      items: readonly BatchItem[];
      template: Uint8Array;
      mode: FillMode;
    }
  /** What lies in a pack's zip. */
  | { kind: 'unpack'; zip: Uint8Array }
  /** A paper that another program of the PC may print: it reads no other file, and tells nothing of the PC. */
  | { kind: 'tame'; paper: Uint8Array }
  /** A form that another program has made of an old one: what it may have read elsewhere goes, and where it lay. */
  | { kind: 'forget-elsewhere'; format: 'docx' | 'xlsx'; made: Uint8Array }
  /** A scan as it may go out: without what is no part of what is seen. */
  | { kind: 'clean-scan'; scan: Uint8Array }
  /** What a form's file holds, for who writes a pack. */
  | { kind: 'inspect'; file: string; template: Uint8Array }
  /** What a form that a city gave out leaves room for, and what could stand there. */
  | {
      kind: 'propose';
      file: string;
      template: Uint8Array;
      /** What was decided of last year's form. */
      before?: readonly Decision[];
    }
  /** What a place would be that somebody adds where none was found. */
  | ({ kind: 'spot'; file: string; template: Uint8Array; spot: AskedSpot } & AlreadySaid)
  /** What the rows from there on would be as a list. */
  | { kind: 'list'; file: string; template: Uint8Array; rows: SaidRows }
  /** A copy that says what is wrong with the names which somebody has typed into it. */
  | { kind: 'comment'; file: string; template: Uint8Array }
  /** form.json of what was decided. The rows are those of the file, whatever the page knows of them. */
  | { kind: 'write-form'; file: string; template: Uint8Array; about: AboutForm; decisions: readonly Decision[] }
  /** A pack as one zip. */
  | { kind: 'pack-up'; files: readonly UnpackedFile[] }
  /** Whether a paper's PDFs show its values; null: nobody knows them any more, then only kanji that became others are found. */
  | { kind: 'look-at-pdfs'; pdfs: readonly Uint8Array[]; values: readonly ValueToFind[] | null; forms: KnownForms }
  /** A PDF that another program of the PC made gets what every PDF of ours has. */
  | { kind: 'finish-pdf'; pdf: Uint8Array; title: string }
  /** Whether it is a paper of Word or of Excel, or something else that leaves an office. */
  | { kind: 'file-kind'; bytes: Uint8Array }
  /** The same of copies that another program is to get, and whether it may. */
  | { kind: 'look-at-copies'; copies: readonly Uint8Array[] }
  | { kind: 'check-pack'; pack: Pack; templates: Record<string, Uint8Array>; aids: CheckAids };

export interface FillOutcomes {
  evaluate: Evaluation;
  fill: { evaluation: Evaluation; bytes: Uint8Array; edits: Edit[]; further: FilledFile[] };
  'evaluate-many': { id: string; result: Result<Evaluation> }[];
  'fill-many': BatchPaper[];
  procedures: ProcedureRun;
  unpack: UnpackedFile[];
  tame: Uint8Array;
  'clean-scan': CleanScan;
  'forget-elsewhere': Uint8Array;
  inspect: InspectedForm;
  propose: ProposedForm & CarriedOver;
  spot: PlaceWays;
  list: ListProposal;
  comment: Uint8Array;
  'write-form': FormWithOrigins;
  'pack-up': Uint8Array;
  'look-at-pdfs': LostCharacter[];
  'finish-pdf': Uint8Array;
  'file-kind': FileKind['extension'] | null;
  'look-at-copies': CopyLook[];
  'check-pack': PackFinding[];
}
export type FillJobOf<K extends FillJob['kind']> = Extract<FillJob, { kind: K }>;
export type FillOutcome<J extends FillJob> = FillOutcomes[J['kind']];

/** Whole font files of ours. */
export interface FontFiles {
  gothic: Uint8Array;
  mincho: Uint8Array;
  /** Of rare names: brought when a letter asks for it. */
  rare: Uint8Array | null;
}

/** To where a job is done. */
export interface FillOrder {
  id: number;
  job: FillJob;
  /** Whether each single expression is told of before it runs; else only that time goes by. */
  isClose: boolean;
  /** What PDF forms are written with, where the place doesn't have it yet. It reads no file. */
  fonts?: FontFiles;
}

/** And back. `watch` goes out before expressions: the clock of whoever waits starts again. `rest` stops it. */
export type FillMessage =
  | { id: number; kind: 'watch'; field: string; expression: string }
  | { id: number; kind: 'rest' }
  | { id: number; kind: 'done'; result: Result<FillOutcomes[FillJob['kind']]> }
  | { id: number; kind: 'crash'; reason: string };
