import { isReadied, type Submission } from '@shared/submission/submission';
import { Button } from '../../ui/button';
import { useArrival } from './use-arrival';
import { useCorrect } from '../../papers/use-correct';
import { useDraftMail } from './use-draft-mail';
import { nextLook } from './next-look';
import { useStep } from './use-step';

/** A letter that somebody sends from the mail program: opened there, then written down. */
export function DraftActions({ submission, onDone }: { submission: Submission; onDone: () => void }) {
  const draft = useDraftMail();
  const isReady = isReadied(submission);
  return (
    <>
      <Button wide icon="mail" {...nextLook(!isReady)} onClick={() => void draft.open(submission)}>
        メールソフトで開く
      </Button>
      <Button wide {...nextLook(isReady)} onClick={onDone}>
        送った
      </Button>
    </>
  );
}

/** 届いたか確かめてください: only whom it went to knows, and only a person says what they said. Nothing leaves by that. */
export function UnsureActions({ submission }: { submission: Submission }) {
  const { answer } = useArrival(submission);
  return (
    <>
      <Button wide icon="check" look="outline" onClick={() => void answer('arrived')}>
        届いていた
      </Button>
      <Button wide icon="refused" look="outline" onClick={() => void answer('not-arrived')}>
        届いていなかった
      </Button>
    </>
  );
}

/** 届いていなかった: whether the very same letter goes again is for a person to say. 取り下げる stands below. */
export function LostActions({ submission }: { submission: Submission }) {
  const step = useStep();
  const correct = useCorrect();
  return (
    <>
      <Button look="filled" size="large" wide icon="send" onClick={() => void step(submission.id, { kind: 'resent' })}>
        もう一度送る
      </Button>
      <Button wide icon="edit" onClick={() => void correct(submission)}>
        送らずに直す
      </Button>
    </>
  );
}

/** 届いていた or 届いていなかった was the wrong answer, or said of another letter. */
export function TakeAnswerBack({ submission }: { submission: Submission }) {
  const { takeBack } = useArrival(submission);
  return (
    <Button look="text" size="small" onClick={() => void takeBack()}>
      記録を取り消す
    </Button>
  );
}
