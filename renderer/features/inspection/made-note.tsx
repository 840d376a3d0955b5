import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import type { MadeFolder } from './use-make-folder';

/** It stands there: what it is called, and the way to it. */
export const MadeFolderNote = ({ made: { id, name, files } }: { made: MadeFolder }) => (
  <Note
    tone="ok"
    role="status"
    action={
      <Button size="small" onClick={() => void ask('folder:reveal', { id })}>
        フォルダーを開く
      </Button>
    }
  >
    <b>フォルダーができました：{name}</b>
    <br />
    ファイル {files.toLocaleString('ja-JP')}個と「00_目次」が入っています。目次の右端を押すと、その書類が開きます。
  </Note>
);
