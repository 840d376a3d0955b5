/**
 * The same work each time, before and after a stage, to measure the machine with: seconds tell how busy it was, not how long the tests are. A stage's time divided by
 * this one can be compared between runs, and more or less between machines.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { out } from '../places.mjs';

/** Rounds of it; their middle counts, so that one hiccup doesn't. */
const ROUNDS = 3;

/** @returns {number} milliseconds of one round; all of them take a second or two */
export function fixedLoad() {
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'load-'));
  try {
    const rounds = Array.from({ length: ROUNDS }, () => round(folder)).sort((a, b) => a - b);
    return rounds[Math.floor(ROUNDS / 2)] ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words taken apart and put together as JavaScript does it, bytes as native code does it, and small files that have to reach the disk. @param {string} folder */
function round(folder) {
  const began = performance.now();
  let words = 0;
  for (let i = 0; i < 60; i++) {
    const people = Array.from({ length: 500 }, (_, n) => ({
      name: `職員 ${n}`,
      kana: `ショクイン${n}`,
      offices: [n, n + i],
    }));
    words += JSON.stringify(JSON.parse(JSON.stringify(people))).replace(/\d+/g, (digits) => `<${digits}>`).length;
  }
  const hash = createHash('sha256').update(String(words));
  const block = Buffer.alloc(1 << 20, 7);
  for (let i = 0; i < 48; i++) hash.update(block);
  for (let i = 0; i < 8; i++) {
    const file = openSync(join(folder, String(i)), 'w');
    writeSync(file, block, 0, 1 << 16);
    fsyncSync(file);
    closeSync(file);
  }
  hash.digest();
  return performance.now() - began;
}
