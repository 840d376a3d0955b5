/** A plugin of the build (vite.config.ts): only its text of style sheets is touched. */
const COMPATIBILITY: readonly (readonly [number, number])[] = [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

/**
 * The screens' font is cut into pieces by unicode-range. A piece that has 神 (U+795E) but not 神 (U+FA19) is asked for both
 * when they stand together, and the shaper takes the second apart. So the pieces with compatibility ideographs are named
 * once more at the end, for those characters alone: what is named last is asked first.
 *
 * @param css style sheet of a font of Fontsource
 */
export function withCompatibilityFirst(css: string): string {
  const more = [...css.matchAll(/@font-face\s*{[^}]*}/g)].flatMap(([face]) => {
    const ranges = /unicode-range:\s*([^;}]+)/.exec(face)?.[1] ?? '';
    const own = ranges.split(',').flatMap((range) => within(range.trim()));
    return own.length > 0 ? [face.replace(ranges, own.join(','))] : [];
  });
  return `${css}\n${more.join('\n')}`;
}

function within(range: string): string[] {
  const [, first = '', last = first] = /^U\+([\da-f]+)(?:-([\da-f]+))?$/i.exec(range) ?? [];
  const [from, to] = [parseInt(first, 16), parseInt(last, 16)];
  return COMPATIBILITY.flatMap(([low, high]) => {
    const [start, end] = [Math.max(from, low), Math.min(to, high)];
    if (!(start <= end)) return [];
    return [`U+${start.toString(16)}${end > start ? `-${end.toString(16)}` : ''}`];
  });
}
