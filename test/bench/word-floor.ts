import { circleRun } from '@shared/forms/word/circle';
import { wordNamesOf } from '@shared/forms/word/names';
import type { Codec } from '@shared/forms/zip/codec';
import { cutsOf, usersOf, type Cut } from './fixture-controls';
import { replaceOnePart } from './raw-zip';

/** Values of 様式1-1 as plain text. */
export interface ApplicationValues {
  /** By tag; `kanamicInUse` is the ringed word. */
  fields: Record<string, string>;
  users: { kind: string; kana: string; name: string; isSystemManager: string; jobType: string }[];
}

const PART = 'word/document.xml';
const NAMES = wordNamesOf('w:');

/** A printed list of words with a ring around one of them: what stands before and behind the ring's id. */
function ringed({ open, printed, close }: Cut, word: string): [string, string] {
  const at = printed.indexOf(word);
  const size = Number(/<w:sz w:val="(\d+)"/.exec(open)?.[1]) / 2;
  const shape = { left: -0.24 * size, top: -0.075 * size, width: (word.length + 0.48) * size, height: 1.45 * size };
  const [ahead, behind] = circleRun(shape, NAMES);
  if (at === 0) return [ahead, behind + open + printed + close];
  return [`${open}${printed.slice(0, at)}</w:t></w:r>${ahead}`, behind + open + printed.slice(at) + close];
}

/**
 * The floor of a fill: the least that a program can do that reads one .docx and writes another. It reads the directory,
 * inflates the one part that changes, cuts and joins that part's text at places learned beforehand, deflates it, and
 * copies all other records raw. It checks nothing, knows one fixture only, and makes the same document as the engine.
 * It joins text, as anyone would; the engine may be quicker where much repeats, which it turns into bytes only once.
 */
export function learnFloor(text: string): (form: Uint8Array, values: ApplicationValues, codec: Codec) => Uint8Array {
  const { start, end, row } = usersOf(text);
  const cuts = cutsOf(text);
  const head = cuts.filter(({ from }) => from < start);
  const tail = cuts.filter(({ from }) => from > end);
  const [kind, kana, name, isSystemManager, jobType] = cutsOf(row) as [Cut, Cut, Cut, Cut, Cut];
  const between = (a: Cut | undefined, b: Cut | undefined): string => row.slice(a?.to ?? 0, b?.from ?? row.length);
  const s0 = between(undefined, kind);
  const s1 = between(kind, kana) + kana.open;
  const s2 = kana.close + between(kana, name) + name.open;
  const s3 = name.close + between(name, isSystemManager) + isSystemManager.open;
  const s4 = isSystemManager.close + between(isSystemManager, jobType) + jobType.open;
  const s5 = jobType.close + between(jobType, undefined);
  const rings = new Map(['新規', '更新', '削除'].map((word) => [word, ringed(kind, word)]));
  const inUse = tail.find(({ tag }) => tag === 'kanamicInUse');
  const answers = new Map(inUse ? ['有', '無'].map((word) => [word, ringed(inUse, word)]) : []);

  const patch = (document: string, { fields, users }: ApplicationValues): string => {
    let id = 900_000_001;
    const ring = ([ahead, behind]: [string, string]): string => ahead + String(id++) + behind;
    let out = '';
    let at = 0;
    for (const { from, to, tag, open, close } of head) {
      out += document.slice(at, from) + open + (fields[tag] ?? '') + close;
      at = to;
    }
    out += document.slice(at, start);
    for (const user of users)
      out +=
        s0 +
        ring(rings.get(user.kind)!) +
        s1 +
        user.kana +
        s2 +
        user.name +
        s3 +
        user.isSystemManager +
        s4 +
        user.jobType +
        s5;
    at = end;
    for (const { from, to } of tail) {
      out += document.slice(at, from) + ring(answers.get(fields['kanamicInUse'] ?? '')!);
      at = to;
    }
    return out + document.slice(at);
  };
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return (form, values, codec) =>
    replaceOnePart(form, PART, codec, (content) => encoder.encode(patch(decoder.decode(content), values)));
}
