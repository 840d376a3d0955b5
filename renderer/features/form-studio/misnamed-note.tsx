import { useState } from 'react';
import { MISNAMED } from '@shared/form-studio/propose/misnamed';
import { ask } from '../../ipc/ask';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Block } from '../../ui/layout';
import { Note } from '../../ui/note';
import { usePressOnce } from '../../ui/once';
import type { OpenStudio } from './use-studio';

/** More are counted. */
const SHOWN = 3;
const PROGRAMS = { word: 'Word', excel: 'Excel' } as const;

/** Names that somebody has typed into the file and that no item has: they are decided here, or mended in a copy that says so at each of them. */
export function MisnamedNote({ open: { draft, studio } }: { open: OpenStudio }) {
  const toast = useToast();
  const [saved, setSaved] = useState<string | null>(null);
  const save = usePressOnce(async () => {
    const answer = await ask('studio:commented', { id: draft.id });
    if (!answer.ok) toast(answer);
    else if (!answer.value.cancelled) setSaved(answer.value.name);
  });
  const names = draft.proposals.flatMap(({ rule, candidate: { places } }, i) => {
    const [place] = places;
    const isOpen = rule === MISNAMED && studio.decisions[i]?.state !== 'decided';
    return isOpen && place ? [place.printed.slice(place.from, place.to)] : [];
  });
  const { format } = draft.page;
  if (names.length === 0) return null;
  return (
    <Block above={8}>
      <Note tone="notice" role="status">
        ファイルに書いた名前のうち {names.length}か所が、項目の名前と違います：
        {names.slice(0, SHOWN).join('、')}
        {names.length > SHOWN && ` ほか${names.length - SHOWN}`}
        <br />
        {format === 'pdf'
          ? '下の一覧で、入れるものを選んでください。'
          : `下の一覧で選ぶか、控えを ${PROGRAMS[format]} で直して、もう一度取り込んでください。`}
        {format !== 'pdf' && (
          <Block above={6}>
            <Button size="small" aria-busy={save.isUnderWay} onClick={save.press}>
              コメントを付けた控えを保存
            </Button>
          </Block>
        )}
        {saved !== null && <Block above={6}>保存しました：{saved}</Block>}
      </Note>
    </Block>
  );
}
