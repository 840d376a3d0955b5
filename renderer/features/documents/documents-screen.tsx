import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Form, Pack } from '@shared/packs/schema';
import { useDocuments, useRecords } from '../../app/ledger-provider';
import { useOfficeInUse } from '../../app/office-in-use';
import { useSession } from '../../app/session';
import { matcher } from '../../data/search-index';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { BatchLink } from '../batch/batch-link';
import { TextField } from '../../ui/text-field';
import { formKey } from '../find/fixed-targets';
import { DocumentList } from './document-list';
import styles from './documents-screen.module.css';
import { FormList } from './form-list';
import { officesOfPack } from './offices-of-pack';

export interface OfferedForm {
  pack: Pack;
  form: Form;
}

/** 書類: what is being made, and the forms of the networks that the office in use takes part in. */
export function DocumentsScreen() {
  const { packs } = useSession();
  const { office, offices, shows } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const documents = useDocuments();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const query = typed.trim();

  const offered = useMemo(() => {
    const inUse = office ? [office] : offices;
    const fits = matcher(query);
    return packs
      .filter((pack) => officesOfPack(pack.id, inUse, enrolments.values()).length > 0)
      .flatMap((pack) => pack.forms.map((form): OfferedForm => ({ pack, form })))
      .filter(({ pack, form }) => fits(formKey(pack, form)));
  }, [packs, office, offices, enrolments, query]);
  const shown = useMemo(
    () =>
      [...documents.values()]
        .filter(({ officeId }) => shows(officeId))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    [documents, shows],
  );
  return (
    <Page
      title="書類"
      lead="様式を選ぶと、台帳から埋めます。始めても、まだ何も送信されません。"
      actions={<BatchLink />}
    >
      <div className={styles['columns']}>
        <section aria-labelledby="forms-heading">
          <div className={styles['head']}>
            <h2 id="forms-heading">様式からつくる</h2>
            <div className={styles['search']}>
              <TextField
                label="様式をさがす"
                hideLabel
                placeholder="退職・様式2 などでさがす"
                value={typed}
                onType={setTyped}
                onCommit={setTyped}
              />
            </div>
          </div>
          {offered.length > 0 ? (
            <FormList offered={offered} />
          ) : (
            <EmptyState
              icon="document"
              title={query ? `「${query}」に合う様式は見つかりません` : 'この事業所の様式はまだありません'}
              action={
                query ? (
                  <Button onClick={() => setTyped('')}>すべての様式を表示</Button>
                ) : (
                  <Button onClick={() => go('/settings/networks')}>ネットワークを選びに行く</Button>
                )
              }
            >
              {query
                ? '「退職」「氏名」など、あったことの言葉でもさがせます。'
                : '設定の「ネットワーク」で、参加しているネットワークを選ぶと出ます。'}
            </EmptyState>
          )}
          <p>
            <Link href="/settings/packs">市の様式を取り込む</Link>
          </p>
        </section>
        <DocumentList documents={shown} />
      </div>
    </Page>
  );
}
