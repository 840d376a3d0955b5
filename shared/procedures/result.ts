import type { CalendarDate } from '../text/calendar-date';
import type { EventKind, LedgerEvent } from '../ledger/event';
import type { Problem } from '../problems/problem';
import type { Necessity, ProcedureAnswer, ProcedureSource, StepMedium } from '../packs/procedure-schema';
import type { FindingQuestion } from '../packs/check-schema';
import type { MobileSystem } from '../rules/device-rules';

/** Where a part stands in the network's documents; `inferred` when in none. */
export interface Origin {
  source: ProcedureSource | null;
  inferred: boolean;
}

/** A paper with everything that its form is filled from. */
export interface RunPaper extends Origin {
  id: string;
  form: string;
  number: string;
  title: string;
  necessity: Necessity;
  variant: string;
  note: string;
  /** Ids of the pack's channels, the usual one first. */
  channels: string[];
  /** What has to be known before it is whole, by name. */
  missing: string[];
  joins: boolean;
  officeId: string;
  patientId: string | null;
  teamId: string | null;
  event: LedgerEvent;
  input: Record<string, string>;
}

/** Devices that a step is about: what becomes of them is asked where they are, and goes into the ledger. */
export interface StepDevices {
  ids: string[];
  /** They come back: who is given them next? */
  collects: boolean;
  /** When were their data erased? */
  wipes: boolean;
}

/** A mail to write. */
export interface StepMail {
  to: string;
  /** '' where it hangs on what the device runs, and nobody knew that. */
  subject: string;
  body: string;
  exact: boolean;
  href: string;
  /** What it is then. Kept procedures of before don't know it. */
  bySystem?: { deviceId: string; subjects: Partial<Record<MobileSystem, string>> };
}

export interface RunStep extends Origin {
  id: string;
  number: string;
  actor: { id: string; name: string; isOurs: boolean };
  action: string;
  medium: StepMedium;
  /** What of a step with a source is inferred. */
  unsaid: ('actor' | 'medium')[];
  /** Ids of papers of the run. */
  papers: string[];
  contact: string | null;
  /** Who may be called instead. Kept procedures of before don't know it. */
  otherContacts?: string[];
  mail: StepMail | null;
  /** Those that come back or are wiped in it, and which of it is asked. Kept procedures of before don't know it. */
  devices?: StepDevices;
  /** The app does it itself, on the day from which the ledger changes. */
  ledger: boolean;
  /** Others accept (受理) what was handed in before. */
  acceptance: boolean;
  /** Ours, and needn’t wait for what others do before it. */
  anyTime: boolean;
  /** Waits for this day; null: for none. Kept procedures of before don't know it. */
  notBefore?: CalendarDate | null;
  /** Whose メモ in the ledger tells it: on the screen it stands beside it, printed nowhere. Kept procedures of before don't know it. */
  memoOf?: string;
  /** Done while whoever leaves is there. Kept procedures of before don't know it. */
  whileThere?: boolean;
  /** Its day is the one on which the accounts' use ended. Kept procedures of before don't know it. */
  endsUse?: boolean;
  note: string;
}

export interface RunWarning extends Origin {
  id: string;
  level: 'error' | 'warning' | 'notice';
  text: string;
  /** What settles it right here. */
  asks?: FindingQuestion;
  /** The office that is asked about, where it isn't that of the procedure. */
  asksOf?: string;
  /** Ids of the steps that make an end of it. */
  settledBy?: readonly string[];
}

export interface RunNotNeeded extends Origin {
  form: string | null;
  what: string;
  why: string;
}

export interface RunDeadline extends Origin {
  id: string;
  text: string;
  /** Null where no day is named: 速やかに. */
  date: CalendarDate | null;
  isPast: boolean;
  settledBy?: readonly string[];
}

export interface RunReminder extends Origin {
  id: string;
  text: string;
  date: CalendarDate;
  everyMonths: number | null;
}

export interface RunContact extends Origin {
  contact: string;
  name: string;
  phone: string;
  mail: string;
  why: string;
}

export interface RunTalk extends Origin {
  id: string;
  to: string;
  text: string;
}

/** What one network asks of one office, or the forms beside them that somebody has brought in. */
export interface NetworkProcedure {
  packId: string;
  network: string;
  /** Of forms that are no network's own: nobody takes part there. Kept procedures of before know none. */
  onlyForms?: true;
  officeId: string;
  officeName: string;
  kind: EventKind;
  /** Whether the pack says anything of this event. */
  isCovered: boolean;
  /** Why the network's rules could not be worked out; nothing of theirs is here then. Others are not touched by it. */
  problem: Problem | null;
  answers: (Pick<ProcedureAnswer, 'key' | 'label' | 'options'> & { value: string })[];
  papers: RunPaper[];
  steps: RunStep[];
  warnings: RunWarning[];
  notNeeded: RunNotNeeded[];
  deadlines: RunDeadline[];
  contacts: RunContact[];
  reminders: RunReminder[];
  talk: RunTalk[];
}

/** Of a network that says nothing of the event, or of none. */
export const nothingAsked = () =>
  ({
    answers: [],
    papers: [],
    steps: [],
    warnings: [],
    notNeeded: [],
    deadlines: [],
    contacts: [],
    reminders: [],
    talk: [],
  }) satisfies Partial<NetworkProcedure>;

export interface ProcedureRun {
  networks: NetworkProcedure[];
}
