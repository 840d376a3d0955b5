/**
 * Wine 10 lacks a function that Electron 42 calls as soon as it has a window (`IsWindowArranged`), and the program would end there. The copy
 * that is tried gets the name of another one that takes the same and that Wine has. Nothing else in it is changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const MISSING = 'IsWindowArranged';
const INSTEAD = 'IsZoomed';

/** @param {string} program the file of a copy */
export function patchForWine(program) {
  const bytes = readFileSync(program);
  const name = Buffer.from(`\0${MISSING}\0`);
  const other = Buffer.from(`\0${INSTEAD.padEnd(MISSING.length, '\0')}\0`);
  let patched = 0;
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at)) {
    other.copy(bytes, at);
    patched += 1;
  }
  const isPatched = patched > 0 || bytes.includes(other);
  if (!isPatched) throw new Error(`${program} doesn't call ${MISSING}: is it still needed to patch it?`);
  writeFileSync(program, bytes);
}
