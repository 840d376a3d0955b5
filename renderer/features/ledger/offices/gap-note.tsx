import type { Gap } from '@shared/rules/office-rules';
import { Note } from '../../../ui/note';
import { Stack } from '../../../ui/layout';
import styles from '../../../records/panel/finding.module.css';
import { WorkButton } from '../../../words/for-work';

/** What papers will ask for and isn't there, and the way to fill it in. */
export function OfficeGapNote({ gaps, onFill }: { gaps: readonly Gap[]; onFill: () => void }) {
  if (gaps.length === 0) return null;
  return (
    <Stack gap={8} pad={[12, 20, 0]} className={styles['findings']}>
      <Note
        tone="act"
        action={
          <WorkButton size="small" onClick={onFill}>
            入れる
          </WorkButton>
        }
      >
        書類に要る所が、あと{gaps.length}か所あります：{gaps.map(({ label }) => label).join('、')}
      </Note>
    </Stack>
  );
}
