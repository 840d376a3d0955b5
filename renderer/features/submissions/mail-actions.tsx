import { useState } from 'react';
import { combinedTitle } from '@shared/submission/combined-title';
import type { Submission } from '@shared/submission/submission';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useDraftMail } from './use-draft-mail';
import { useStep } from './use-step';

/** A letter that somebody sends from the mail program: opened there, then written down. */
export function DraftActions({ submission, onSent }: { submission: Submission; onSent: () => void }) {
  const draft = useDraftMail();
  return (
    <>
      <Button look="filled" size="large" wide onClick={onSent}>
        送った
      </Button>
      <Button wide icon="mail" onClick={() => void draft.open(submission)}>
        メールソフトで開く
      </Button>
    </>
  );
}

/** 届いたか確かめてください: only whom it went to knows, and only a person says what they said. */
export function UnsureActions({ submission }: { submission: Submission }) {
  const step = useStep();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button wide icon="check" look="outline" onClick={() => void step(submission.id, { kind: 'arrived' })}>
        届いていた
      </Button>
      <Button wide icon="send" onClick={() => setAsking(true)}>
        届いていなかった（もう一度送る）
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={`「${combinedTitle(submission)}」をもう一度送ります`}
        confirm="もう一度送る"
        onConfirm={() => {
          setAsking(false);
          void step(submission.id, { kind: 'not-arrived' });
        }}
        onCancel={() => setAsking(false)}
      >
        {submission.channel.recipient}に、届いていないことを確かめましたか。届いていた場合は、同じメールが2通届きます。
      </ConfirmDialog>
    </>
  );
}
