import { useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Pack } from '@shared/packs/schema';
import type { TalkTemplate } from '@shared/packs/talk-schema';
import { talkText } from '@shared/talk/talk-text';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { useToast } from '../../state/toasts';
import { TalkRules } from './talk-rules';
import { useTalkAddress } from './talk-address';
import { TalkFieldInput } from './talk-field';
import { SourceWords } from './source-words';
import styles from './talk.module.css';
import type { TalkDraft } from './use-talk-draft';
import { Block, Row, Stack } from '../../ui/layout';
import { Point } from '../../ui/point';
import { Beside } from '../../ui/beside';

interface WriteTalkProps {
  frame: { title: string; below: ReactNode };
  pack: Pack;
  template: TalkTemplate;
  draft: TalkDraft;
}

/** A template, its questions, and the text that comes of them, to copy. */
export function WriteTalk({ frame, pack, template, draft }: WriteTalkProps) {
  const { values, setValue, isTried, setTried } = draft;
  const fields = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const { text, gaps } = talkText(pack.talk, template, values);
  const channel = pack.talk.channels.find(({ id }) => id === template.channel);
  const copy = (): void => {
    setTried();
    const [gap] = gaps;
    if (gap) focusIn(fields.current, gap.key);
    else void ask('clipboard:write', { text }).then(() => toast('コピーしました。トークに貼り付けてください'));
  };
  return (
    <Page
      {...frame}
      bar={
        <>
          <Stack as="p" leading={1.4}>
            <span className="subtle">送り先</span>
            <b>{channel?.name}</b>
          </Stack>
          <Block as="p" grow tone="act" size={15} text="right" role="status">
            {gaps.length > 0 && `あと${gaps.length}か所：${gaps.map(({ label }) => label).join('、')}`}
          </Block>
          <Button look="filled" size="large" onClick={copy}>
            この文をコピー
          </Button>
        </>
      }
    >
      <Beside aside="minmax(20rem, 26rem)" small="20rem" most="76rem" className={styles['columns']}>
        <Stack gap={16} narrow>
          <Templates pack={pack} chosen={template} />
          <Stack gap={16} narrow key={template.id} ref={fields}>
            {template.fields.map((field) => (
              <div key={field.key} data-field={field.key}>
                <TalkFieldInput
                  field={field}
                  value={values[field.key] ?? ''}
                  error={isTried ? gaps.find(({ key }) => key === field.key)?.reason : undefined}
                  onChange={(value) => setValue(field.key, value)}
                />
              </div>
            ))}
          </Stack>
          <Point as="p" icon="shield" tone="ok" size={14}>
            ここに入れた番号や名前は、どこにも保存されません。この画面を離れると消えます。
          </Point>
        </Stack>
        <Stack as="aside" gap={16} narrow aria-label="できる文">
          <section aria-labelledby="talk-text" className={styles['made']}>
            <Block as="h2" size={16} id="talk-text">
              できる文
            </Block>
            <Block as="p" frame={12} pad={[12, 16]} on="ground" size={16} leading={1.7} asTyped anywhere>
              {text}
            </Block>
            {channel?.firstLine && (
              <p className="subtle">一行目の「{channel.firstLine}」は、市の決まりどおりに入ります。</p>
            )}
          </section>
          <Stack as="section" gap={8} size={15} aria-labelledby="talk-source">
            <Block as="h2" size={16} id="talk-source">
              この文例のもと
            </Block>
            {template.heading && <p>手引きの見出し：{template.heading}</p>}
            <SourceWords source={template.source} />
          </Stack>
          {template.after.length > 0 && (
            <Stack as="section" gap={8} size={15} aria-labelledby="talk-after">
              <Block as="h2" size={16} id="talk-after">
                送ったあと
              </Block>
              <Stack as="ul" gap={8} size={15} leading={1.55} className={styles['rules']}>
                {template.after.map(({ text: after, source }) => (
                  <li key={after}>
                    {after}
                    {source && <SourceWords source={source} />}
                  </li>
                ))}
              </Stack>
            </Stack>
          )}
          <TalkRules talk={pack.talk} />
        </Stack>
      </Beside>
    </Page>
  );
}

/** The keyboard goes on where something is missing. */
function focusIn(fields: HTMLElement | null, key: string): void {
  fields?.querySelector<HTMLElement>(`[data-field="${key}"] :is(input, select, textarea)`)?.focus();
}

function Templates({ pack, chosen }: { pack: Pack; chosen: TalkTemplate }) {
  const { hrefOf } = useTalkAddress();
  return (
    <nav aria-label="文例">
      <Stack as="ul" gap={8}>
        {pack.talk.templates.map(({ id, title }) => (
          <li key={id}>
            <Link href={hrefOf({ network: pack.id, template: id })} replace asChild>
              <Row
                as="a"
                frame={8}
                edge="line-field"
                atLeast={44}
                pad={[4, 14]}
                press
                className={styles['template']}
                aria-current={id === chosen.id ? 'true' : undefined}
              >
                {title}
              </Row>
            </Link>
          </li>
        ))}
      </Stack>
    </nav>
  );
}
