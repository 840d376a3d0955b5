import { useState } from 'react';
import { Redirect } from 'wouter';
import type { Guide } from '../../words/guides/guide';
import { addressOf, guideOf, guides, guideNumber } from '../../words/guides/guides';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Block, Columns, Row, Small, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { useScreenPrint } from '../../state/screen-print';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { WorkButton } from '../../words/for-work';
import { useContactsInUse } from '../../state/contacts-in-use';
import { BeginPractice } from './begin-practice';
import { CallsFirst } from './calls-first';
import type { TypedCost } from './cost';
import { CostCard } from './cost-card';
import { GuideSheet } from './guide-sheet';
import { GuideSteps } from './guide-steps';

/** One page of はじめに. */
export function GuidePage({ id }: { id: string }) {
  const guide = guideOf(id);
  return guide ? <OneGuide key={id} guide={guide} /> : <Redirect to="/guide" replace />;
}

function OneGuide({ guide }: { guide: Guide }) {
  const { print, sheet } = usePrintedSheet();
  const [cost, setCost] = useState<TypedCost>({ price: '', users: '' });
  const contacts = useContactsInUse();
  const hasCost = guide.id === 'line-works';
  const sheetOf = (isLarge: boolean) => (
    <GuideSheet {...{ guide, isLarge }} contacts={guide.isUrgent ? contacts : []} cost={hasCost ? cost : null} />
  );
  const prints = (isLarge: boolean) => () => print(sheetOf(isLarge));
  useScreenPrint({ sheet: () => sheetOf(false) });
  return (
    <Page
      title={`${guideNumber(guide)}　${guide.title}`}
      lead={guide.lead}
      back={{ to: '/guide', label: 'はじめに（使い方）' }}
      actions={
        <>
          <WorkButton icon="print" onClick={prints(false)}>
            印刷
          </WorkButton>
          <WorkButton icon="print" onClick={prints(true)}>
            大きな字で印刷
          </WorkButton>
          <BeginPractice guide={guide} />
        </>
      }
      bar={<Neighbours guide={guide} />}
    >
      <Stack gap={20} pad={[4, 0, 0]} most="74rem">
        {guide.isUrgent && <CallsFirst />}
        <section aria-labelledby="needs">
          <Block as="h2" size={16} id="needs" below={4}>
            用意するもの
          </Block>
          <Row as="ul" wrap gap={[4, 24]} size={15}>
            {guide.needs.map((one) => (
              <Row as="li" gap={6} key={one}>
                <Icon name="check" size={16} tone="ok-mark" />
                {one}
              </Row>
            ))}
          </Row>
        </section>
        <GuideSteps guide={guide} />
        {hasCost && <CostCard typed={cost} onType={setCost} />}
        <Note tone="ok">
          <b>このあと</b>　{guide.next}
        </Note>
        <Troubles guide={guide} />
        {guide.sources && <Small as="p">出典：{guide.sources.join('／')}</Small>}
      </Stack>
      {sheet}
    </Page>
  );
}

const Troubles = ({ guide }: { guide: Guide }) => (
  <Card titleId="troubles" title="こんなときは">
    <Stack as="dl" gap={8}>
      {guide.troubles.map(({ when, then }) => (
        <Columns columns="minmax(0, 16rem) minmax(0, 1fr)" gap={[2, 16]} folds key={when} size={15}>
          <Block as="dt" weight={700} tone="text">
            {when}
          </Block>
          <Block as="dd">{then}</Block>
        </Columns>
      ))}
    </Stack>
  </Card>
);

/** The page before and the one after. */
function Neighbours({ guide }: { guide: Guide }) {
  const before = guides[guideNumber(guide) - 2];
  const after = guides[guideNumber(guide)];
  return (
    <>
      {before && (
        <ButtonLink look="quiet" icon="left" href={addressOf(before)}>
          前：{before.title}
        </ButtonLink>
      )}
      {after && (
        <Row end>
          <ButtonLink look="quiet" icon="right" href={addressOf(after)}>
            次：{after.title}
          </ButtonLink>
        </Row>
      )}
    </>
  );
}
