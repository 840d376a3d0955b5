import { kindsText } from '@shared/packs/form-kinds';
import { lacksNetwork } from '@shared/packs/of-city';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { TAKE_IN } from '../../addresses/screens';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useDocumentsAddress } from './documents-address';
import type { OfferedForm, DocumentSearch } from './offered-form';
import styles from './documents-screen.module.css';
import { PaperDrafts } from './drafts';
import { FormList } from './form-list';
import { stateOfPaper, type ListedPaper } from '../../papers/listed-papers';
import { RecentForms } from './recent-forms';
import { formNumber } from '../../words/form-title';
import { noNetworkOfCity } from '../../records/offices/no-network-of-city';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { useMayWork } from '../../state/use-may';
import { Block, Columns, Row, Small } from '../../ui/layout';
import { Beside } from '../../ui/beside';

interface FormsTabProps {
  /** Those that fit what is looked for. */
  offered: readonly OfferedForm[];
  /** What was looked for, and is for offices of another kind. */
  ofOthers: readonly OfferedForm[];
  /** Those that fit, the newest first. */
  papers: readonly ListedPaper[];
  search: DocumentSearch;
}

/** 様式を選ぶ: forms by network, and beside them what was begun and what was used last. */
export function FormsTab({ offered, ofOthers, papers, search }: FormsTabProps) {
  const { query } = search;
  const { hrefOf } = useDocumentsAddress();
  const mayWork = useMayWork();
  const drafts = useMemo(() => papers.filter((paper) => stateOfPaper(paper) === 'draft'), [papers]);
  const made = papers.length - drafts.length;
  return (
    <Block grow low scrolls pad={[16, 'page', 20]}>
      <Beside aside="minmax(18rem, 21rem)" small="19rem" className={styles['columns']}>
        <section aria-labelledby="forms-heading" data-found>
          <Row wrap justify="between" gap={[4, 16]} below={10}>
            <Block as="h2" size={18} id="forms-heading">
              {mayWork ? '様式からつくる' : '様式'}
              {query !== '' && (
                <Small weight={400} role="status">
                  「{query}」に合う様式 {offered.length}件
                </Small>
              )}
            </Block>
            {mayWork && <Link href={TAKE_IN}>様式を取り込む（市の Word・Excel・PDF）</Link>}
          </Row>
          {query !== '' && made > 0 && (
            <Block as="p" below={10} size={15}>
              できた書類にも {made}件あります。<Link href={hrefOf({ list: 'papers' })}>これまでの書類を見る</Link>
            </Block>
          )}
          {ofOthers.map(({ pack, form }) => (
            <Block as="p" below={10} size={15} key={`${pack.id}/${form.id}`}>
              「{formNumber(pack, form)}　{form.shortTitle}」は、{kindsText(form)}この事業所では使いません。
            </Block>
          ))}
          {offered.length > 0 || ofOthers.length > 0 ? <FormList offered={offered} /> : <NoForm search={search} />}
          <Block as="p" above={12}>
            <Link href="/settings/packs">zip・フォルダーで受け取った様式</Link>
          </Block>
        </section>
        <Columns columns="minmax(0, 1fr)" gap={16} narrow className={styles['aside']}>
          <PaperDrafts drafts={drafts} isSearching={query !== ''} />
          {query === '' && <RecentForms papers={papers} />}
        </Columns>
      </Beside>
    </Block>
  );
}

function NoForm({ search: { query, clear } }: { search: DocumentSearch }) {
  const [, go] = useLocation();
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const cities = (office ? [office] : offices).map(({ city }) => city);
  const isUnserved = cities.length > 0 && cities.every((city) => lacksNetwork(packs, city));
  return query === '' && isUnserved ? (
    <EmptyState
      icon="document"
      title="この事業所の様式はまだありません"
      action={<Button onClick={() => go(TAKE_IN)}>様式を取り込む</Button>}
    >
      {cities[0] && noNetworkOfCity(cities[0])}市の Word・Excel・PDF を取り込むと、ここに出ます。
    </EmptyState>
  ) : query === '' ? (
    <EmptyState
      icon="document"
      title="この事業所の様式はまだありません"
      action={<Button onClick={() => go('/settings/networks')}>ネットワークを選びに行く</Button>}
    >
      設定の「ネットワーク」で、参加しているネットワークを選ぶと出ます。そこにないネットワークの様式は、上の「様式を取り込む」で入れられます。
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
