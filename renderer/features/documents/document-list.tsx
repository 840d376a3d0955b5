import { useRef } from 'react';
import { Link } from 'wouter';
import type { PaperDocument } from '@shared/ledger/document';
import { formatWarekiShort } from '@shared/japanese/wareki';
import { dayOf, today } from '@shared/japanese/calendar-date';
import { submissionOf } from '@shared/submission/groups';
import { useOpenLedger, useSubmissions } from '../../app/ledger-provider';
import { useSession } from '../../app/session';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';
import { stateOf } from '../submissions/state-words';
import styles from './document-list.module.css';
import { formNumber } from './form-title';

/** Papers being made and made, the newest first. */
export function DocumentList({ documents }: { documents: readonly PaperDocument[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles['list']} aria-labelledby="documents-heading">
      <h2 id="documents-heading" ref={heading} tabIndex={-1}>
        つくりかけ・できた書類
      </h2>
      {documents.length === 0 ? (
        <p className={styles['none']}>まだありません。左の様式から「つくる」を押すと、ここに残ります。</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} onRemoved={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DocumentRow({ document, onRemoved }: { document: PaperDocument; onRemoved: () => void }) {
  const { packs } = useSession();
  const { store } = useOpenLedger();
  const submission = submissionOf(useSubmissions().values(), document.id);
  const toast = useToast();
  const pack = packs.find(({ id }) => id === document.packId);
  const form = pack?.forms.find(({ id }) => id === document.formId);
  const title = pack && form ? `${formNumber(pack, form)} ${form.shortTitle}` : '様式が見つかりません';
  const remove = (): void => {
    void store.removeDocument(document.id).then((result) => {
      if (!result.ok) return toast(result.message);
      onRemoved();
      toast(`${title}を消しました`, { label: '元に戻す', run: () => void store.saveDocument(document) });
    });
  };
  return (
    <li className={styles['row']}>
      <Link href={`/documents/${document.id}`} className={styles['open']}>
        <span className={styles['title']}>{title}</span>
        <span className={styles['about']}>
          {document.about}　{formatWarekiShort(dayOf(document.updatedAt), today())}
        </span>
      </Link>
      {submission ? (
        <Badge tone={stateOf(submission).tone} icon={stateOf(submission).icon}>
          {stateOf(submission).words}
        </Badge>
      ) : document.state === 'finished' ? (
        <Badge tone="ok" icon="done">
          できました
        </Badge>
      ) : (
        <Badge>つくりかけ</Badge>
      )}
      {!submission && (
        <button
          type="button"
          className={styles['remove']}
          onClick={remove}
          aria-label={`${title}（${document.about}）を消す`}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </li>
  );
}
