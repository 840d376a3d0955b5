import { z } from 'zod';
import { OfficialFile } from '../packs/official-file';
import { packLimits } from '../packs/pack-limits';
import { SignerKey } from '../packs/pack-signature';
import { failure, success, type Result } from '../problems/problem';

/**
 * Forms as a backup holds them: what the office has loaded or made, as it lies in the profile. One run of bytes: u32 length of a list (big-endian), the
 * list as JSON, and the bytes of its files in its order.
 */
export const formsLimits = {
  /** Bytes of it all: a city has some ten forms of a megabyte. What goes beyond is named, and not in it. */
  total: 64 * 1024 * 1024,
  /** Of each kind of thing in the list. */
  entries: 1_000,
} as const;

/** The table's name in a backup. No table of the ledger has it: a program that doesn't know it passes it over. */
export const FORMS_TABLE = 'forms';
/** Bytes of one record of it; sealed as text they stay below what a record may have. */
export const FORMS_PIECE = 1024 * 1024;

/** A file, its bytes behind the list. */
const Stored = z.object({ path: z.string().min(1).max(1_000), size: z.int().min(0).max(packLimits.total) });
const files = z.array(Stored).max(packLimits.files);

const StoredPack = z.object({
  id: z.string().min(1).max(64),
  title: z.string().max(300),
  version: z.string().max(20),
  /** It was made on that PC. */
  isMade: z.boolean(),
  /** Who had signed the last version that came in. */
  signer: SignerKey.nullable(),
  files,
  /** Versions before, by the moment at which another took their place. */
  earlier: z.array(z.object({ id: z.string().max(80), files })).max(20),
});
const StoredDraft = z.object({ id: z.uuid(), title: z.string().max(300), files });
const StoredOfficial = OfficialFile.extend({ files });
const Accepted = z.object({ key: SignerKey, name: z.string().min(1).max(60), acceptedOn: z.iso.date() });

const many = <T extends z.ZodType>(one: T) => z.array(one).max(formsLimits.entries);
const FormsList = z.object({
  format: z.literal(1),
  packs: many(StoredPack),
  /** Cities' official files in the place of forms' own. */
  official: many(StoredOfficial),
  drafts: many(StoredDraft),
  /** Signers by the names that the office gave them. */
  accepted: many(Accepted),
});
type FormsList = z.output<typeof FormsList>;

export interface ArchivedFile {
  path: string;
  bytes: Uint8Array;
}
type WithBytes<T> = Omit<T, 'files'> & { files: ArchivedFile[] };
export type ArchivedPack = Omit<WithBytes<z.output<typeof StoredPack>>, 'earlier'> & {
  earlier: { id: string; files: ArchivedFile[] }[];
};
export type ArchivedDraft = WithBytes<z.output<typeof StoredDraft>>;
export type ArchivedOfficial = WithBytes<z.output<typeof StoredOfficial>>;
export interface ArchivedForms {
  packs: ArchivedPack[];
  official: ArchivedOfficial[];
  drafts: ArchivedDraft[];
  accepted: FormsList['accepted'];
}

export const hasForms = ({ packs, official, drafts, accepted }: ArchivedForms): boolean =>
  packs.length + official.length + drafts.length + accepted.length > 0;

/** @returns {@link readForms} reads it again, byte for byte */
export function writeForms(forms: ArchivedForms): Uint8Array {
  const parts: Uint8Array[] = [];
  const stored = (given: readonly ArchivedFile[]) =>
    given.map(({ path, bytes }) => {
      parts.push(bytes);
      return { path, size: bytes.length };
    });
  const list: FormsList = {
    format: 1,
    packs: forms.packs.map((pack) => ({
      ...pack,
      files: stored(pack.files),
      earlier: pack.earlier.map((one) => ({ id: one.id, files: stored(one.files) })),
    })),
    official: forms.official.map((one) => ({ ...one, files: stored(one.files) })),
    drafts: forms.drafts.map((one) => ({ ...one, files: stored(one.files) })),
    accepted: forms.accepted,
  };
  const json = new TextEncoder().encode(JSON.stringify(list));
  const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whoever made it may be anybody. Problem: `backup/damaged-forms`. Names of files are still to be looked at by whoever writes them. */
export function readForms(bytes: Uint8Array): Result<ArchivedForms> {
  const listed = readList(bytes);
  if (!listed) return failure('backup/damaged-forms', {});
  let { at } = listed;
  const taken = (given: readonly z.output<typeof Stored>[]): ArchivedFile[] =>
    given.map(({ path, size }) => ({ path, bytes: bytes.slice(at, (at += size)) }));
  const { packs, official, drafts, accepted } = listed.list;
  const forms: ArchivedForms = {
    packs: packs.map((pack) => ({
      ...pack,
      files: taken(pack.files),
      earlier: pack.earlier.map((one) => ({ id: one.id, files: taken(one.files) })),
    })),
    official: official.map((one) => ({ ...one, files: taken(one.files) })),
    drafts: drafts.map((one) => ({ ...one, files: taken(one.files) })),
    accepted,
  };
  return at === bytes.length ? success(forms) : failure('backup/damaged-forms', {});
}

function readList(bytes: Uint8Array): { list: FormsList; at: number } | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (4 + length > bytes.length) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + length));
    return { list: FormsList.parse(JSON.parse(text)), at: 4 + length };
  } catch {
    return null;
  }
}
