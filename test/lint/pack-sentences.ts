import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../electron/dev/checking/source-tree.mjs';
import { PUT_IN, type Said } from './japanese-strings';

const PACKS = 'resources/packs';
/** Members that hold our sentences. What a city or a handbook says stands in others, and in a `text` beside its place. */
const OURS = new Set(['action', 'why', 'what', 'note', 'message', 'requiredMessage', 'question', 'ask', 'text']);
const isOurs = (holder: object, key: string): boolean =>
  OURS.has(key) &&
  (key !== 'text' || ('level' in holder && !('source' in holder && typeof holder.source === 'string')));

/** The sentences of the packs that come with the app, but for what they quote. */
export function packSentences(root: string): Said[] {
  const files = filesUnder(root, PACKS).filter((path) => /\/(pack|form)\.json$|\/procedures\/[^/]+\.json$/.test(path));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found: Said[] = [];
    JSON.parse(text, function look(this: object, key: string, value: unknown) {
      if (isOurs(this, key) && typeof value === 'string')
        found.push({ file, line: lineOf(value, text), text: value.replace(/\{\w+\}/g, PUT_IN) });
      return value;
    });
    return found;
  });
}

const lineOf = (value: string, text: string): number =>
  text.slice(0, text.indexOf(JSON.stringify(value))).split('\n').length;
