import { useRef, useState } from 'react';
import { momentText } from '../../records/panel/record-history';
import { Button, ButtonLink } from '../../ui/button';
import { aboutOf, type ListedPaper } from '../../papers/listed-papers';
import { DraftBadge } from './paper-row';
import { useRemovePaper } from './use-remove-paper';
import { Block, Row, Small } from '../../ui/layout';
import { ForWork } from '../../words/for-work';
import { TextLink } from '../../ui/text-link';
import { WorkButton } from '../../words/for-work';
import { useMayWork } from '../../state/use-may';
import { currentDay } from '../../data/clock';

/** More stand in the list of all papers. */
const SHOWN = 5;

/** 下書き: on with what was begun, or away with it. */
export function PaperDrafts({ drafts, isSearching }: { drafts: readonly ListedPaper[]; isSearching: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsMore, setShowsMore] = useState(false);
  if (drafts.length === 0 && isSearching) return null;
  const most = showsMore ? SHOWN * 2 : SHOWN;
  return (
    <Block as="section" frame={12} pad={[12, 16]} aria-labelledby="drafts-heading">
      <Block as="h2" below={4} id="drafts-heading" className="no-ring" ref={heading} tabIndex={-1}>
        下書き{'　'}
        {drafts.length > 0 && <Small weight={400}>{drafts.length}件</Small>}
      </Block>
      {drafts.length === 0 ? (
        <Block as="p" pad={[4, 0]} tone="sub" size={15}>
          つくりかけの書類はありません。<ForWork>始めると、自動でここに残ります。</ForWork>
        </Block>
      ) : (
        <ul>
          {drafts.slice(0, most).map((paper) => (
            <Draft key={paper.document.id} paper={paper} onRemoved={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
      {drafts.length > most &&
        (showsMore ? (
          <TextLink href="/documents?list=papers&state=draft">下書きをすべて見る（{drafts.length}件）</TextLink>
        ) : (
          <Button look="text" size="small" onClick={() => setShowsMore(true)}>
            ほかの下書きも見る
          </Button>
        ))}
    </Block>
  );
}

function Draft({ paper, onRemoved }: { paper: ListedPaper; onRemoved: () => void }) {
  const remove = useRemovePaper();
  const mayWork = useMayWork();
  const { document, title } = paper;
  const about = aboutOf(paper, true);
  return (
    <Block as="li" pad={[8, 0, 6]} leading={1.4} ruled>
      <Block size={15} weight={700}>
        {title}
      </Block>
      <Small as="div" anywhere>
        {about}
      </Small>
      <Row wrap justify="end" gap={[2, 4]}>
        <DraftBadge draft={document} />
        <Small nowrap grow>
          {momentText(document.updatedAt, currentDay())} に保存
        </Small>
        <ButtonLink
          size="small"
          href={`/documents/${document.id}`}
          aria-label={`${title}（${about}）を${mayWork ? '続ける' : '見る'}`}
        >
          {mayWork ? '続ける' : '見る'}
        </ButtonLink>
        <WorkButton
          look="text"
          size="small"
          aria-label={`${title}（${about}）を消す`}
          onClick={() => void remove(paper, onRemoved)}
        >
          消す
        </WorkButton>
      </Row>
    </Block>
  );
}
