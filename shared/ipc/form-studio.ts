import { z } from 'zod';
import type { AskedSpot } from '../form-studio/propose-spot';
import type { CutValue } from '../form-studio/decide/cut-values';
import type { PlaceWays } from '../form-studio/decide/place-ways';
import type { PlaceCandidate, PlaceInFile, PlaceShape, RowGroup, SaidList } from '../form-studio/find/candidate';
import type { PointedSpot } from '../form-studio/find/spot';
import type { ListProposal } from '../form-studio/propose-list';
import type { FormPage } from '../form-studio/page/form-page';
import type { Owner } from '../form-studio/propose/items';
import type { PlaceProposal } from '../form-studio/propose/proposal';
import type { FateOfPlace, PlaceFate } from '../form-studio/next-year/carry-over';
import {
  aboutParts,
  type AboutOwnForm,
  type AboutOwnPack,
  type Belonging,
  type StudioRefusal,
} from '../form-studio/write/about-own-form';
import { beyondRows } from '../form-studio/write/beyond-rows';
import { LONGEST_MARK } from '../form-studio/write/copies';
import type { Decision, DecisionState } from '../form-studio/write/decision';
import { timeUnits } from '../form-studio/write/time-allowed';
import { ChannelKind } from '../packs/channel-kind';
import type { ReceiverField } from '../packs/receiver-facts';
import { receiverFact, perFact } from '../packs/receiver-words';
import { eventKinds } from '../ledger/event';
import { kanaKinds } from '../text/kana';
import { OfForm, PackFindingDto } from './packs';
import { bytesUpTo, Cancelled, upToEntries } from './wire-types';

/**
 * 様式づくり: a file that somebody chose becomes a draft, which main keeps with what was decided; a draft becomes a form of an own pack. What is read of the
 * file comes out of the page without powers, so each list and text has its most, whoever says it.
 */

/** Of a dropped file. A city's form has some 100 KB. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PLACES = 5_000;
const MOST_CELLS = 50_000;
/** In all lists of a form, and where those lie. */
const MOST_ENTRIES = 300_000;
const LISTS =
  'page boards cells lines controls ahead proposals decisions fates left rows candidate places above over words choices called'.split(
    ' ',
  );

const bytes = bytesUpTo(MOST_BYTES);
const text = (most: number) => z.string().max(most);
/** What a cell or a line prints. */
const printed = text(20_000);
const count = z.int().min(-1).max(1_000_000);
const words = z.array(text(2_000)).max(1_000);

const shapes = [
  'blank',
  'gap',
  'date',
  'postal',
  'phone',
  'boxes',
  'ring',
  'digits',
  'seal',
] as const satisfies PlaceShape[];
const points = z.number();
const paperBox = z.tuple([points, points, points, points]);
const PointedSpot = z.object({
  page: count,
  box: paperBox,
  field: text(500).optional(),
  state: text(500).optional(),
  entries: text(500).optional(),
  fields: z
    .array(z.object({ field: text(500), state: text(500).optional() }))
    .max(1_000)
    .optional(),
  size: points.optional(),
  cells: count.optional(),
});
const PlaceOfFile: z.ZodType<PlaceInFile, PlaceInFile> = z.object({
  paragraph: count.nullable(),
  sheet: text(200),
  cell: text(20),
  from: count,
  to: count,
  printed,
  paper: PointedSpot.optional(),
} satisfies Record<keyof PlaceInFile, z.ZodType>);
const Candidate: z.ZodType<PlaceCandidate, PlaceCandidate> = z.object({
  shape: z.enum(shapes),
  places: z.array(PlaceOfFile).max(1_000),
  reach: z.object({ from: count, to: count }),
  left: words,
  above: words,
  over: words,
  behind: text(2_000),
  words,
  eras: z.array(PlaceOfFile).max(20).optional(),
  choices: words.nullable(),
  named: text(2_000),
  side: z.enum(['before', 'after', 'tick']).nullable(),
  rows: count.nullable(),
  isLoose: z.boolean(),
  isMust: z.boolean().optional(),
  board: count,
  row: count,
  column: count,
} satisfies Record<keyof PlaceCandidate, z.ZodType>);
const item = text(200).nullable();
const Proposal: z.ZodType<PlaceProposal, PlaceProposal> = z.object({
  candidate: Candidate,
  item,
  suggestion: item,
  certainty: z.enum(['sure', 'likely', 'open']),
  reason: text(5_000),
  label: text(2_000),
  owner: z.custom<Owner>((value) => typeof value === 'string' && value.length <= 100).nullable(),
  rule: text(200),
} satisfies Record<keyof PlaceProposal, z.ZodType>);
const rowFacts = {
  board: count,
  index: count,
  row: count,
  height: count,
  count,
  isNumbered: z.boolean(),
  step: points.optional(),
  heading: text(2_000),
} satisfies Record<keyof RowGroup, z.ZodType>;
const Rows: z.ZodType<RowGroup, RowGroup> = z.object(rowFacts);
const SaidRowsOfList: z.ZodType<SaidList, SaidList> = z.object({ ...rowFacts, isAll: z.boolean() });
const states = ['decided', 'proposed', 'open'] as const satisfies DecisionState[];
/** Each fact is named: what isn't would be gone when the draft is opened again. */
const decisionFacts = {
  candidate: Candidate,
  label: text(2_000),
  item,
  state: z.enum(states),
  once: count.optional(),
  spread: z.object({ group: count, by: z.enum(['letters', 'parts']) }).optional(),
  isRequired: z.boolean().optional(),
  mayStayEmpty: z.boolean().optional(),
  kana: z.enum(kanaKinds).optional(),
  end: z.enum(['left', 'right']).optional(),
  takes: z.enum(['one', 'several']).optional(),
  called: z.array(text(100)).max(1_000).optional(),
  beyond: z.enum(beyondRows).optional(),
  mark: count.optional(),
  onlyWhen: z.object({ of: count, words }).nullable().optional(),
  oneOf: z.object({ group: count, exactly: z.boolean() }).optional(),
  notBefore: count.optional(),
  isAdded: z.boolean().optional(),
  insteadOf: z.array(count).max(MOST_PLACES).optional(),
  list: SaidRowsOfList.optional(),
} satisfies Record<keyof Decision, z.ZodType>;
const PlaceDecision: z.ZodType<Decision, Decision> = z.object(decisionFacts);
export const PlaceDecisions = z.array(PlaceDecision).max(MOST_PLACES);

const fates = ['same', 'moved', 'changed', 'new'] as const satisfies PlaceFate[];
const Fate: z.ZodType<FateOfPlace, FateOfPlace> = z.object({
  fate: z.enum(fates),
  from: count.nullable(),
  was: text(2_000).nullable(),
} satisfies Record<keyof FateOfPlace, z.ZodType>);

const Control = z.object({
  name: text(2_000),
  from: count,
  to: count,
  kind: z.enum(['text', 'check', 'list', 'date', 'digits']),
  choices: words.nullable(),
});
const Page: z.ZodType<FormPage, FormPage> = z.object({
  format: z.enum(['word', 'excel', 'pdf']),
  boards: z
    .array(
      z.object({
        kind: z.enum(['table', 'sheet', 'text']),
        name: text(200),
        index: count,
        cells: z
          .array(
            z.object({
              ...{ row: count, column: count, lastRow: count, lastColumn: count },
              lines: z
                .array(z.object({ text: printed, paragraph: count, controls: z.array(Control).max(1_000) }))
                .max(5_000),
              at: text(20),
              isFramed: z.boolean(),
              choices: words.nullable(),
              isClosed: z.boolean(),
              isComputed: z.boolean().optional(),
              width: z.number(),
            }),
          )
          .max(MOST_CELLS),
        ahead: z.array(printed).max(1_000),
      }),
    )
    .max(1_000),
});

const ReadParts = z.object({
  title: text(2_000),
  number: text(40),
  addressee: text(100),
  page: Page,
  proposals: z.array(Proposal).max(MOST_PLACES),
  rows: z.array(Rows).max(1_000),
  /** As it stands before anybody has said anything; of next year's form with what was taken over. */
  decisions: PlaceDecisions,
  /** Of next year's form: what became of each place since last year's; else empty. */
  fates: z.array(Fate).max(MOST_PLACES),
  /** Of next year's form: decided last year, and not to be found any more. */
  left: PlaceDecisions,
});
/** What the page without powers reads of a form's file. */
export const ReadForm = upToEntries(MOST_ENTRIES, LISTS, ReadParts);

const date = z.iso.date().nullable();
const Belongs: z.ZodType<Belonging, Belonging> = z.discriminatedUnion('to', [
  z.object({ to: z.literal('office') }),
  z.object({ to: z.literal('network'), packId: text(64) }),
  z.object({ to: z.literal('own-network'), name: text(60) }),
]);
/** A network or city, as somebody says it: for whom the forms are. Empty texts are what nobody has said yet. */
type AboutPackOnWire = Omit<AboutOwnPack, 'belongs' | 'contact'> & {
  belongs?: Belonging | undefined;
  contact: { name: string } & Partial<Record<ReceiverField, string | undefined>>;
};
const AboutPack: z.ZodType<AboutOwnPack, AboutPackOnWire> = z.object({
  title: text(60),
  // Drafts of before anybody was asked don't know it.
  belongs: Belongs.default({ to: 'office' }),
  municipality: text(60),
  issuer: text(100),
  effectiveFrom: date,
  effectiveTo: date,
  contact: z.object({
    name: text(100),
    // Drafts of before a fact was asked don't know it.
    ...perFact((field) => text(receiverFact(field).most).default('')),
  }),
});
/** What the page hands over it has read, or been told: the word itself is on the wire. */
type AboutFormOnWire = Omit<AboutOwnForm, 'channels'> & { channels: readonly (ChannelKind | string)[] };
const AboutForm: z.ZodType<AboutOwnForm, AboutFormOnWire> = z.object({
  number: text(40),
  title: text(200),
  shortTitle: text(60),
  channels: z.array(text(40).pipe(ChannelKind)).max(20),
  pdf: z.discriminatedUnion('allowed', [
    z.object({ allowed: z.literal(true) }),
    z.object({ allowed: z.literal(false), reason: text(200) }),
  ]),
  effectiveFrom: z.iso.date().optional(),
  effectiveTo: z.iso.date().optional(),
  serviceKinds: z.array(text(60)).max(50).optional(),
  copies: z
    .array(z.object({ label: text(60), mark: text(LONGEST_MARK) }))
    .max(10)
    .optional(),
  handIns: z
    .array(
      z.object({
        event: z.enum(eventKinds),
        within: z.object({ unit: z.enum(timeUnits), count: z.int().min(0).max(366) }).nullable(),
      }),
    )
    .max(eventKinds.length)
    .optional(),
});

/** All that a person has said of a form so far. */
export const StudioWork = upToEntries(
  MOST_ENTRIES,
  LISTS,
  z.object({
    /** Of the own packs the one that it goes into; null: a new one. */
    packId: text(64).nullable(),
    pack: AboutPack,
    form: AboutForm,
    decisions: PlaceDecisions,
  }),
);

export const DraftFacts = z.object({
  id: z.uuid(),
  /** Name of the file that was chosen. */
  file: text(300),
  keptAt: z.iso.datetime(),
  /** The form of last year whose decisions it takes over. */
  follows: OfForm.nullable(),
  /** The form that saving it replaces; null: it becomes a new one. */
  edits: OfForm.nullable(),
});
/** A draft in a list. `title`: of the document, as far as somebody has said it. */
export const ListedDraft = DraftFacts.extend({ title: text(200), decided: count, places: count });

/** A draft that is worked on: its file, what was read of it, and what was decided. */
export const OpenDraft = DraftFacts.extend({
  ...ReadParts.shape,
  bytes,
  work: StudioWork,
  /** Of next year's form: last year's, to be looked at beside it; null where that is gone. */
  last: z.object({ bytes, decisions: PlaceDecisions }).nullable(),
});
export const ChosenForm = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), draft: OpenDraft }),
]);

export const ChooseForm = z.object({ follows: OfForm.nullable().default(null) });
export const DroppedForm = ChooseForm.extend({ name: z.string().min(1).max(300), bytes });
export const OfDraft = z.object({ id: z.uuid() });
export const KeepDraft = OfDraft.extend({ work: StudioWork });
/** Where on the page a place is to be added. */
const SpotOnPage: z.ZodType<PointedSpot, PointedSpot> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), paragraph: count, before: printed }),
  z.object({ kind: z.literal('cell'), sheet: text(200), cell: text(20) }),
  z.object({ kind: z.literal('paper'), page: count, box: paperBox }),
]);
const AskedOnPage: z.ZodType<AskedSpot, AskedSpot> = z.union([
  SpotOnPage,
  z.object({ kind: z.literal('beside'), place: PlaceOfFile }),
]);
export const SpotOfDraft = OfDraft.extend({
  ...{ spot: AskedOnPage, instead: PlaceOfFile.optional() },
  added: z.array(Candidate).optional(),
});
/** What it would be, and what could stand there. */
export const WaysAtSpot: z.ZodType<PlaceWays, PlaceWays> = z.object({
  write: Proposal.nullable(),
  replace: Proposal.nullable(),
  ring: Proposal.nullable(),
  tick: Proposal.nullable(),
  unringed: words,
});
export const RowsOfDraft = OfDraft.extend({
  rows: z.object({ board: count, row: count, height: count.optional(), count: count.optional() }),
});
/** The list that begins there. */
export const ListOfDraft: z.ZodType<ListProposal, ListProposal> = z.object({
  group: SaidRowsOfList,
  most: count,
  columns: z.array(Proposal).max(1_000),
});
export const TryDraft = KeepDraft.extend({
  context: z.record(z.string(), z.unknown()),
  overrides: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
});

/** Of a trial: a value that has no room on paper. */
export const CutValueDto: z.ZodType<CutValue, CutValue> = z.object({
  place: z.int().min(0).nullable(),
  label: z.string(),
  value: z.string(),
} satisfies Record<keyof CutValue, z.ZodType>);

const Refused: z.ZodType<StudioRefusal, StudioRefusal> = z.object({
  message: z.string(),
  place: z.int().min(0).nullable(),
  about: z.enum(aboutParts).nullable(),
});

/** Saved, or why not: findings of level `error` keep a form from being saved. */
export const SavedForm = z.discriminatedUnion('saved', [
  z.object({ saved: z.literal(false), findings: z.array(PackFindingDto), refusals: z.array(Refused) }),
  z.object({
    saved: z.literal(true),
    packId: z.string(),
    formId: z.string(),
    version: z.string(),
    findings: z.array(PackFindingDto),
  }),
]);

/** A pack that was made here. */
export const OwnPack = z.object({ packId: z.string(), version: z.string(), about: AboutPack });

export type ReadForm = z.output<typeof ReadForm>;
export type StudioWork = z.output<typeof StudioWork>;
export type ListedDraft = z.output<typeof ListedDraft>;
export type OpenDraft = z.output<typeof OpenDraft>;
export type DroppedForm = z.output<typeof DroppedForm>;
export type SavedForm = z.output<typeof SavedForm>;
export type OwnPack = z.output<typeof OwnPack>;
