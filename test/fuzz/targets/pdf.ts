import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { readCmap } from '@shared/forms/pdf/font-cmap';
import { PdfLook } from '../../../electron/documents/look-at-pdf';
import { glyphsOf } from '../../support/glyph-pictures';
import { jobsHere } from '../../support/jobs-here';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { quietly } from '../quietly.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

interface PdfCase {
  /** What stands there, and of each character whether another one is drawn in its place. */
  name: string[];
  wrong: boolean[];
  /** Drawings in drawings: so many of each, so deep. */
  drawings: { each: number; deep: number; round: boolean } | undefined;
  changes: Change[];
}

const FONT = join(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
);
const font = new Uint8Array(readFileSync(FONT));
const cmap = readCmap(font);
const KANJI = [...'神崎髙渡邊齋斎辻佐藤恵高橋\u{fa19}\u{fa11}亜'].filter((one) =>
  cmap?.glyphs.has(one.codePointAt(0) ?? 0),
);
const glyphOf = (character: string): number => cmap?.glyphs.get(character.codePointAt(0) ?? 0) ?? 0;

const cases: fc.Arbitrary<PdfCase> = fc.record({
  name: fc.array(fc.constantFrom(...KANJI), { minLength: 1, maxLength: 5 }),
  wrong: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  drawings: seldom(
    fc.record({ each: fc.integer({ min: 1, max: 4 }), deep: fc.integer({ min: 1, max: 40 }), round: fc.boolean() }),
  ),
  changes: fc.oneof(fc.constant<Change[]>([]), changes),
});

const look = new PdfLook('', jobsHere);
/** By what stands there: to put a font into a file costs more than to look at it. */
const made = new Map<string, Promise<Uint8Array>>();

/** A finished PDF: a name that isn't drawn as it is written is found, one that is isn't accused; and no file holds the app up. */
export const pdf = target<PdfCase>({
  cases,
  async check({ name, wrong, drawings, changes }) {
    const drawn = name.map((character, i) => (wrong[i] ? other(character) : character));
    const key = `${name.join('')} ${drawn.join('')}`;
    const sound = await (made.get(key) ??
      keep(
        key,
        glyphsOf(
          name.map((words, i) => ({ font, words, glyph: glyphOf(drawn[i] ?? words) })),
          16,
        ),
      ));
    const whole = drawings ? await withDrawings(sound, drawings) : sound;
    const lost = await quietly(() => look.lost([changed(whole, changes)], [{ label: '氏名', shown: name.join('') }]));
    if (changes.length > 0) return;
    // As many drawings as no paper has.
    if (!lost.ok && drawings) return;
    must(lost.ok, 'a sound file isn’t read', lost);
    const found = new Set(lost.value.map(({ character }) => character));
    const isWrong = new Set(name.filter((_, i) => wrong[i]));
    must(
      [...isWrong].every((one) => found.has(one)),
      'a name that is drawn as another isn’t found',
      { name, drawn, found: [...found] },
    );
    must(
      [...found].every((one) => isWrong.has(one)),
      'a name that is drawn right is accused',
      { name, drawn, found: [...found] },
    );
  },
});

const MOST = 20;

function keep(key: string, file: Promise<Uint8Array>): Promise<Uint8Array> {
  if (made.size > MOST) made.clear();
  made.set(key, file);
  return file;
}

const other = (character: string): string => (character === '一' ? '二' : '一');

/** Drawings that show each other, as often as each level says. */
async function withDrawings(
  bytes: Uint8Array,
  { each, deep, round }: NonNullable<PdfCase['drawings']>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const { context } = document;
  const empty = context.obj({});
  let below: PDFRef | null = null;
  const first = context.nextRef();
  for (let level = 0; level < deep; level++) {
    const shown: PDFRef | null = level === 0 && round ? first : below;
    const names = Object.fromEntries(Array.from({ length: shown ? each : 0 }, (_, i) => [`X${i}`, shown]));
    const form = context.stream('', { Type: 'XObject', Subtype: 'Form', Resources: { XObject: names } } as never);
    below = level === deep - 1 ? (context.assign(first, form), first) : context.register(form);
  }
  const node = document.getPage(0).node;
  const resources = node.Resources() ?? empty;
  const xObjects = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? empty;
  if (below) xObjects.set(PDFName.of('Fuzz'), below);
  resources.set(PDFName.of('XObject'), xObjects);
  node.set(PDFName.of('Resources'), resources);
  return document.save();
}
