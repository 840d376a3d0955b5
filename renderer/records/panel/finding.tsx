import type { Finding } from '@shared/rules/finding';
import { FieldRemark } from '../../ui/field-remark';
import { Note } from '../../ui/note';
import { Block, Stack } from '../../ui/layout';
import styles from './finding.module.css';

/** What a rule says about a field, below it; nothing when the field is as it should be. */
export function remarkOn(field: string, findings: readonly Finding[]) {
  const found = findings.find((finding) => finding.field === field);
  return found && <FieldRemark tone={found.tone}>{found.sentence}</FieldRemark>;
}

/** The same above the facts of a record. */
export function FindingNotes({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Stack gap={8} pad={[12, 20, 0]} className={styles['findings']}>
      {findings.map(({ field, tone, sentence, source }) => (
        <Note key={`${field} ${sentence}`} tone={tone}>
          {sentence}
          {source && (
            <Block as="span" tone="sub">
              （{source}）
            </Block>
          )}
        </Note>
      ))}
    </Stack>
  );
}
