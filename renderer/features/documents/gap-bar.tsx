import type { FormFinding } from '@shared/forms/bindings/evaluation';
import styles from './gap-bar.module.css';
import { Note } from '../../ui/note';

/** What is still missing, in order; each leads to its place. */
export function GapBar({ errors, onJump }: { errors: readonly FormFinding[]; onJump: (finding: FormFinding) => void }) {
  if (errors.length === 0) return null;
  return (
    <section aria-label="足りないところ">
      <Note tone="act">
        <b>あと {errors.length}か所で完成です：</b>
        {errors.map((finding, i) => (
          <span key={`${finding.id}${finding.path ?? ''}${i}`}>
            {i > 0 && '、'}
            <button type="button" className={styles['jump']} onClick={() => onJump(finding)}>
              {finding.label}
            </button>
          </span>
        ))}
      </Note>
    </section>
  );
}
