import { useMay } from '../../../state/use-may';
import { ButtonLink } from '../../../ui/button';
import { notForReaders } from '../../../words/role-words';

/** Leads from 書類 to one form for many. */
export function BatchLink() {
  const may = useMay();
  if (!may('documents:save')) return <span className="subtle">{notForReaders('書類をつくること')}</span>;
  return (
    <ButtonLink href="/documents/batch" icon="people">
      まとめてつくる
    </ButtonLink>
  );
}
