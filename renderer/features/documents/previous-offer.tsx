import { useMemo } from 'react';
import { formatWareki } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import { canRepeat, finishedBefore, isAboutSame } from '@shared/papers/repeat-document';
import type { Form, Pack } from '@shared/packs/schema';
import { useDocuments } from '../../state/open-ledger';
import { Note } from '../../ui/note';
import type { OpenDocument } from '../../papers/open-document';
import { useRepeat } from './use-repeat';
import { WorkButton } from '../../words/for-work';

/** Where a form is begun: the office's last paper of the kind, to begin from. */
export function PreviousOffer({ pack, form, officeId }: { pack: Pack; form: Form; officeId: string | null }) {
  const documents = useDocuments();
  const repeat = useRepeat();
  const previous = useMemo(
    () =>
      officeId && canRepeat(form)
        ? finishedBefore(documents.values(), { packId: pack.id, formId: form.id, officeId })[0]
        : undefined,
    [documents, pack, form, officeId],
  );
  return previous ? <Offer previous={previous} onRepeat={() => void repeat(previous)} /> : null;
}

/** In a paper in which nothing was typed yet: the last one about the same. */
export function PreviousOfDraft({ open: { document, form } }: { open: OpenDocument }) {
  const documents = useDocuments();
  const repeat = useRepeat();
  const previous = useMemo(() => {
    if (!canRepeat(form) || !isUntouched(document, form)) return undefined;
    return finishedBefore(documents.values(), document).find(
      (paper) => paper.id !== document.id && isAboutSame(paper, document),
    );
  }, [documents, document, form]);
  return previous ? <Offer previous={previous} onRepeat={() => void repeat(previous, document)} /> : null;
}

const Offer = ({ previous, onRepeat }: { previous: PaperDocument; onRepeat: () => void }) => (
  <Note
    action={
      <WorkButton size="small" icon="undo" onClick={onRepeat}>
        前回と同じ内容でつくる
      </WorkButton>
    }
  >
    前回は {formatWareki(previous.date)} につくりました（{previous.about}）
  </Note>
);

const isUntouched = ({ previous, corrects, state, overrides, input }: PaperDocument, form: Form): boolean =>
  previous === undefined &&
  corrects === undefined &&
  state === 'draft' &&
  Object.keys(overrides).length === 0 &&
  form.inputs.every(({ key, default: given }) => (input[key] ?? given) === given);
