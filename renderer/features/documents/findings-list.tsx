import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { Note } from '../../ui/note';
import { Small, Stack } from '../../ui/layout';

/** Warnings and notices of the network's rules, each with its reason and where that stands. */
export function FindingsList({ findings }: { findings: readonly FormFinding[] }) {
  const shown = findings.filter(({ level, stage }) => level !== 'error' && stage === 'fill');
  if (shown.length === 0) return null;
  return (
    <Stack as="ul" gap={8} aria-label="確かめること">
      {shown.map((finding, i) => (
        <li key={`${finding.id}${i}`}>
          <Note tone={finding.level === 'warning' ? 'notice' : 'info'}>
            {finding.message}
            {finding.why && (
              <Small as="details">
                <summary>なぜですか</summary>「{finding.why.text}」
                <br />
                {finding.why.source}
              </Small>
            )}
          </Note>
        </li>
      ))}
    </Stack>
  );
}
