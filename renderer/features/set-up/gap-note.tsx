import { Fragment } from 'react';
import type { Gap } from '@shared/rules/office-rules';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Block, Row } from '../../ui/layout';
import styles from './gap-note.module.css';

interface GapNoteProps {
  gaps: readonly Gap[];
  /** Whose gap it is, where several could be meant. */
  ownerOf: (gap: Gap) => string;
  /** What can be done once they are filled: 次へ進めます. */
  then: string;
  onGo: (gap: Gap) => void;
  canWait: boolean;
}

/** What is still empty, each word leading to its field. */
export function SetUpGapNote({ gaps, ownerOf, then, onGo, canWait }: GapNoteProps) {
  const names = gaps.filter(({ field }) => field === 'name').map(({ label }) => label);
  return (
    <Note tone="act" role="alert">
      <Row wrap gap={[0, 8]} className={styles['words']}>
        <b>
          あと{gaps.length}か所で{then}：
        </b>
        {gaps.map((gap, i) => {
          const owner = ownerOf(gap);
          return (
            <Fragment key={`${gap.id}.${gap.field}`}>
              {owner !== '' && gap.id !== gaps[i - 1]?.id && (
                <Block as="span" alone above={6}>
                  {owner}
                </Block>
              )}
              <Button look="text" onClick={() => onGo(gap)}>
                {owner !== '' && <span className="visually-hidden">{owner} </span>}
                {gap.label}
              </Button>
            </Fragment>
          );
        })}
      </Row>
      {canWait && <p>いま分からないところは、空けておけます。あとで「ホーム」がお知らせします。</p>}
      {!canWait && names.length < gaps.length && (
        <p>
          {[...new Set(names)].join('、')}だけ入れれば、ほかは空けたまま進めます。あとで「ホーム」がお知らせします。
        </p>
      )}
    </Note>
  );
}
