import { useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Pack } from '@shared/packs/schema';
import type { TalkTemplate } from '@shared/packs/talk-schema';
import { talkText } from '@shared/talk/talk-text';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { useToast } from '../../state/toasts';
import { TalkRules } from './talk-rules';
import { useTalkAddress } from './talk-address';
import { TalkFieldInput } from './talk-field';
import { SourceWords } from './source-words';
import styles from './talk.module.css';
import type { TalkDraft } from './use-talk-draft';

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
    else void ask('clipboard:write', { text }).then(() => toast('写しました。トークに貼り付けてください'));
  };
  return (
    <Page
      {...frame}
      bar={
        <>
          <p className={styles['to']}>
            <span className="subtle">送り先</span>
            <b>{channel?.name}</b>
          </p>
          <p className={styles['gaps']} role="status">
            {gaps.length > 0 && `あと${gaps.length}か所：${gaps.map(({ label }) => label).join('、')}`}
          </p>
          <Button look="filled" size="large" onClick={copy}>
            この文を写す
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Templates pack={pack} chosen={template} />
          <div key={template.id} ref={fields} className={styles['fields']}>
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
          </div>
          <p className={styles['notKept']}>
            <Icon name="shield" size={16} />
            ここに入れた番号や名前は、どこにも保存されません。この画面を離れると消えます。
          </p>
        </div>
        <aside className={styles['side']} aria-label="できる文">
          <section aria-labelledby="talk-text" className={styles['made']}>
            <h2 id="talk-text">できる文</h2>
            <p className={styles['bubble']}>{text}</p>
            {channel?.firstLine && (
              <p className="subtle">一行目の「{channel.firstLine}」は、市の決まりどおりに入ります。</p>
            )}
          </section>
          <section aria-labelledby="talk-source">
            <h2 id="talk-source">この文例のもと</h2>
            {template.heading && <p>手引きの見出し：{template.heading}</p>}
            <SourceWords source={template.source} />
          </section>
          {template.after.length > 0 && (
            <section aria-labelledby="talk-after">
              <h2 id="talk-after">送ったあと</h2>
              <ul className={styles['rules']}>
                {template.after.map(({ text: after, source }) => (
                  <li key={after}>
                    {after}
                    {source && <SourceWords source={source} />}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <TalkRules talk={pack.talk} />
        </aside>
      </div>
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
      <ul className={styles['templates']}>
        {pack.talk.templates.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={hrefOf({ network: pack.id, template: id })}
              replace
              className={styles['template']}
              aria-current={id === chosen.id ? 'true' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
