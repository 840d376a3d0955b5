import { Link } from 'wouter';
import { batchUnit } from '@shared/batch/unit';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useSession } from '../../../state/session';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { Page } from '../../../ui/page';
import { officesOfPack } from '../../../papers/offices-of-pack';
import { formNumber } from '../../../words/form-title';
import { unitWords } from './batch-words';
import styles from './batch.module.css';
import { useBatches, type OpenBatch } from './open-batch';

/** まとめて作る: the forms that can be made for many in one go. */
export function BatchForms() {
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const { batch } = useBatches();
  const taking = packs.filter(
    (pack) => officesOfPack(pack.id, office ? [office] : offices, enrolments.values()).length > 0,
  );
  const begun = batch && formNumber(batch.choice.pack, batch.choice.form);
  return (
    <Page
      title="まとめて作る"
      lead="同じ様式を、何人分でも一度に作れます。足りないところは、作る前に一人ずつ出ます。"
      back={{ to: '/documents', label: '書類' }}
    >
      {batch && (
        <Note
          action={
            <Link href={`/documents/batch/${batch.choice.pack.id}/${batch.choice.form.id}`} className={styles['make']}>
              続きを開く
            </Link>
          }
        >
          {begun}　{batch.papers.length}件：{stateWords(batch)}
        </Note>
      )}
      {taking.length === 0 && (
        <EmptyState icon="document" title="参加しているネットワークがありません">
          設定の「ネットワーク」で、参加しているネットワークを選ぶと出ます。
        </EmptyState>
      )}
      <div className={styles['networks']}>
        {taking.map((pack) => (
          <FormsOf key={pack.id} pack={pack} />
        ))}
      </div>
    </Page>
  );
}

function stateWords({ run }: OpenBatch): string {
  if (!run) return '選んであります。まだ作っていません。';
  return run.isWorking ? 'いま作っています。' : '作りおわりました。結果を見られます。';
}

function FormsOf({ pack }: { pack: Pack }) {
  const forms = pack.forms.flatMap((form) => {
    const unit = batchUnit(form);
    return unit ? [{ form, unit }] : [];
  });
  if (forms.length === 0) return null;
  return (
    <section className={styles['network']} aria-label={pack.title}>
      <h2 className={styles['heading']}>{pack.title}</h2>
      <ul>
        {forms.map(({ form, unit }) => (
          <li key={form.id} className={styles['form']}>
            <span className={styles['picture']}>
              <Icon name="document" />
            </span>
            <div className={styles['words']}>
              <div className={styles['name']}>
                {form.number}　{form.shortTitle}
              </div>
              <div className={styles['use']}>{unitWords[unit].each}</div>
            </div>
            <Link
              href={`/documents/batch/${pack.id}/${form.id}`}
              className={styles['make']}
              aria-label={`${form.number} ${form.shortTitle}をまとめて作る`}
            >
              まとめて作る
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
