import { Button } from '../../ui/button';
import { Note } from '../../ui/note';

/** What comes before everything else, and what to do first. */
export const LeakNote = ({ onStart }: { onStart: () => void }) => (
  <Note
    tone="act"
    action={
      <Button look="filled" onClick={onStart}>
        すぐ始める
      </Button>
    }
  >
    <b>情報がもれたかもしれないとき</b>
    <br />
    まず連絡、次に記録。期限を数えながら案内します
  </Note>
);
