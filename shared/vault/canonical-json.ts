/**
 * Plain data as JSON with one spelling for each value (RFC 8785): members in the order of their names' UTF-16 units, no
 * spaces, text and numbers as JSON.stringify writes them. What is hashed must not depend on the order in which fields
 * were set. Fields that are `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => `${JSON.stringify(name)}:${canonicalJson(entry)}`);
  return `{${members.join(',')}}`;
}
