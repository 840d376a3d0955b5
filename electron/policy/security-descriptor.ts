import { byWord, entryOf } from '@shared/text/by-word';

/** SYSTEM and Administrators, as Windows writes them for short and in full, and its own installer (TrustedInstaller), which nobody can be. */
const ADMINISTRATORS = new Set([
  ...['SY', 'S-1-5-18', 'BA', 'S-1-5-32-544'],
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);

/** What anybody may be given: to read, to look, to wait. The same bit means one thing in a file, another in a key: in a key 0x20 makes links. */
const READING = { read: 0x1200a9 | 0x20000000, 'read-key': 0x20019 | 0x20000000 };
const GENERIC_READ = 0x80000000;
/** What would let somebody put another in its place: delete (in it), its rights, its owner, everything, writing by the general word. */
const REPLACING = [0x40, 0x10000, 0x40000, 0x80000, 0x10000000, 0x40000000];

/** Rights as SDDL writes them, two letters each. */
const RIGHTS = byWord({
  ...{ GA: 0x10000000, GX: 0x20000000, GW: 0x40000000, GR: GENERIC_READ },
  ...{ SD: 0x10000, RC: 0x20000, WD: 0x40000, WO: 0x80000 },
  ...{ CC: 0x1, DC: 0x2, LC: 0x4, SW: 0x8, RP: 0x10, WP: 0x20, DT: 0x40, LO: 0x80, CR: 0x100 },
  ...{ FA: 0x1f01ff, FR: 0x120089, FW: 0x120116, FX: 0x1200a0 },
  ...{ KA: 0xf003f, KR: 0x20019, KW: 0x20006, KX: 0x20019 },
});

interface Entry {
  isDenying: boolean;
  /** It holds for what is made within, and not for the thing itself. */
  isForWithin: boolean;
  rights: number[];
  who: string;
}

/**
 * Whether a file, a folder, or a key of Windows' registry belongs to SYSTEM or Administrators, and whether nobody else may change it. Strict: what
 * can't be read to its last letter isn't theirs.
 *
 * @param sddl `O:BAG:SYD:PAI(A;;FA;;;SY)…`, as `Get-Acl` says it
 * @param others what others may: `read` it (a file or folder, or a key), or anything but `replace` it
 */
export function isAdministratorsOnly(sddl: string, others: 'read' | 'read-key' | 'not-replace'): boolean {
  const [, owner = '', entries] =
    /^O:([A-Z]{2}|S-[\d-]+)G:(?:[A-Z]{2}|S-[\d-]+)D:[A-Z]*((?:\([^()]*\))+)$/.exec(sddl) ?? [];
  if (entries === undefined || !ADMINISTRATORS.has(owner)) return false;
  return [...entries.matchAll(/\(([^()]*)\)/g)].every(([, text = '']) => {
    const entry = readEntry(text);
    if (!entry) return false;
    if (entry.isDenying || entry.isForWithin || ADMINISTRATORS.has(entry.who)) return true;
    return entry.rights.every((right) =>
      others === 'not-replace' ? !replaces(right) : isReading(right, READING[others]),
    );
  });
}

const isReading = (right: number, reading: number): boolean => right === GENERIC_READ || (right & ~reading) === 0;
const replaces = (right: number): boolean => REPLACING.some((bit) => (right & bit) !== 0);

/** `A;OICI;0x1200a9;;;BU`; null: nothing that is known. */
function readEntry(text: string): Entry | null {
  const [type, flags = '', rights = '', object, inheritedObject, who = '', ...more] = text.split(';');
  if (!/^[AD]$/.test(type ?? '') || object !== '' || inheritedObject !== '' || more.length > 0) return null;
  if (!/^(?:OI|CI|NP|IO|ID)*$/.test(flags) || !/^(?:[A-Z]{2}|S-1-[\d-]+)$/.test(who)) return null;
  const read = rightsOf(rights);
  return read && { isDenying: type === 'D', isForWithin: /^(?:..)*?IO/.test(flags), rights: read, who };
}

function rightsOf(text: string): number[] | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return [Number(text)];
  const letters = text.match(/../g) ?? [];
  if (text === '' || text.length % 2 !== 0) return null;
  const rights = letters.map((pair) => entryOf(RIGHTS, pair));
  return rights.every((right) => right !== undefined) ? rights : null;
}
