import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawLogo } from '../../resources/icons/draw-logo.mjs';

const icon = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../resources/icons', name));

/** Rows of a PNG with one IDAT and without filters, as make-icons.mjs writes it. */
function pixelsOf(png: Buffer): { size: number; pixels: Buffer } {
  const size = png.readUInt32BE(16);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const row = size * 4 + 1;
  return {
    size,
    pixels: Buffer.concat(Array.from({ length: size }, (_, y) => rows.subarray(y * row + 1, y * row + row))),
  };
}

describe('the icons in the repository are what resources/icons/make-icons.mjs makes', () => {
  test('icon.png: 512 pixels, drawn like the logo', () => {
    const { size, pixels } = pixelsOf(icon('icon.png'));
    expect(size).toBe(512);
    expect(pixels.equals(drawLogo(512, 0.04))).toBe(true);
  });

  test('icon.ico: every size that Windows asks for, up to 256', () => {
    const ico = icon('icon.ico');
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256);
    expect(widths).toEqual([16, 20, 24, 32, 40, 48, 64, 256]);
    const last = 6 + 16 * (widths.length - 1);
    expect(ico.readUInt32LE(last + 8) + ico.readUInt32LE(last + 12)).toBe(ico.length);
  });

  test('icon.icns: its length is what it says', () => {
    const icns = icon('icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });
});
