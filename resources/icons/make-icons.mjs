import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { drawLogo } from './draw-logo.mjs';

/**
 * Makes the app's icons: `node resources/icons/make-icons.mjs`. The results are kept in the repository; electron-builder
 * takes them from here.
 */

/** A PNG file (ISO/IEC 15948) of 8-bit RGBA. */
export function png(/** @type {Uint8Array} */ pixels, /** @type {number} */ size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A picture inside an .ico: a bitmap from the bottom up with its mask. Installers still expect it below 256 pixels. */
function bitmap(/** @type {Uint8Array} */ pixels, /** @type {number} */ size) {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const colors = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4);
      colors.set([blue, green, red, alpha], ((size - 1 - row) * size + column) * 4);
    }
  return Buffer.concat([head, colors, Buffer.alloc(Math.ceil(size / 32) * 4 * size)]);
}

/** Windows: several sizes in one file. */
export function ico() {
  const sizes = [16, 20, 24, 32, 40, 48, 64, 256];
  const pictures = sizes.map((size) => {
    const pixels = drawLogo(size, 0.02);
    return { size, data: size < 256 ? bitmap(pixels, size) : png(pixels, size) };
  });
  const head = Buffer.from([0, 0, 1, 0, pictures.length, 0]);
  let offset = 6 + 16 * pictures.length;
  const entries = pictures.map(({ size, data }) => {
    const entry = Buffer.alloc(16);
    entry.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0]);
    entry.writeUInt32LE(data.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += data.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ data }) => data)]);
}

/** macOS: PNGs by type code, with the wider border that its icons have. */
export function icns() {
  const types = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256 };
  const parts = Object.entries(types).map(([type, size]) => {
    const data = png(drawLogo(size, 0.1), size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

if (process.argv[1] === import.meta.filename) {
  const here = import.meta.dirname;
  writeFileSync(join(here, 'icon.png'), png(drawLogo(512, 0.04), 512));
  writeFileSync(join(here, 'icon.ico'), ico());
  writeFileSync(join(here, 'icon.icns'), icns());
}
