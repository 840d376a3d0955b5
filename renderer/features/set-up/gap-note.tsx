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
  /** What can be done once the names are there: 次へ進めます. */
  then: string;
  onGo: (gap: Gap) => void;
}

/** What is still empty, each word leading to its field: what the way on waits for, and what papers will ask for one day. */
export function SetUpGapNote({ gaps, ownerOf, then, onGo }: GapNoteProps) {
  const names = gaps.filter(({ field }) => field === 'name');
  const others = gaps.filter(({ field }) => field !== 'name');
  return (
    <Note tone={names.length > 0 ? 'act' : 'info'} role="alert">
      {names.length > 0 && (
        <Gaps gaps={names} ownerOf={ownerOf} onGo={onGo} before="" after={`を入れると、${then}。`} />
      )}
      {others.length > 0 && (
        <Gaps
          gaps={others}
          ownerOf={ownerOf}
          onGo={onGo}
          before={`書類で使うところが、${others.length}か所空いています：`}
        />
      )}
      {others.length > 0 && <p>わからないところは、空けたままで大丈夫です。あとで「ホーム」がお知らせします。</p>}
    </Note>
  );
}

interface GapsProps extends Pick<GapNoteProps, 'gaps' | 'ownerOf' | 'onGo'> {
  before: string;
  after?: string;
}

const Gaps = ({ gaps, ownerOf, onGo, before, after = '' }: GapsProps) => (
  <Row wrap gap={[0, 8]} className={styles['words']}>
    {before !== '' && <b>{before}</b>}
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
    {after !== '' && <b>{after}</b>}
  </Row>
);
