import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { read } from 'xlsx';
import { expect, test } from 'vitest';
import { readDirectory } from '@shared/forms/zip/directory';
import { readPart } from '@shared/forms/zip/read-part';
import { storedZip } from '@shared/tables/workbook/stored-zip';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { tableFileKind } from '@shared/tables/workbook/file-kind';
import { unwrap } from '@shared/problems/problem';
import { acceptanceTable } from '../../../support/acceptance-table';

const parts = [
  { name: 'xl/workbook.xml', content: new TextEncoder().encode('<workbook/>') },
  { name: 'xl/空.xml', content: new Uint8Array() },
  { name: 'xl/media/絵.bin', content: Uint8Array.from({ length: 70_000 }, (_, i) => i % 251) },
].map((part) => ({ ...part, crc: crc32(part.content) }));

test('a container of stored parts is read by others, and by our own strict reading', () => {
  const zip = storedZip(parts);
  const byFflate = unzipSync(zip);
  const own = readDirectory(zip);
  expect(Object.keys(byFflate)).toEqual(parts.map(({ name }) => name));
  for (const { name, content } of parts) {
    expect(Buffer.from(byFflate[name] ?? [])).toEqual(Buffer.from(content));
    expect(Buffer.from(readPart(own, own.byName.get(name)!, nodeCodec))).toEqual(Buffer.from(content));
  }
});

test('a workbook handed on stored says what the deflated one says', () => {
  const { bytes, file } = acceptanceTable(['みほん台訪問看護ステーション'], { count: 20 });
  const kind = unwrap(tableFileKind(bytes, file));
  if (kind.kind !== 'workbook') throw new Error(kind.kind);
  expect(kind.stored.length).toBeGreaterThan(bytes.length);
  expect(read(kind.stored, { type: 'buffer' }).Sheets).toEqual(read(bytes, { type: 'array' }).Sheets);
});
