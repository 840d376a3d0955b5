import type { PageControl, PageLine } from '../page/form-page';
import { digitFieldsAt } from './digits-in-parts';
import { areDayByName } from './days-in-parts';
import { boxesBehindWords } from './boxes-behind-words';
import type { LineGap } from './line-gaps';

const ERA = /(?:明治|大正|昭和|平成|令和|西暦|[明大昭平令MTSHRＭＴＳＨＲ])$/;
const ERAS = /^(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRＭＴＳＨＲ])$/;
/** What stands between the parts of a phone number. */
const PARTS = /^[（()）\-－‐―ー—−]$/;

/** Places that the file has for itself in a line: content controls, form fields. Several are one where a value is written in parts. */
export function controlGaps(line: PageLine): LineGap[] {
  const { text, controls } = line;
  const gaps: LineGap[] = [];
  const ahead = new Map(
    boxesBehindWords(
      text,
      controls.filter(({ kind }) => kind === 'check'),
    ).map(({ at, word }) => [at, word]),
  );
  let seen = 0;
  for (let i = 0; i < controls.length;) {
    const letters = digitFieldsAt(line, i);
    if (letters > 0) {
      gaps.push(lettersOf(line, i, letters, seen));
      seen = controls[i + letters - 1]?.to ?? seen;
      i += letters;
      continue;
    }
    const own = dateAt(line, i) ?? numberAt(line, i);
    const eras = own ? 0 : erasAt(line, i);
    const begins = own ? i : i + eras;
    const date = own ?? (eras > 0 ? dateAt(line, begins) : null);
    const count = date ? begins - i + date.count : 1;
    const [first, last] = [controls[i], controls[i + count - 1]];
    if (!first || !last) break;
    const label = text.slice(seen, first.from).replace(/[（(「]\s*$/, '');
    const behind = text.slice(last.to, controls[i + count]?.from ?? text.length).trim();
    gaps.push(
      date
        ? {
            shape: date.shape,
            spans: [...controls.slice(begins, i + count), ...eraField(line, i, begins)].map(({ from, to }) => ({
              from,
              to,
            })),
            label: label.trim().replace(ERA, ''),
            behind: date.shape === 'date' ? '' : behind,
            words: wordsOf(line, i, begins),
            named: first.kind === 'check' ? '' : first.name,
            reach: { from: first.from, to: last.to + (date.shape === 'date' ? 1 : 0) },
          }
        : single(first, label, ahead.get(first.from) ?? behind),
    );
    seen = last.to + (date?.shape === 'date' ? text.slice(last.to).indexOf('日') + 1 : 0);
    i += count;
  }
  return gaps;
}

/** A field for each letter. */
function lettersOf({ text, controls }: PageLine, i: number, count: number, seen: number): LineGap {
  const own = controls.slice(i, i + count);
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  return {
    shape: 'digits',
    spans: own.map((one) => ({ from: one.from, to: one.to })),
    label: text.slice(seen, from),
    ...{ behind: '', words: [], named: own[0]?.name ?? '', reach: { from, to } },
  };
}

const SHAPES: Partial<Record<PageControl['kind'], LineGap['shape']>> = {
  check: 'boxes',
  digits: 'digits',
  date: 'date',
};

function single({ from, to, kind, name, choices }: PageControl, label: string, behind: string): LineGap {
  const digits = Array.from({ length: to - from }, (_, i) => ({ from: from + i, to: from + i + 1 }));
  return {
    shape: SHAPES[kind] ?? 'gap',
    spans: kind === 'digits' ? digits : [{ from, to }],
    label,
    behind,
    // あり（台数: what its bracket asks is a place of its own.
    words: kind === 'check' ? [behind.replace(/(?<=.)[（(][^（()）]{0,8}$/, '')] : (choices ?? []),
    named: name,
    reach: { from, to },
  };
}

const isWritten = (one: PageControl | undefined): one is PageControl =>
  one !== undefined && one.kind !== 'check' && one.kind !== 'digits';

interface Parts {
  shape: 'date' | 'postal' | 'phone';
  count: number;
}

/** Three fields before 年, 月 and 日; or called so, with marks between them at most. */
function dateAt(line: PageLine, i: number): Parts | null {
  const { text, controls } = line;
  const three = controls.slice(i, i + 3);
  const between = three.slice(1).map(({ from }, at) => text.slice(three[at]?.to ?? 0, from).trim());
  if (three.every(isWritten) && areDayByName(three) && between.every((mark) => /^[/／.．・－-]?$/.test(mark)))
    return { shape: 'date', count: 3 };
  // 発生日　［　］月［　］日: its year isn't asked for.
  const units = [['年', '月', '日'] as const, ['月', '日'] as const].find((all) => hasUnits(line, i, all));
  return units ? { shape: 'date', count: units.length } : null;
}

/** Whether each of as many fields has its unit behind it. */
function hasUnits({ text, controls }: PageLine, i: number, units: readonly string[]): boolean {
  return units.every((unit, at) => {
    const [one, next] = [controls[i + at], controls[i + at + 1]];
    if (!isWritten(one)) return false;
    const isLast = at === units.length - 1;
    const behind = text.slice(one.to, isLast ? text.length : (next?.from ?? text.length)).trim();
    return isLast ? /^日(?![間数程])/.test(behind) : behind === unit;
  });
}

/** 〒［　］－［　］, （［　］）［　］－［　］ */
function numberAt({ text, controls }: PageLine, i: number): Parts | null {
  const between = (at: number): string => {
    const [one, next] = [controls[at], controls[at + 1]];
    return isWritten(one) && isWritten(next) ? text.slice(one.to, next.from).trim() : '';
  };
  const before = text.slice(controls[i - 1]?.to ?? 0, controls[i]?.from ?? 0).trim();
  if (!PARTS.test(between(i))) return null;
  if (before.endsWith('〒')) return { shape: 'postal', count: 2 };
  return PARTS.test(between(i + 1)) ? { shape: 'phone', count: 3 } : null;
}

/** How many of the fields from one on say which era: a list of them, or a mark for each. */
function erasAt(line: PageLine, i: number): number {
  const { controls } = line;
  const [one] = controls.slice(i);
  if (one?.kind === 'list' && one.choices?.every((word) => ERAS.test(word.trim()))) return 1;
  let count = 0;
  while (controls[i + count]?.kind === 'check' && ERAS.test(markedWord(line, i + count))) count++;
  return count;
}

/** Of a PDF: the list that the era is chosen from; it stands behind the parts of the day. */
const eraField = ({ controls }: PageLine, from: number, to: number): PageControl[] =>
  controls.slice(from, to).filter(({ kind, spot }) => kind === 'list' && spot !== undefined);

/** The word that a mark is for: it lies on it, or right in front of it. */
function markedWord({ text, controls }: PageLine, i: number): string {
  const one = controls[i];
  if (!one) return '';
  const own = text.slice(one.from, one.to).trim();
  return own === '' || /[□☐]/.test(own)
    ? (text
        .slice(one.to, controls[i + 1]?.from ?? text.length)
        .trim()
        .split(/[\s\u3000・／/]/)[0] ?? '')
    : own;
}

function wordsOf(line: PageLine, from: number, to: number): string[] {
  const [first] = line.controls.slice(from);
  if (from === to) {
    const era = ERA.exec(line.text.slice(0, first?.from ?? 0).trim())?.[0];
    return era === undefined ? [] : [era];
  }
  if (first?.kind === 'list') return [...(first.choices ?? [])];
  return line.controls.slice(from, to).map((_, i) => markedWord(line, from + i));
}
