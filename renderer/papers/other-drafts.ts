import type { PaperDocument } from '@shared/ledger/document';
import type { Form } from '@shared/packs/schema';

type Paper = Pick<PaperDocument, 'id' | 'packId' | 'formId' | 'officeId' | 'state'>;

/** Of a list that an office keeps once (管理台帳), whatever a procedure began one for: its other drafts. */
export const otherDrafts = <P extends Paper>(
  papers: Iterable<P>,
  { id, packId, formId, officeId }: Paper,
  { lists, subject }: Pick<Form, 'lists' | 'subject'>,
): P[] =>
  lists.length === 0 || subject.kind !== 'office'
    ? []
    : [...papers].filter(
        (one) =>
          one.id !== id &&
          one.state === 'draft' &&
          one.packId === packId &&
          one.formId === formId &&
          one.officeId === officeId,
      );
