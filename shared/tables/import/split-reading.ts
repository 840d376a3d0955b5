import { isReading, normalizeFurigana } from '../../text/kana';
import { cellNote } from './cell-note';
import type { ReadRow } from './reading';

/** 本間 芳江（ほんま よしえ） */
const ASIDE = /^(.*[^\s　（(])[\s　]*[（(]([^（）()]+)[）)]$/s;
const BRACKETS = /^[（(]\s*|\s*[）)]$/g;
const IN_BRACKETS = /^[（(].*[）)]$/;

/** A name and how it is read, of one cell; null where it isn't both. */
function apart(text: string): { name: string; kana: string } | null {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', second] = lines;
  if (lines.length === 2 && second !== undefined) {
    const [one, other] = [first, second].map((line) => line.replaceAll(BRACKETS, ''));
    // ラマ・スニタ and below it （らま・すにた）: what stands in brackets is how the other is read.
    const isAside = IN_BRACKETS.test(second) && !IN_BRACKETS.test(first);
    if (isReading(other ?? '') && (!isReading(first) || isAside)) return { name: first, kana: other ?? '' };
    return isReading(one ?? '') && !isReading(second) ? { name: second, kana: one ?? '' } : null;
  }
  const [, name, kana] = (lines.length === 1 && ASIDE.exec(first)) || [];
  return name && kana && isReading(kana) && !isReading(name) ? { name, kana } : null;
}

const SPACE = /[\s　]/;

/** 佐藤 恵（めぐみ） says how a part of it is read, which sorts nobody. */
const isWhole = ({ name, kana }: { name: string; kana: string }): boolean =>
  SPACE.test(kana) || !SPACE.test(name) || kana.length >= name.length + 1;

/** Furigana that stands with the name in one cell, below it or in brackets, is that person's furigana. */
export function splitReading(found: ReadRow): void {
  const value = found.values['name'];
  if (typeof value !== 'string') return;
  const note = found.notes.find(
    ({ field, code }) => field === 'name' && (code === 'note/one-line' || code === 'note/name-remark'),
  );
  const parts = note && apart(note.text);
  if (!parts || !isWhole(parts)) return;
  found.values['name'] = parts.name;
  found.notes = found.notes.filter(({ field }) => field !== 'name');
  found.notes.push(cellNote('name', { code: 'note/reading-apart', to: parts.name }, note.text));
  if ((found.values['kana'] ?? '') !== '' || found.problems.some(({ field }) => field === 'kana')) return;
  const kana = normalizeFurigana(parts.kana);
  found.values['kana'] = kana;
  found.notes.push(cellNote('kana', { code: 'note/reading-apart', to: kana }, note.text));
}
