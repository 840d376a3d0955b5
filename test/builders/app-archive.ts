interface Folder {
  files: Record<string, Folder | { size: number; offset: string }>;
}

/** An archive as @electron/asar writes it. @param files what stands in each, by its path */
export function anArchive(files: Readonly<Record<string, string>>): Buffer {
  const top: Folder = { files: {} };
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const folders = path.split('/');
    const file = folders.pop()!;
    const folder = folders.reduce<Folder>((at, one) => (at.files[one] ??= { files: {} }) as Folder, top);
    const size = Buffer.byteLength(content);
    folder.files[file] = { size, offset: String(offset) };
    offset += size;
  }
  const directory = JSON.stringify(top);
  const padded = Math.ceil(directory.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  [4, padded + 8, padded + 4, directory.length].forEach((number, i) => head.writeUInt32LE(number, i * 4));
  head.write(directory, 16);
  return Buffer.concat([head, Buffer.from(Object.values(files).join(''))]);
}
