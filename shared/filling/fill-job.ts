import type { BatchPaper } from '../batch/fill-batch';
import type { BatchItem } from '../batch/items';
import type { Evaluation, Overrides } from '../forms/bindings/evaluation';
import type { ExpressionContext } from '../forms/bindings/context';
import type { FillMode } from '../forms/fill-mode';
import type { FilledFile } from '../forms/filled-file';
import type { Edit } from '../forms/xml/edits';
import type { CalendarDate } from '../text/calendar-date';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { CheckAids } from '../pack-check/check-pack';
import type { PackFinding } from '../pack-check/pack-finding';
import type { Form, Pack } from '../packs/schema';
import type { ProcedureRun } from '../procedures/result';
import type { Result } from '../problems/problem';
import type { InspectedForm } from './inspect-form';
import type { UnpackedFile } from './unpack-pack';

/** What is done with a pack's expressions and with forms' files. Everything in it can be cloned into another process. */
export type FillJob =
  | { kind: 'evaluate'; pack: Pack; form: Form; context: ExpressionContext; overrides: Overrides }
  | {
      kind: 'fill';
      pack: Pack;
      form: Form;
      context: ExpressionContext;
      overrides: Overrides;
      template: Uint8Array;
      mode: FillMode;
      /** Whether the caller takes several files, where a form's rows go on in further ones. */
      furtherFiles?: boolean;
      /** Whether the caller wants to know what was changed: a long list is as long once more. */
      withEdits?: boolean;
    }
  | { kind: 'procedures'; packs: Pack[]; ledger: Ledger; event: LedgerEvent; today: CalendarDate }
  /** Some papers of a batch, few enough for their files to be in memory together. */
  | { kind: 'evaluate-many'; pack: Pack; form: Form; shared: ExpressionContext; items: readonly BatchItem[] }
  | {
      kind: 'fill-many';
      pack: Pack;
      form: Form;
      shared: ExpressionContext;
      items: readonly BatchItem[];
      template: Uint8Array;
      mode: FillMode;
    }
  /** What lies in a pack's zip. */
  | { kind: 'unpack'; zip: Uint8Array }
  /** What a form's file holds, for who writes a pack. */
  | { kind: 'inspect'; file: string; template: Uint8Array }
  | { kind: 'check-pack'; pack: Pack; templates: Record<string, Uint8Array>; aids: CheckAids };

export interface FillOutcomes {
  evaluate: Evaluation;
  fill: { evaluation: Evaluation; bytes: Uint8Array; edits: Edit[]; further: FilledFile[] };
  'evaluate-many': { id: string; result: Result<Evaluation> }[];
  'fill-many': BatchPaper[];
  procedures: ProcedureRun;
  unpack: UnpackedFile[];
  inspect: InspectedForm;
  'check-pack': PackFinding[];
}
export type FillJobOf<K extends FillJob['kind']> = Extract<FillJob, { kind: K }>;
export type FillOutcome<J extends FillJob> = FillOutcomes[J['kind']];

/** To where a job is done. */
export interface FillOrder {
  id: number;
  job: FillJob;
  /** Whether each single expression is told of before it runs; else only that time goes by. */
  isClose: boolean;
}

/** And back. `watch` goes out before expressions: the clock of whoever waits starts again. `rest` stops it. */
export type FillMessage =
  | { id: number; kind: 'watch'; field: string; expression: string }
  | { id: number; kind: 'rest' }
  | { id: number; kind: 'done'; result: Result<FillOutcomes[FillJob['kind']]> }
  | { id: number; kind: 'crash'; reason: string };
