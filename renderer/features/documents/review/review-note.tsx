import { useState, type ReactNode } from 'react';
import type { PaperReview } from '@shared/ledger/review';
import { momentText } from '../../../records/panel/record-history';
import { currentDay } from '../../../data/clock';
import { useRole } from '../../../state/use-may';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogEnd } from '../../../ui/dialog-end';
import { Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { TextField } from '../../../ui/text-field';
import { WorkButton } from '../../../words/for-work';
import { Comments } from './commented';
import type { PaperReviewActs } from './use-review';

interface ReviewNoteProps {
  review: PaperReview | undefined;
  acts: PaperReviewActs;
  /** Leads to a field by its path. */
  onJump: (path: string) => unknown;
}

/** Where a paper stands between who prepares it and who answers for it, above its fields. */
export function ReviewNote({ review, acts, onJump }: ReviewNoteProps) {
  const { comments } = acts.parts;
  if (!review) return null;
  const ofFields = comments.filter(({ path }) => path !== '');
  return (
    <Stack gap={8} as="section" aria-label="確認">
      <Progress review={review} acts={acts} />
      <Comments comments={comments.filter(({ path }) => path === '')} />
      {ofFields.length > 0 && (
        <Stack as="ul" gap={2}>
          {ofFields.map(({ id, path, label, text }) => (
            <li key={id}>
              <Button look="text" size="small" wraps onClick={() => onJump(path)}>
                {label}：{text}
              </Button>
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function Progress({ review: { asked, returned, approved }, acts }: { review: PaperReview; acts: PaperReviewActs }) {
  const { isOn, progress, isOwn, isChecking, parts, withdraw } = acts;
  const isAdmin = useRole() === 'admin';
  if (progress === 'none') return null;
  if (!isOn) return <Note>「確認してから出す」の設定は切ってあります。この書類は、確認を待たずに出せます。</Note>;
  switch (progress) {
    case 'waiting':
    case 'moved':
      return isChecking ? (
        <Note tone="notice" action={<SendBack acts={acts} />}>
          <b>確認待ち</b>：{said(asked, 'が確認に出しました')}。
          {progress === 'moved' && 'そのあとで内容が変わっています。いまの内容を確かめてください。'}
          {isOwn && 'ご自分で用意した書類です。ほかの方は、まだ見ていません。'}
          直してほしい欄には「書く」で書き添えられます。よければ「確定する」を押してください。
        </Note>
      ) : (
        <Note action={<WorkButton onClick={withdraw}>取り戻す</WorkButton>}>
          <b>確認待ち</b>：{said(asked, 'が確認に出しました')}。管理者の方が確定すると、出せるようになります。
        </Note>
      );
    case 'returned':
      return (
        <Note tone="act">
          {returned && <b>{said(returned, 'が戻しました')}。</b>}
          {parts.comments.length > 0
            ? `直してほしいところが${parts.comments.length}か所あります。直したら、もう一度「確認に出す」を押してください。`
            : '直したら、もう一度「確認に出す」を押してください。'}
        </Note>
      );
    case 'approved':
      return (
        <Note tone="ok">
          {said(approved, 'が確定しました')}。この内容のまま出せます。直すと、もう一度確認が要ります。
        </Note>
      );
    case 'changed':
      return (
        <Note tone="notice">
          確定のあとで、内容が変わりました。
          {isAdmin
            ? 'このまま出すと、いまの内容を確定したことになります。'
            : '出す前に、もう一度「確認に出す」を押してください。'}
        </Note>
      );
  }
}

/** 山田 花子さん（11月20日 9:02）が確認に出しました */
const said = (who: { by: string; at: string } | null, did: string): ReactNode =>
  who && `${who.by}さん（${momentText(who.at, currentDay())}）${did}`;

/** 直してもらう: with words of the paper as a whole, where the ones at its fields aren't enough. */
function SendBack({ acts: { sendBack, parts } }: { acts: PaperReviewActs }) {
  const [isAsking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const count = parts.comments.length;
  return (
    <>
      <Button onClick={() => setAsking(true)}>直してもらう</Button>
      {isAsking && (
        <Dialog title="直してもらうために戻す" keepsTyped onClose={() => setAsking(false)}>
          <p>
            {count > 0 ? `欄に書き添えたこと ${count}件も、用意した方に届きます。` : '用意した方のホームに出ます。'}
          </p>
          <TextField
            label={count > 0 ? 'ほかに伝えること（なくてもかまいません）' : '直してほしいこと'}
            value={text}
            onType={setText}
            onCommit={setText}
            lines={3}
            wraps
            error={error}
          />
          <DialogEnd
            confirm="戻す"
            onConfirm={() => {
              if (text.trim() === '' && count === 0) return setError('何を直してほしいかが空です。入れると戻せます');
              setAsking(false);
              sendBack(text.trim());
            }}
          />
        </Dialog>
      )}
    </>
  );
}
