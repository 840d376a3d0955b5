import { useLocation } from 'wouter';
import type { Pack } from '@shared/packs/schema';
import { usePacksInOrder } from '../../state/packs-in-order';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { TabLine, TabLink } from '../../ui/tab-line';
import { CheckTalk } from './check-talk';
import { useTalkAddress, type TalkMode } from './talk-address';
import { useTalkDraft } from './use-talk-draft';
import { WriteTalk } from './write-talk';
import { Block } from '../../ui/layout';

const MODES: readonly { mode: TalkMode; label: string }[] = [
  { mode: 'write', label: '文例から書く' },
  { mode: 'check', label: '書いた文を確かめる' },
];

const hasTalk = ({ talk }: Pack): boolean => talk.channels.length > 0;

/** トークの文例: texts as the network wants them, and a look at one's own before it is sent. Nothing typed here is kept. */
export function TalkScreen() {
  const packs = usePacksInOrder().filter(hasTalk);
  const { network, template: templateId, mode } = useTalkAddress();
  const pack = packs.find(({ id }) => id === network) ?? packs[0];
  const templates = pack?.talk.templates ?? [];
  const template = templates.find(({ id }) => id === templateId) ?? templates[0];
  const draft = useTalkDraft(template);
  if (!pack)
    return (
      <Page title="トークの文例">
        <EmptyState icon="talk" title="トークの決まりがあるネットワークがありません">
          市の様式を取り込むと、その文例がここに出ます。
        </EmptyState>
      </Page>
    );
  const frame = { title: 'トークの文例', below: <TalkTabs pack={pack} packs={packs} /> };
  return mode === 'write' && template ? (
    <WriteTalk frame={frame} pack={pack} template={template} draft={draft} />
  ) : (
    <CheckTalk frame={frame} pack={pack} draft={draft} />
  );
}

function TalkTabs({ pack, packs }: { pack: Pack; packs: readonly Pack[] }) {
  const { mode, hrefOf } = useTalkAddress();
  const [, go] = useLocation();
  return (
    <TabLine
      label="トークの文例の種類"
      aside={
        packs.length > 1 && (
          <SelectField
            label="ネットワーク"
            hideLabel
            value={pack.id}
            choices={packs.map(({ id, title }) => ({ value: id, label: title }))}
            onCommit={(id) => go(hrefOf({ network: id, template: null }), { replace: true })}
          />
        )
      }
      after={
        packs.length <= 1 && (
          <Block as="span" end tone="sub" size={15}>
            {pack.title}
          </Block>
        )
      }
    >
      {MODES.map((one) => (
        <TabLink key={one.mode} href={hrefOf({ mode: one.mode })} replace isCurrent={one.mode === mode}>
          {one.label}
        </TabLink>
      ))}
    </TabLine>
  );
}
