import type { ReactNode } from 'react';
import { Badge } from '../badge';
import { Beside } from '../beside';
import { Button } from '../button';
import { Card } from '../card';
import { Block, Stack } from '../layout';
import { SidePanel } from '../side-panel';
import { StepBar } from '../step-bar';
import { TabButton, TabLine } from '../tab-line';
import { LONG } from './words';

const nothing = (): void => undefined;

/** What stands around others. */
export const frameParts: Record<string, ReactNode> = {
  'Card, Beside': (
    <Beside aside="20rem" small="17rem" folds>
      <Stack gap={16}>
        <Card title="自動でバックアップする" titleId="backup" action={<Badge tone="ok">設定済み</Badge>}>
          <p>毎日、アプリを閉じるときにバックアップをつくります。</p>
        </Card>
        <Card title={LONG} titleId="long" />
      </Stack>
      <Card as="aside" isQuiet title="どこに保管されますか" aria-label="保管について">
        <p>このパソコンの中だけです。</p>
      </Card>
    </Beside>
  ),
  'TabLine, StepBar': (
    <Stack gap={16}>
      <TabLine label="台帳">
        <TabButton isCurrent count={36} onClick={nothing}>
          職員
        </TabButton>
        <TabButton isCurrent={false} count={0} onClick={nothing}>
          端末
        </TabButton>
      </TabLine>
      <StepBar
        current="offices"
        steps={[
          { step: 'corporation', name: '法人' },
          { step: 'offices', name: '事業所' },
          { step: 'networks', name: 'ネットワーク' },
        ]}
        onGo={nothing}
      />
    </Stack>
  ),
  SidePanel: (
    <Block most="24rem" frame={8}>
      <SidePanel title="佐藤 健一" subtitle="介護支援専門員" onClose={nothing} bar={<Button wide>編集</Button>}>
        <Block as="p" pad={16}>
          {LONG}
        </Block>
      </SidePanel>
    </Block>
  ),
};
