import type { FormFinding } from '@shared/forms/bindings/evaluation';
import styles from './gap-bar.module.css';
import { Block } from '../../ui/layout';
import { Note } from '../../ui/note';

interface GapBarProps {
  errors: readonly FormFinding[];
  /** Somebody pressed on. */
  isAsked: boolean;
  onJump: (finding: FormFinding) => void;
}

/** What is still missing, in order; each leads to its place. */
export function GapBar({ errors, isAsked, onJump }: GapBarProps) {
  if (errors.length === 0) return null;
  return (
    <section aria-label="足りないところ">
      <Note tone={isAsked ? 'act' : 'info'}>
        <b>あと {errors.length}か所で完成です：</b>
        {errors.map((finding, i) => (
          // A line may break before and after a button, whatever stands beside it: 、 stays with what it follows.
          <Block as="span" nowrap key={`${finding.id}${finding.path ?? ''}${i}`}>
            <button type="button" className={styles['jump']} onClick={() => onJump(finding)}>
              {finding.label}
            </button>
            {i < errors.length - 1 && '、'}
          </Block>
        ))}
      </Note>
    </section>
  );
}
