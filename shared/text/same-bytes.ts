export function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // Not `every`, which takes forty times as long.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
