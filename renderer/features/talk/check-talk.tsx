import { useMemo, type ReactNode } from 'react';
import type { Pack } from '@shared/packs/schema';
import { checkTalk } from '@shared/talk/check-talk';
import { LiveField } from '../../ui/live-field';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { MarkedText } from './marked-text';
import { TakeBackMessage } from './take-back';
import { TalkFindings } from './talk-findings';
import { TalkRules } from './talk-rules';
import styles from './talk.module.css';
import { useKnownHere } from '../../state/use-known-here';
import type { TalkDraft } from './use-talk-draft';
import { Stack } from '../../ui/layout';
import { Point } from '../../ui/point';
import { Beside } from '../../ui/beside';

interface CheckTalkProps {
  frame: { title: string; below: ReactNode };
  pack: Pack;
  draft: TalkDraft;
}

/** A text that was written elsewhere, looked at before it is sent. It is kept nowhere. */
export function CheckTalk({ frame, pack, draft }: CheckTalkProps) {
  const { text, setText, channelId, setChannelId } = draft;
  const known = useKnownHere(pack);
  const channel = pack.talk.channels.find(({ id }) => id === channelId);
  const findings = useMemo(
    () => (channel ? checkTalk(pack.talk, channel, text, known) : []),
    [pack, channel, text, known],
  );
  return (
    <Page {...frame}>
      <Beside aside="minmax(20rem, 26rem)" small="20rem" most="76rem" className={styles['columns']}>
        <Stack gap={16} narrow>
          <SelectField
            label="どこに送りますか"
            value={channelId}
            placeholder="選んでください"
            choices={pack.talk.channels.map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={setChannelId}
          />
          <LiveField
            label="送る文"
            hint="LINE WORKS に書いた文を、ここに貼り付けます"
            className={styles['typed']}
            lines={6}
            value={text}
            onType={setText}
          />
          <Point as="p" icon="shield" tone="ok" size={14}>
            この文はどこにも保存されず、外へも出ません。名前は、台帳にある方だけを調べます。
          </Point>
          {findings.some(({ at }) => at) && <MarkedText text={text} findings={findings} />}
        </Stack>
        <Stack as="aside" gap={16} narrow aria-label="確かめた結果">
          <TalkFindings channel={channel} findings={findings} isEmpty={text.trim() === ''} />
          {pack.talk.takeBack && <TakeBackMessage rule={pack.talk.takeBack} packId={pack.id} />}
          <TalkRules talk={pack.talk} />
        </Stack>
      </Beside>
    </Page>
  );
}
