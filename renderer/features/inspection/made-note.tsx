import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Bullets } from '../../ui/layout';
import { Note } from '../../ui/note';
import type { MadeFolder } from './use-make-folder';
import type { PrintedOffice } from './use-make-print';

/** So many are named; 目次 names all of them. */
const NAMED = 5;

interface PrintedNoteProps {
  printed: PrintedOffice;
  isOneOfSeveral: boolean;
}

/** It went to the printer: how much, and what is to be brought besides. */
export const PrintedNote = ({ printed: { office, pages, left }, isOneOfSeveral }: PrintedNoteProps) => (
  <Note tone={left.length > 0 ? 'notice' : 'ok'} role="status">
    <b>
      {isOneOfSeveral && `${office}：`}目次と合わせて{pages.toLocaleString('ja-JP')}ページを、プリンターに送りました。
      {left.length > 0 && `印刷に入らなかったものが ${left.length}件あります`}
    </b>
    {left.length > 0 && (
      <Bullets>
        {left.slice(0, NAMED).map(({ what, why }, at) => (
          <li key={at}>
            {what}：{why}
          </li>
        ))}
        {left.length > NAMED && <li>ほか {left.length - NAMED}件（目次にあります）</li>}
      </Bullets>
    )}
  </Note>
);

/** It stands there: what it is called, and the way to it. */
export const MadeFolderNote = ({ made: { id, name, offices, files } }: { made: MadeFolder }) => (
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
    {offices > 1 && `事業所ごとのフォルダーが ${offices}つあります。`}
    ファイル {files.toLocaleString('ja-JP')}個と{offices > 1 && 'それぞれの'}
    「00_目次」が入っています。目次の右端を押すと、その書類が開きます。
  </Note>
);
