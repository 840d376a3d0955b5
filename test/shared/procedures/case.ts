import type { LedgerEvent } from '@shared/ledger/event';
import type { Situation } from './house';

/**
 * What has to come out when something happens, written from the networks' own documents before there was any rule. `lines`
 * names the document and its lines as plain text; where a case rests on none, it says `inferred`.
 */
export interface Case {
  name: string;
  lines: string;
  /** `staff`: ids of people of the house, with what changes. `office` is where it happens. */
  event: Omit<Partial<LedgerEvent>, 'staff' | 'officeId'> & {
    kind: LedgerEvent['kind'];
    office: string;
    staff?: (string | { id: string; before?: Record<string, string>; after?: Record<string, string> })[];
  };
  /** How the house differs. */
  given?: Situation[];
  /** `● 1-1 part of the variant`: all papers, in order. */
  papers: string[];
  /** A value by its path in the first paper of a form: `1-1.event.staff.0.action`. */
  values?: Record<string, unknown>;
  /** `actor/medium part of the action`: all steps, in order. Left out where another case of the same kind has them. */
  steps?: string[];
  /** `error part of the text`: all errors and warnings; notices only where they are named. */
  warnings?: string[];
  /** `form part of the reason`, or `— part of the reason` where no form is meant: those that must be there. */
  not?: string[];
  /** `2026-11-25 part of the text`, or `— part of the text` without a day: those that must be there. */
  deadlines?: string[];
  /** Ids of contacts that must be there. */
  contacts?: string[];
}

export type Cases = { pack: string; cases: readonly Case[] };
