import { newRecord, placeInto } from '../../forms/zip/new-record';
import { END } from '../../forms/zip/signatures';

/** A part as it stands in a zip container, inflated and known to be sound. */
export interface SoundPart {
  name: string;
  content: Uint8Array;
  crc: number;
}

const STORED = 0;
const END_SIZE = 22;

/** A container of these parts, none of them deflated (APPNOTE 4.3.16 for its end). */
export function storedZip(parts: readonly SoundPart[]): Uint8Array {
  const records = parts.map(({ name, content, crc }) =>
    newRecord(name, { data: content, method: STORED, crc, size: content.length }),
  );
  const centralStart = records.reduce((sum, { header, data }) => sum + header.length + data.length, 0);
  const central = records.reduce((sum, record) => sum + record.central.length, 0);
  const zip = new Uint8Array(centralStart + central + END_SIZE);
  let at = 0;
  for (const record of records) at = placeInto(zip, at, record);
  for (const record of records) {
    zip.set(record.central, at);
    at += record.central.length;
  }
  const end = new DataView(zip.buffer, at);
  end.setUint32(0, END, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, central, true);
  end.setUint32(16, centralStart, true);
  return zip;
}
