import type { FilledField } from './bindings/evaluation';

/** Style ids by which the preview finds a field again: kind of colour, then the field's path in letters that an id may have. */
export function previewMark({ path, value, source, required }: FilledField): string {
  const isGap = required && (value === null || value === '' || value === false);
  return `mark-${isGap ? 'gap' : source}-${encodePath(path)}`;
}

/** Style ids become class names in lower case: capitals are written as codes too. */
const encodePath = (path: string): string =>
  Array.from(path, (c) => (/[a-z0-9]/.test(c) ? c : `_${c.codePointAt(0)?.toString(16)}_`)).join('');

/** The field's kind of colour and path from a mark, or null. */
export function readPreviewMark(styleId: string): { colour: string; path: string } | null {
  const match = /^mark-([a-z]+)-(.+)$/.exec(styleId);
  if (!match) return null;
  const path = (match[2] ?? '').replace(/_([0-9a-f]+)_/g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
  return { colour: match[1] ?? '', path };
}
