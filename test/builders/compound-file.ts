const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/**
 * A compound file (MS-CFB, version 3) with empty streams of the given names: what Office wrote before 2007, and what it
 * writes around a file under a password.
 */
export function aCompoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(SECTOR * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, i) => view.setUint16(24 + i * 2, value, true));
  // One FAT sector, the directory in sector 1, no small streams.
  [1, 1, 0, 4096, END, 0, END, 0].forEach((value, i) => view.setUint32(44 + i * 4, value, true));
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true);
  [FAT, 2, END].forEach((value, i) => view.setUint32(SECTOR + i * 4, value, true));
  for (let at = SECTOR + 12; at < SECTOR * 2; at += 4) view.setUint32(at, FREE, true);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = SECTOR * 2 + i * 128;
    Array.from(name, (c, k) => view.setUint16(at + k * 2, c.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = i === 0 ? 5 : 2;
    bytes[at + 67] = 1;
    // Left, right, child: a chain of right siblings below the root.
    [FREE, i > 0 && i < streams.length ? i + 1 : FREE, i === 0 && streams.length > 0 ? 1 : FREE].forEach((value, k) =>
      view.setUint32(at + 68 + k * 4, value, true),
    );
    view.setUint32(at + 116, END, true);
  });
  return bytes;
}
