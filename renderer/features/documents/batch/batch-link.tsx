import { ButtonLink } from '../../../ui/button';

/** Leads from 書類 to one form for many. */
export function BatchLink() {
  return (
    <ButtonLink href="/documents/batch" icon="people">
      まとめて作る
    </ButtonLink>
  );
}
