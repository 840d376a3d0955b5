import { formatWareki } from '@shared/text/wareki';
import { usePack } from '../../state/session';
import { useToday } from '../../state/use-today';
import { ButtonLink } from '../../ui/button';
import { Note } from '../../ui/note';

/** Where a form stands that was saved just now, and what is likely to be done next. @param added its pack and its own id: own-1/form-1 */
export function AddedNote({ added }: { added: string }) {
  const [packId = '', formId = ''] = added.split('/');
  const pack = usePack(packId);
  const form = pack?.forms.find(({ id }) => id === formId);
  const today = useToday();
  if (!pack || !form) return null;
  const { effectiveFrom: from } = form;
  const isLater = from !== undefined && from > today;
  return (
    <Note
      tone="ok"
      role="status"
      action={<ButtonLink href={`/documents/new/${pack.id}/${form.id}`}>この様式で書類をつくる</ButtonLink>}
    >
      「{form.number} {form.shortTitle}」は、「書類」の「{pack.title}」に入りました。
      {isLater && `${formatWareki(from)}から使います。`}ほかの様式も、続けて取り込めます。
    </Note>
  );
}
