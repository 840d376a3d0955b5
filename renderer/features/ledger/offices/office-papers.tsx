import { useLocation } from 'wouter';
import type { Form, Pack } from '@shared/packs/schema';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { formTitle } from '../../../words/form-title';

export type OfficePapers = readonly { pack: Pack; form: Form }[];

/** What a change has to be reported with, and the way there. */
export function OfficePaperNotes({ papers }: { papers: OfficePapers }) {
  const [, go] = useLocation();
  return papers.map(({ pack, form }) => (
    <Note
      key={`${pack.id}${form.id}`}
      tone="notice"
      role="status"
      action={
        <Button size="small" onClick={() => go(`/documents/new/${pack.id}/${form.id}`)}>
          届をつくる
        </Button>
      }
    >
      変わったことを、{formTitle(pack, form)}で届け出ます
    </Note>
  ));
}
