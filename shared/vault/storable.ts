/**
 * Throws when JSON would not give back the value as it is: bytes, dates, Maps, instances of classes, NaN, and gaps in
 * lists would become something else without a word. That is a bug of the caller, so it is not a Refusal.
 *
 * Two differences are let through, as the database's own tools don't tell them apart either: a field that is `undefined`
 * is left out, and −0 becomes 0.
 */
export function assertStorable(value: unknown, path = 'value'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) assertStorable(value[index], `${path}[${index}]`);
    return;
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${path} can't be stored as JSON`);
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields))
    if (fields[name] !== undefined) assertStorable(fields[name], `${path}.${name}`);
}

/** Made by braces, here or in another frame: above it stands nothing, or the root of all objects. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
