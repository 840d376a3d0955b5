const [KILO, MEGA, GIGA] = [1_000, 1_000_000, 1_000_000_000];

/** So many bytes as people read them: 3KB, 1.5MB, 197MB, 5.7GB. */
export function sizeText(bytes: number): string {
  if (bytes < MEGA) return `${Math.max(1, Math.round(bytes / KILO))}KB`;
  const [unit, size] = bytes < GIGA ? ['MB', bytes / MEGA] : ['GB', bytes / GIGA];
  return `${size < 100 ? size.toFixed(1) : Math.round(size)}${unit}`;
}
