import { useState, type ReactNode } from 'react';
import { Button } from '../button';
import { ConfirmDialog } from '../confirm-dialog';
import { DateField } from '../date-field';
import { Dialog } from '../dialog';
import { DialogEnd } from '../dialog-end';
import { Disclosure, MoreButton } from '../disclosure';
import { Block, Row, Stack } from '../layout';
import { LiveField } from '../live-field';
import { ProgressNote } from '../progress-note';
import { TextField } from '../text-field';
import { LONG } from './words';

const states = [
  '消していいか、たずねる',
  '入れてもらう',
  'うまくいかなかった',
  '取りかかっている',
  '見せるだけ',
] as const;

function Dialogs() {
  const [shown, setShown] = useState<(typeof states)[number] | null>(null);
  const [name, setName] = useState('中村 和子');
  const close = (): void => setShown(null);
  return (
    <Row wrap gap={12}>
      {states.map((state) => (
        <Button key={state} onClick={() => setShown(state)}>
          {state}
        </Button>
      ))}
      <ConfirmDialog
        opened={shown === '消していいか、たずねる'}
        title="「佐藤 健一」を完全に消します"
        confirm="消す"
        onConfirm={close}
        onCancel={close}
      >
        消したものは戻せません。{LONG}の記録は残ります。
      </ConfirmDialog>
      <Dialog opened={shown === '入れてもらう'} title="送付状を印刷" width="form" onClose={close}>
        <TextField label="担当（差出人）" value={name} onCommit={setName} />
        <DateField label="送付状の日付" value={null} onCommit={() => undefined} />
        <DialogEnd confirm="印刷する" icon="print" onConfirm={close} />
      </Dialog>
      <Dialog opened={shown === 'うまくいかなかった'} title="バックアップから戻す" width="words" onClose={close}>
        <p>{LONG}のバックアップです。</p>
        <DialogEnd confirm="この内容に戻す" failed="書き込めませんでした。空きをつくって、もう一度押してください。" />
      </Dialog>
      <Dialog
        opened={shown === '取りかかっている'}
        title="バックアップから戻す"
        width="words"
        isBusy={shown !== null}
        onClose={close}
      >
        <p>終わるまで、このままお待ちください。</p>
        <DialogEnd confirm="戻しています…" isUnderWay onCancel={close}>
          <ProgressNote label="戻しています" progress={{ done: 12, all: 40 }} />
        </DialogEnd>
      </Dialog>
      <Dialog opened={shown === '見せるだけ'} title="様式２の控え" width="page" onClose={close}>
        <p>{LONG.repeat(8)}</p>
        <DialogEnd cancel="閉じる" />
      </Dialog>
    </Row>
  );
}

function More() {
  const [isOpen, setOpen] = useState(false);
  return <MoreButton isOpen={isOpen} onToggle={setOpen} more="すべて（12件）" less="新しい5件だけ" />;
}

/** What opens, over the screen and in it. */
export const dialogParts: Record<string, ReactNode> = {
  'Dialog, ConfirmDialog': <Dialogs />,
  'Disclosure, MoreButton': (
    <Stack gap={12}>
      <Disclosure words="本文を見る">
        <p>{LONG}</p>
      </Disclosure>
      <Disclosure words={LONG} open isHead>
        {() => <p>{LONG}</p>}
      </Disclosure>
      <More />
    </Stack>
  ),
  LiveField: (
    <Block most="32rem">
      <LiveField
        label="復旧キー"
        hint="4文字ずつ8つの文字です"
        lines={2}
        value={LONG}
        onType={() => undefined}
        error="紙の文字と違います"
      />
    </Block>
  ),
};
