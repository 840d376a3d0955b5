import { useEffect, useState } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { dropDraft, readImportDraft } from './kept-draft';

/** An import that was begun before the app was locked or closed: the file isn't kept, what was said about it is. */
export function KeptNote() {
  const { meta } = useOpenLedger();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readImportDraft(meta).then((kept) => isWanted && setName(kept?.name ?? null));
    return () => {
      isWanted = false;
    };
  }, [meta]);
  if (name === null) return null;
  return (
    <Note
      action={
        <Button
          size="small"
          look="text"
          onClick={() => {
            setName(null);
            void dropDraft(meta);
          }}
        >
          消す
        </Button>
      }
    >
      「{name}」の取り込みが途中です。同じファイルをもう一度選ぶと、直したところから続けられます。
    </Note>
  );
}
