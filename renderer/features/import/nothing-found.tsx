import { aboutImport, type ImportKind } from '@shared/tables/lists';
import { TAKE_IN } from '../../addresses/screens';
import { ButtonLink } from '../../ui/button';
import { Note } from '../../ui/note';

/** A city's form has tables, too, and nobody in them: what it is for is another screen. */
export const NothingFound = ({ kind }: { kind: ImportKind }) => (
  <Note
    tone="act"
    action={
      <ButtonLink href={TAKE_IN} size="small">
        様式を取り込む
      </ButtonLink>
    }
  >
    <b>この表からは、1{aboutImport(kind).counts.things}も読めませんでした。</b>
    名簿なら、見出しの行を選び直してください。市の様式なら、「様式を取り込む」で選ぶと、書類をつくれるようになります。
  </Note>
);
