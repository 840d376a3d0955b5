import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useDocumentsAddress } from './documents-address';
import type { OfferedForm, DocumentSearch } from './offered-form';
import styles from './documents-screen.module.css';
import { PaperDrafts } from './drafts';
import { FormList } from './form-list';
import { stateOfPaper, type ListedPaper } from '../../papers/listed-papers';
import { RecentForms } from './recent-forms';

interface FormsTabProps {
  /** Those that fit what is looked for. */
  offered: readonly OfferedForm[];
  /** Those that fit, the newest first. */
  papers: readonly ListedPaper[];
  search: DocumentSearch;
}

/** 様式を選ぶ: forms by network, and beside them what was begun and what was used last. */
export function FormsTab({ offered, papers, search }: FormsTabProps) {
  const { query } = search;
  const { hrefOf } = useDocumentsAddress();
  const drafts = useMemo(() => papers.filter((paper) => stateOfPaper(paper) === 'draft'), [papers]);
  const made = papers.length - drafts.length;
  return (
    <div className={styles['body']}>
      <div className={styles['columns']}>
        <section aria-labelledby="forms-heading" data-found>
          <h2 id="forms-heading" className={styles['heading']}>
            様式からつくる
            {query !== '' && (
              <span className={styles['count']} role="status">
                「{query}」に合う様式 {offered.length}件
              </span>
            )}
          </h2>
          {query !== '' && made > 0 && (
            <p className={styles['also']}>
              できた書類にも {made}件あります。<Link href={hrefOf({ list: 'papers' })}>これまでの書類を見る</Link>
            </p>
          )}
          {offered.length > 0 ? <FormList offered={offered} /> : <NoForm search={search} />}
          <p className={styles['own']}>
            <Link href="/settings/packs">市の様式を取り込む</Link>
          </p>
        </section>
        <div className={styles['aside']}>
          <PaperDrafts drafts={drafts} isSearching={query !== ''} />
          {query === '' && <RecentForms papers={papers} />}
        </div>
      </div>
    </div>
  );
}

function NoForm({ search: { query, clear } }: { search: DocumentSearch }) {
  const [, go] = useLocation();
  return query === '' ? (
    <EmptyState
      icon="document"
      title="この事業所の様式はまだありません"
      action={<Button onClick={() => go('/settings/networks')}>ネットワークを選びに行く</Button>}
    >
      設定の「ネットワーク」で、参加しているネットワークを選ぶと出ます。
    </EmptyState>
  ) : (
    <EmptyState
      icon="document"
      title={`「${query}」に合う様式は見つかりません`}
      action={<Button onClick={clear}>すべての様式を表示</Button>}
    >
      「退職」「スマホ」など、あったことの言葉でもさがせます。
    </EmptyState>
  );
}
