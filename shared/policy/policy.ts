import { z } from 'zod';
import { failure, success, type Result } from '../problems/problem';
import { endpointAddress } from '../submission/endpoint-address';

/** Bytes: it is some lines. */
export const LONGEST_POLICY = 64 * 1024;
/** How many names of a file are told, and how much of each: it is somebody's text. */
const [MOST_NAMES, LONGEST_NAME] = [5, 40];

const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** On a drive, on a share, or from the root. */
const Folder = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^(?:[A-Za-z]:\\|\\\\[^\\?.][^\\]*\\[^\\]+|\/)[^\0]*$/);

/** 電子受付 as an office would type it; one that it couldn't have typed is none here either. */
const Endpoint = z
  .string()
  .max(2000)
  .transform((typed, told) => {
    const address = endpointAddress(typed, 'own');
    if (address.ok) return address.value;
    told.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** A folder on a server, as one address with a slash at its end: what is fetched lies right in it. */
const Site = z
  .string()
  .max(1024)
  .regex(/^https:\/\//i)
  .transform((typed, told) => {
    const url = URL.canParse(typed) ? new URL(typed) : null;
    if (url && url.username + url.password + url.search + url.hash === '')
      return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
    told.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** Where signed things lie: a folder, or an address. */
export const PlaceThere = z.union([Folder, Site]);

/** What whoever looks after the PC has decided for all who use it. What is left out, the office decides. */
export const Policy = z
  .strictObject({
    /** Where papers of the own ledger go, by network. */
    endpoints: z.record(PackId, Endpoint),
    /** Where backups go beside this PC. */
    backupFolder: Folder,
    /** Where new versions of the app lie: the folder that the publisher gave out, or its copy. */
    updateSource: PlaceThere,
    /** The networks that offices may take part in. */
    networks: z.array(PackId).max(200),
    /** The screen locks when nothing was touched for so long. */
    lockAfterMinutes: z.int().min(1).max(240),
  })
  .partial();
export type Policy = z.output<typeof Policy>;

/** What of a policy can be used. */
export interface ReadPolicy {
  policy: Policy;
  /** Names that aren't ours, or whose value can't be used. */
  unread: string[];
}

/** The text of a policy file. Problem: `policy/damaged`. */
export function readPolicy(bytes: Uint8Array): Result<ReadPolicy> {
  const given = jsonOf(bytes);
  return given ? success(readEntries(Object.entries(given))) : failure('policy/damaged', {});
}

/** Each name counts for itself: a slip in one doesn't take away what the others hold. */
export function readEntries(entries: readonly (readonly [string, unknown])[]): ReadPolicy {
  const unread: string[] = [];
  const usable = entries.filter(([name, value]) => {
    const isUsable = Policy.safeParse({ [name]: value }).success;
    if (!isUsable) unread.push(name.slice(0, LONGEST_NAME));
    return isUsable;
  });
  return { policy: Policy.parse(Object.fromEntries(usable)), unread: unread.slice(0, MOST_NAMES) };
}

function jsonOf(bytes: Uint8Array): object | null {
  try {
    const given: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? given : null;
  } catch {
    return null;
  }
}
