/** `1.2.3`, as the app and packs have it. */
export const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/** Whether a version comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [numbers(version), numbers(than)];
  const at = one.findIndex((number, i) => number !== other[i]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

const numbers = (version: string): number[] => version.split('.').map(Number);

/** 1.0.0, 1.0.1, …: of a pack that is saved here. @param before null for the first */
export function nextVersion(before: string | null): string {
  if (before === null) return '1.0.0';
  const [major = 1, minor = 0, patch = 0] = numbers(before);
  return [major, minor, patch + 1].join('.');
}
