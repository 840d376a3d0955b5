import { z } from 'zod';
import { packLimits } from '../packs/pack-limits';
import type { PackChange } from '../packs/pack-changes';
import { OfficialFile } from '../packs/official-file';
import type { Pack } from '../packs/schema';
import { ProblemDto } from '../problems/problem-dto';
import { bytesUpTo, Cancelled } from './wire-types';

/** A finding of check-pack on its way to the page. */
export const PackFindingDto = ProblemDto.extend({
  level: z.enum(['error', 'warning']),
  form: z.string(),
  file: z.string(),
  at: z.string(),
  line: z.number().int().min(0),
  column: z.number().int().min(0),
  tried: z.string(),
});

/** Of a signer's key, short enough to be read out on the phone: six groups of four figures. */
const Fingerprint = z.string().regex(/^\d{4}(-\d{4}){5}$/);

const standings = ['none', 'first', 'same', 'other', 'unsigned'] as const;

/**
 * Who has signed a pack, as far as this PC can tell:
 *
 * - `none`: nobody
 * - `first`: nobody whom this PC knows (はじめての発行元)
 * - `same`: who has signed the one before (前の版と同じ発行元)
 * - `other`: somebody else than who has signed the one before
 * - `unsigned`: nobody, though the one before was signed
 */
const PackSigner = z.object({
  standing: z.enum(standings),
  fingerprint: Fingerprint.nullable(),
  /** As the office has called it when it accepted it; null: it hasn't. What the pack says of itself is no name. */
  name: z.string().nullable(),
  /** As the signer says. */
  author: z.string().nullable(),
  signedOn: z.iso.date().nullable(),
});

/** What is different in another version. */
const ChangeOfPack: z.ZodType<PackChange, PackChange> = z.object({
  kind: z.enum(['form-added', 'form-removed', 'file', 'fields', 'places', 'rules', 'network', 'procedures']),
  form: z.string(),
  text: z.string(),
});

/** Only main says it, of a pack that `readManifest` has made of what was checked, now or when the app was built. */
export const HeldPack = z.custom<Pack>((value) => Array.isArray((value as Pack | null)?.forms));

/** A pack that was chosen, copied aside and checked; nothing is loaded yet. */
export const IncomingPack = z.object({
  token: z.uuid(),
  /** null where its pack.json can't be read. */
  pack: HeldPack.nullable(),
  findings: z.array(PackFindingDto),
  /** What it would take the place of; null for a new one. */
  replaces: z.object({ origin: z.enum(['bundled', 'profile']), version: z.string() }).nullable(),
  signer: PackSigner,
  /** Titles of the app's own packs whose names it claims, though it is none of them: who loads it is asked by main. */
  claims: z.array(z.string()),
  /** What an office gets with it that it hadn't with the one before; empty for a new one. */
  changes: z.array(ChangeOfPack),
});

export const ChosenPack = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), incoming: IncomingPack }),
]);
export const ChosenOfficial = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({
    cancelled: z.literal(false),
    originalName: z.string(),
    /** Refused while the file lacks a place; nothing was replaced then. */
    accepted: z.boolean(),
    /** It was a .doc or .xls: what is filled is what LibreOffice made of it. */
    wasConverted: z.boolean(),
    findings: z.array(PackFindingDto),
  }),
]);

/** A pack where the office has said, that isn't here, or not as new. */
const FoundPack = z.object({
  /** Its name there. */
  file: z.string().max(300),
  title: z.string(),
  issuer: z.string(),
  version: z.string(),
  /** The version that is here; null for a new one. */
  replaces: z.string().nullable(),
  signer: PackSigner,
});
export const FoundPacks = z.object({
  news: z.array(FoundPack),
  /** Files there that can't be taken in, each with its sentence. */
  odd: z.array(z.object({ file: z.string().max(300), message: z.string() })),
});
export const PackSourceState = z.object({ place: z.string().nullable(), found: FoundPacks.nullable() });
/** A folder is chosen in main's dialog; to an address main asks for a yes. */
export const SetPackSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder') }),
  z.object({ kind: z.literal('address'), address: z.string().max(1024) }),
  z.object({ kind: z.literal('none') }),
]);
export const OfFoundPack = FoundPack.pick({ file: true });

/** Bytes of all files of a pack, at most. */
const bytes = bytesUpTo(packLimits.total);
const droppedName = z.string().min(1).max(300);
export const DroppedPack = z.discriminatedUnion('from', [
  z.object({ from: z.literal('zip'), name: droppedName, bytes }),
  z.object({
    from: z.literal('folder'),
    name: droppedName,
    /** By their path in the folder, with /. Main looks at each name before it writes any. */
    files: z.array(z.object({ path: z.string().min(1).max(1000), bytes })).max(packLimits.files),
  }),
]);

/** A version of a pack that was in use before, and may be again. */
export const EarlierPack = z.object({
  id: z.string().max(80),
  version: z.string(),
  /** When another took its place. */
  keptAt: z.iso.datetime(),
  /** What would be different with it. */
  changes: z.array(ChangeOfPack),
});
export const OfPack = z.object({ packId: z.string().max(64) });
export const RollBack = OfPack.extend({ id: EarlierPack.shape.id });

export const ExportPack = OfPack.extend({ author: z.string().trim().min(1).max(100) });
export const ExportedPack = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), file: z.string(), fingerprint: Fingerprint }),
]);

/** 発行元 that the office has accepted, by the name that it gave them. */
export const KnownSigners = z.object({
  /** Of this PC, where it has signed something. */
  own: Fingerprint.nullable(),
  accepted: z.array(z.object({ fingerprint: Fingerprint, name: z.string(), acceptedOn: z.iso.date() })),
});
export const AcceptSigner = z.object({ fingerprint: Fingerprint, name: z.string().trim().min(1).max(60) });
export const OfSigner = z.object({ fingerprint: Fingerprint });

export const ChoosePack = z.object({ from: z.enum(['folder', 'zip']) });
export const OfIncoming = z.object({ token: z.uuid() });
/** @property name of the folder in the profile */
export const OfPackFolder = z.object({ name: z.string().min(1).max(255) });
export const OfForm = OfficialFile.pick({ packId: true, formId: true });

export type PackFindingDto = z.output<typeof PackFindingDto>;
export type DroppedPack = z.output<typeof DroppedPack>;
export type IncomingPack = z.output<typeof IncomingPack>;
export type ChosenPack = z.output<typeof ChosenPack>;
export type ChosenOfficial = z.output<typeof ChosenOfficial>;
export type OfForm = z.output<typeof OfForm>;
export type FoundPack = z.output<typeof FoundPack>;
export type FoundPacks = z.output<typeof FoundPacks>;
export type PackSourceState = z.output<typeof PackSourceState>;
export type SetPackSource = z.output<typeof SetPackSource>;
export type PackSigner = z.output<typeof PackSigner>;
export type EarlierPack = z.output<typeof EarlierPack>;
export type ExportedPack = z.output<typeof ExportedPack>;
export type KnownSigners = z.output<typeof KnownSigners>;
