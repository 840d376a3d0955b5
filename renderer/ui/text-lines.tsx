import { Stack } from './layout';

/** Sentences to read through before one decides; a long list scrolls. Each sentence stands there once. */
export function TextLines({ lines }: { lines: readonly string[] }) {
  return (
    <Stack as="ul" frame={8} gap={4} pad={[10, 12, 10, 28]} on="ground" tall="12rem" marked>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Stack>
  );
}
