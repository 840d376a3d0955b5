import { useRef, useState } from 'react';
import { eventNames, type EventKind } from '@shared/ledger/event';
import type { ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { useUsualOffice } from '../../../state/office-in-use';
import { Button, ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Segmented } from '../../../ui/segmented';
import { EventTiles } from './event-tiles-group';
import { eventTiles, eventTitle } from '../../../procedures/event-tiles';
import { usePapersAhead } from '../../../procedures/use-papers-ahead';
import { FreeWords } from './free-words';
import { draftHref, usualDay } from '../../../addresses/start-address';
import { useRuns } from '../../../state/open-ledger';
import { draftTitle } from '@shared/procedures/run-title';
import { applyParsed } from './apply-parsed';
import { WizardStages } from './wizard-stages';
import { useWizard } from './wizard-context';
import { Block } from '../../../ui/layout';

/** できごと: a tile, or a sentence in one's own words. */
export function EventStep({ onLeave }: { onLeave: () => void }) {
  const { run, change, goTo, ledger } = useWizard();
  const usual = useUsualOffice();
  const aheadOf = usePapersAhead();
  const [isAsked, setAsked] = useState(false);
  const tiles = useRef<HTMLDivElement>(null);
  const kind = run.event?.kind ?? null;
  const office = ledger.offices.find(({ id }) => id === usual);
  // Whoever begins once more is to see what they left half done.
  const [begun] = [...useRuns().values()]
    .flatMap((one) => (one.state === 'draft' && one.id !== run.id && one.event ? { ...one, event: one.event } : []))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const isCounted = eventTiles.some(({ kinds }) => aheadOf(kinds, usual) !== '');
  const whoseCount = office
    ? `「出す書類」は、${office.name}の場合です。`
    : '上で事業所を選ぶと、出す書類の数が出ます。';

  const choose = (next: EventKind): void =>
    change((now) =>
      now.event?.kind === next
        ? now
        : {
            ...now,
            event: begunEvent(next, now.event ?? null),
            // What was typed for another tile is no answer to this one.
            additions: {},
            ...(now.event === null ? {} : { chosen: {} }),
          },
    );
  const chooseHere = (next: EventKind): void => {
    setAsked(false);
    choose(next);
    change((now) => {
      if (!now.event) return now;
      const { officeId, date } = now.event;
      return {
        ...now,
        event: { ...now.event, officeId: officeId ?? usual, date: date ?? usualDay(next) },
      };
    });
  };
  const take = (parsed: ParsedSentence, next: EventKind): void => {
    chooseHere(next);
    change((now) => applyParsed(now, parsed, ledger));
    goTo('who');
  };
  const goOn = (): void => {
    if (kind !== null) return goTo('who');
    setAsked(true);
    tiles.current?.querySelector<HTMLElement>('input')?.focus();
  };
  const isFamily = kind === 'family-joins' || kind === 'family-leaves';
  return (
    <Page
      title="何がありましたか？"
      lead={`近いものを1つ選んでください。${isCounted ? whoseCount : '必要な書類と連絡先は、3 の画面でお知らせします。'}`}
      actions={<WizardStages page="event" />}
      bar={
        <>
          <ButtonLink href="/procedures/overview" look="text" icon="table">
            早見表から選ぶ
          </ButtonLink>
          {begun ? (
            <ButtonLink href={draftHref(begun.id)} look="text" icon="edit">
              途中のものを続ける：{draftTitle(begun, ledger) ?? eventNames[begun.event.kind]}
            </ButtonLink>
          ) : (
            <span className="subtle">途中で閉じても、続きから始められます</span>
          )}
          <Block as="span" grow />
          {isAsked && kind === null && (
            <Block as="span" tone="act" weight={700} role="alert">
              できごとを1つ選んでください
            </Block>
          )}
          <Button onClick={onLeave}>やめる</Button>
          <Button look="filled" size="large" iconAfter="right" onClick={goOn}>
            {kind === null ? '次へ' : `「${eventTitle(kind)}」で次へ`}
          </Button>
        </>
      }
    >
      <FreeWords onTake={take} />
      <div ref={tiles}>
        <EventTiles
          chosen={kind}
          onChoose={chooseHere}
          below={
            isFamily ? (
              <Segmented
                label="どちらですか"
                value={kind}
                onChange={choose}
                choices={(['family-joins', 'family-leaves'] as const).map((value) => ({
                  value,
                  label: eventNames[value],
                }))}
              />
            ) : null
          }
          onEnter={goOn}
          aheadOf={({ kinds }) => aheadOf(kinds, usual)}
        />
      </div>
    </Page>
  );
}
