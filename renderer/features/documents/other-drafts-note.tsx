import type { OpenDocument } from '../../papers/open-document';
import { otherDrafts } from '../../papers/other-drafts';
import { useDocuments } from '../../state/open-ledger';
import { ButtonLink } from '../../ui/button';
import { Note } from '../../ui/note';

/** Which of several drafts of one and the same list is kept. */
export function OtherDraftsNote({ open: { document, form } }: { open: OpenDocument }) {
  const others = otherDrafts(useDocuments().values(), document, form);
  if (document.state !== 'draft' || others.length === 0) return null;
  const name = form.number;
  return (
    <Note
      action={
        <ButtonLink size="small" href="/documents?list=papers&state=draft">
          下書きを見る
        </ButtonLink>
      }
    >
      この事業所の{name}の下書きが、ほかに{others.length}件あります。保管する{name}
      は1つです。どの下書きにも、いまの台帳の内容が入ります。IDがまだの方は、その方の手続きの下書きだけにのります。1つを完成させたら、ほかの下書きは消してかまいません。
    </Note>
  );
}
