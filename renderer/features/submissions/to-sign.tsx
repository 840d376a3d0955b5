import { isSignedByHand } from '@shared/submission/delivery-options';
import type { Form } from '@shared/packs/schema';
import type { Submission } from '@shared/submission/submission';
import { signingWords } from '@shared/papers/signing-words';
import { useDocuments } from '../../state/open-ledger';
import { useChannels, useSession } from '../../state/session';
import { Note } from '../../ui/note';

const ACTS: Readonly<Record<Form['signature']['means'], string>> = {
  ...{ seal: '押印', autograph: '署名', either: '押印か署名', none: '' },
};

/** 押印, 署名, or one of both. */
export const signingAct = ({ signature }: Pick<Form, 'signature'>): string => ACTS[signature.means];

/** Of papers that are printed here and then leave, the forms that are still to be stamped or signed. */
export function useFormsToSign(papers: readonly Submission[]) {
  const { packs } = useSession();
  const channels = useChannels();
  const documents = useDocuments();
  return papers.flatMap(({ state, channel, packId, formId, documentId }) => {
    if (state !== 'to-hand-over' || channels.of(channel.kind).medium !== 'paper') return [];
    const form = packs.find(({ id }) => id === packId)?.forms.find(({ id }) => id === formId);
    return form && isSignedByHand(form) ? [{ form, document: documents.get(documentId) }] : [];
  });
}

/** What is still to be stamped or signed: said where it is printed. */
export function ToSign({ papers }: { papers: readonly Submission[] }) {
  const signed = useFormsToSign(papers);
  if (signed.length === 0) return null;
  return (
    <Note tone="notice">
      <b>出す前に、印刷した紙に押印・署名が要ります</b>
      <ul>
        {signed.map(({ form, document }) => (
          <li key={form.id}>
            {form.number}：{signingWords(form, document) || `${signingAct(form)}をします`}
          </li>
        ))}
      </ul>
    </Note>
  );
}
