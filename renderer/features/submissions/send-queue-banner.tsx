import { useConnection } from '../../state/connection';
import { useOpenLedger } from '../../state/open-ledger';
import { useOutboxView } from '../../state/use-outbox';
import { useMayWork } from '../../state/use-may';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useToast } from '../../state/toasts';
import { Row } from '../../ui/layout';

/** 送信を止めておく, and on again. */
export function PauseButton() {
  const { outbox } = useOpenLedger();
  const { isPaused } = useOutboxView();
  const toast = useToast();
  return (
    <Button
      look={isPaused ? 'outline' : 'quiet'}
      icon={isPaused ? 'play' : 'clock'}
      onClick={() => void outbox.pause(!isPaused).then((kept) => kept.ok || toast(kept))}
    >
      {isPaused ? '送信を始める' : '送信を止めておく'}
    </Button>
  );
}

/** Under the list, when nothing leaves: why, and that nothing is lost. Over it, it would move the rows as it comes and goes. */
export function SendQueueBanner({ waiting }: { waiting: number }) {
  const isOnline = useConnection();
  const { isPaused } = useOutboxView();
  const mayWork = useMayWork();
  if (isOnline && !isPaused) return null;
  return (
    <Row
      gap={10}
      pad={[10, 'page']}
      on="notice-soft"
      tone="notice"
      size={15}
      leading={1.5}
      over="notice"
      under="notice"
      role="status"
    >
      <Icon name={isPaused ? 'clock' : 'offline'} />
      <span>
        {isPaused ? (
          <>
            <b>送信を止めています。</b>書類は保管してあります。
            {waiting > 0 &&
              (mayWork
                ? `「送信を始める」を押すと、待っている ${waiting}件を送ります。`
                : `${waiting}件が待っています。`)}
          </>
        ) : (
          <>
            <b>インターネットにつながっていません。</b>
            {mayWork ? '作業はそのまま続けられます。' : 'そのまま見られます。'}
            {waiting > 0 && mayWork && `待っている ${waiting}件は、つながったら自動で送ります（二重には送りません）。`}
          </>
        )}
      </span>
    </Row>
  );
}
