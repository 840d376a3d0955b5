import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useReviewing } from '../../state/use-reviewing';
import { Button } from '../../ui/button';
import { ForWork, WorkButton } from '../../words/for-work';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { FilterChips } from '../../ui/filter-chips';
import { useDocumentsAddress, type PaperSort } from './documents-address';
import type { DocumentSearch } from './offered-form';
import { stateOfPaper, type ListedPaper, type PaperState } from '../../papers/listed-papers';
import { paperListRows } from './paper-groups';
import { PaperListRows } from './paper-list-rows';
import { Row } from '../../ui/layout';

interface PapersTabProps {
  /** Those that fit what is looked for, the newest first. */
  papers: readonly ListedPaper[];
  /** Whether there is any paper at all. */
  hasAny: boolean;
  /** How many forms fit what is looked for. */
  forms: number;
  search: DocumentSearch;
}

const CHIPS: readonly { filter: PaperState | 'all'; label: string }[] = [
  { filter: 'all', label: 'すべて' },
  { filter: 'draft', label: '下書き' },
  { filter: 'in-review', label: '確認中' },
  { filter: 'finished', label: 'できた' },
  { filter: 'handed-in', label: '出した' },
];

/** Where papers leave without being asked about. */
const WITHOUT_REVIEW = CHIPS.filter(({ filter }) => filter !== 'in-review');

const ORDERS: readonly { value: PaperSort; label: string }[] = [
  { value: 'newest', label: '新しい順' },
  { value: 'form', label: '様式ごと' },
  { value: 'about', label: '人・事業所ごと' },
];

/** これまでの書類: every paper that was begun, by date, by form or by whom it is about. */
export function PapersTab({ papers, hasAny, forms, search }: PapersTabProps) {
  const { state, by, change, hrefOf, at } = useDocumentsAddress();
  const isReviewing = useReviewing();
  const counts = useMemo(() => {
    const counted = new Map<PaperState | 'all', number>([['all', papers.length]]);
    for (const paper of papers) counted.set(stateOfPaper(paper), (counted.get(stateOfPaper(paper)) ?? 0) + 1);
    return counted;
  }, [papers]);
  const rows = useMemo(
    () =>
      paperListRows(
        papers.filter((paper) => state === 'all' || stateOfPaper(paper) === state),
        by,
      ),
    [papers, state, by],
  );
  if (!hasAny) return <NothingMade />;
  return (
    <>
      <Row fixed wrap justify="between" gap={[8, 16]} pad={[10, 'page']}>
        <FilterChips
          chips={isReviewing ? CHIPS : WITHOUT_REVIEW}
          filter={state}
          counts={counts}
          onFilter={(next) => change({ state: next })}
        />
        <Segmented label="並べ方" hideLabel value={by} onChange={(next) => change({ by: next })} choices={ORDERS} />
      </Row>
      {rows.length > 0 ? (
        <PaperListRows key={`${state}/${by}`} lines={rows} at={at} />
      ) : (
        <EmptyState
          icon="document"
          title={search.query === '' ? 'あてはまる書類はありません' : `「${search.query}」に合う書類は見つかりません`}
          action={<Button onClick={() => change({ state: 'all', query: '' })}>すべての書類を表示</Button>}
        >
          {search.query !== '' && forms > 0 && <Link href={hrefOf({ list: 'forms' })}>様式には {forms}件あります</Link>}
        </EmptyState>
      )}
    </>
  );
}

function NothingMade() {
  const [, go] = useLocation();
  return (
    <EmptyState
      icon="document"
      title="書類はまだありません"
      action={<WorkButton onClick={() => go('/documents')}>様式を選びに行く</WorkButton>}
    >
      <ForWork>「様式を選ぶ」からつくると、</ForWork>下書きも、できた書類も、ここに残ります。
    </EmptyState>
  );
}
