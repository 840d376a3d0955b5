import { useState } from 'react';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import styles from './gap-bar.module.css';
import { Block } from '../../ui/layout';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';

interface GapBarProps {
  errors: readonly FormFinding[];
  /** Somebody pressed on. */
  isAsked: boolean;
  onJump: (finding: FormFinding) => void;
}

/** More than these are a wall: then the first of them stand there, and the others on demand. */
const MANY = 16;
const FIRST = 10;

/** What is still missing, in order; each leads to its place. */
export function GapBar({ errors, isAsked, onJump }: GapBarProps) {
  const [isWhole, setWhole] = useState(false);
  if (errors.length === 0) return null;
  const shown = isWhole || errors.length <= MANY ? errors : errors.slice(0, FIRST);
  const others = errors.length - shown.length;
  return (
    <section aria-label="足りないところ">
      <Note tone={isAsked ? 'act' : 'info'}>
        <b>あと {errors.length}か所で完成です：</b>
        {shown.map((finding, i) => (
          // A line may break before and after a button, whatever stands beside it: 、 stays with what it follows.
          <Block as="span" nowrap key={`${finding.id}${finding.path ?? ''}${i}`}>
            <button type="button" className={styles['jump']} onClick={() => onJump(finding)}>
              {finding.label}
            </button>
            {i < errors.length - 1 && '、'}
          </Block>
        ))}
        {others > 0 && (
          <Button look="text" size="small" onClick={() => setWhole(true)}>
            ほか {others}か所も見る
          </Button>
        )}
      </Note>
    </section>
  );
}
