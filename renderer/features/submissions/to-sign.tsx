import { isSignedByHand } from '@shared/submission/delivery-options';
import type { Form } from '@shared/packs/schema';
import type { Submission } from '@shared/submission/submission';
import { signingWords } from '@shared/papers/signing-words';
import { useDocuments } from '../../state/open-ledger';
import { useChannels, useSession } from '../../state/session';
import { Note } from '../../ui/note';

const ACTS: Readonly<Record<Form['signature']['means'], string>> = {
  ...{ seal: '押印をします', autograph: '署名をします', either: '押印か署名をします', none: '' },
};

/** What is still to be stamped or signed, of papers that are printed here and then leave: said where they are printed. */
export function ToSign({ papers }: { papers: readonly Submission[] }) {
  const { packs } = useSession();
  const channels = useChannels();
  const documents = useDocuments();
  const signed = papers.flatMap(({ state, channel, packId, formId, documentId }) => {
    if (state !== 'to-hand-over' || channels.of(channel.kind).medium !== 'paper') return [];
    const form = packs.find(({ id }) => id === packId)?.forms.find(({ id }) => id === formId);
    return form && isSignedByHand(form) ? [{ form, document: documents.get(documentId) }] : [];
  });
  if (signed.length === 0) return null;
  return (
    <Note tone="notice">
      <b>出す前に、印刷した紙に押印・署名が要ります</b>
      <ul>
        {signed.map(({ form, document }) => (
          <li key={form.id}>
            {form.number}：{signingWords(form, document) || ACTS[form.signature.means]}
          </li>
        ))}
      </ul>
    </Note>
  );
}
