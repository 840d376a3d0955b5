import { useMemo } from 'react';
import { draftNews } from '@shared/procedures/wizard/draft-news';
import { withLedgerSeen } from '@shared/procedures/wizard/draft-basis';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { useEventOfWizard } from './wizard-context';
import { Block, Bullets } from '../../../ui/layout';

/** What has changed in the ledger since somebody answered here: told, and asked again where the answer isn't true any more. */
export function DraftNewsNote() {
  const { run, ledger, change } = useEventOfWizard();
  const news = useMemo(() => draftNews(run, ledger), [run, ledger]);
  if (news.length === 0) return null;
  const canStay = news.some((one) => one.canStay);
  const isAsked = news.some(({ asks }) => asks !== null);
  return (
    <Block below={12}>
      <Note
        tone={isAsked ? 'act' : 'notice'}
        role="status"
        action={
          canStay && (
            <Button size="small" onClick={() => change((now) => withLedgerSeen(now, ledger))}>
              このままでよい
            </Button>
          )
        }
      >
        <b>答えたあとに、台帳が変わりました</b>
        <Bullets>
          {news.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Bullets>
        {isAsked ? 'ほかの答えは残っています。' : '答えは残っています。書類は、いまの台帳の内容でつくります。'}
      </Note>
    </Block>
  );
}
