import { useMemo } from 'react';
import { Link } from 'wouter';
import type { PaperDocument } from '@shared/ledger/document';
import { dayOf } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { canRepeat } from '@shared/papers/repeat-document';
import { useChannels } from '../../state/session';
import { Badge } from '../../ui/badge';
import { reviewLooks } from '../../words/review-words';
import { paperLook } from '../../words/state-words';
import { useDraftGaps } from '../../papers/draft-gaps';
import { aboutOf, type ListedPaper } from '../../papers/listed-papers';
import { useLedger } from '../../state/open-ledger';
import styles from './papers-tab.module.css';
import { useRemovePaper } from './use-remove-paper';
import { useRepeat } from './use-repeat';
import { Block, Row, Small, Stack } from '../../ui/layout';
import { WorkButton } from '../../words/for-work';
import { currentDay } from '../../data/clock';

/** A paper in the list: which, about whom, how far it is, and what can be done with it. */
export function PaperRow({ paper, onRemoved }: { paper: ListedPaper; onRemoved: () => void }) {
  const remove = useRemovePaper();
  const repeat = useRepeat();
  const { document, submission, title, form } = paper;
  const about = aboutOf(paper, true);
  return (
    <>
      <Stack
        as={Link}
        content="center"
        atLeast="3.75rem"
        pad={[4, 0]}
        leading={1.4}
        href={`/documents/${document.id}`}
        className={styles['open']}
      >
        <Block as="span" weight={700} className={styles['title']}>
          {title}
        </Block>
        <Small cut>{about}</Small>
      </Stack>
      <span>
        <PaperBadge paper={paper} />
      </span>
      <Small text="right">{formatWarekiShort(dayOf(document.updatedAt), currentDay())}</Small>
      <Row as="span" gap={[4, 12]} justify="end" size={15} text="right" nowrap>
        {form && document.state === 'finished' && canRepeat(form) && (
          <WorkButton
            look="text"
            size="small"
            aria-label={`同じ内容でつくる：${title}（${about}）`}
            onClick={() => void repeat(document)}
          >
            同じ内容でつくる
          </WorkButton>
        )}
        {submission ? (
          <Link href={`/submissions/${submission.id}`} aria-label={`提出の記録：${title}（${about}）`}>
            提出の記録
          </Link>
        ) : (
          <WorkButton
            look="text"
            size="small"
            aria-label={`${title}（${about}）を消す`}
            onClick={() => void remove(paper, onRemoved)}
          >
            消す
          </WorkButton>
        )}
      </Row>
    </>
  );
}

function PaperBadge({ paper: { document, submission, review } }: { paper: ListedPaper }) {
  const channels = useChannels();
  if (!submission && !review && document.state === 'draft') return <DraftBadge draft={document} />;
  const { words, ...look } = review && !submission ? reviewLooks[review] : paperLook(document, submission, channels);
  return <Badge {...look}>{words}</Badge>;
}

/** How far a draft is: あと3か所. */
export function DraftBadge({ draft }: { draft: PaperDocument }) {
  const ledger = useLedger();
  const channels = useChannels();
  const gaps = useDraftGaps(
    useMemo(() => [draft], [draft]),
    ledger,
  );
  const { words, tone } = paperLook(draft, null, channels, gaps.get(draft.id));
  return <Badge tone={tone}>{words}</Badge>;
}
