import type { BatchPaper } from '@shared/batch/fill-batch';
import type { BatchItem } from '@shared/batch/items';
import type { Evaluation, Overrides } from '@shared/forms/bindings/evaluation';
import type { ExpressionContext } from '@shared/forms/bindings/context';
import type { FillMode } from '@shared/forms/fill-mode';
import type { FilledFile } from '@shared/forms/filled-file';
import type { Edit } from '@shared/forms/xml/edits';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import type { CheckAids } from '@shared/pack-check/check-pack';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import type { Form, Pack } from '@shared/packs/schema';
import type { ProcedureRun } from '@shared/procedures/result';
import type { Result } from '@shared/problems/problem';
import type { InspectedForm } from './inspect-form';

/** What the fill thread is asked for. Everything in it can be cloned into the thread. */
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
  /** What a form's file holds, for who writes a pack. */
  | { kind: 'inspect'; file: string; template: Uint8Array }
  | { kind: 'check-pack'; pack: Pack; templates: Record<string, Uint8Array>; aids: CheckAids };

export interface FillOutcomes {
  evaluate: Evaluation;
  fill: { evaluation: Evaluation; bytes: Uint8Array; edits: Edit[]; further: FilledFile[] };
  'evaluate-many': { id: string; result: Result<Evaluation> }[];
  'fill-many': BatchPaper[];
  procedures: ProcedureRun;
  inspect: InspectedForm;
  'check-pack': PackFinding[];
}
export type FillJobOf<K extends FillJob['kind']> = Extract<FillJob, { kind: K }>;
export type FillOutcome<J extends FillJob> = FillOutcomes[J['kind']];

/** Thread to host. `watch` goes out before each expression: the host's clock starts again. `rest` stops it. */
export type FillMessage =
  | { id: number; kind: 'watch'; field: string; expression: string }
  | { id: number; kind: 'rest' }
  | { id: number; kind: 'done'; result: Result<FillOutcomes[FillJob['kind']]> }
  | { id: number; kind: 'crash'; reason: string };
