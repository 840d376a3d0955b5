import { useMemo, useState } from 'react';
import { batchCandidates, type BatchCandidate } from '@shared/batch/candidates';
import { batchEvents, type BatchUnit } from '@shared/batch/unit';
import type { Ledger } from '@shared/ledger/entities';
import type { Form, Pack } from '@shared/packs/schema';
import { useDocuments, useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { SearchBox } from '../../../ui/search-box';
import { MissedNote } from '../../../records/list/missed-note';
import { useSearchedPeople } from '../../../records/list/use-searched-people';
import { PickFrame } from '../pick-frame';
import { PickQuestion } from '../pick-question';
import { usePicking } from '../use-picking';
import { formTitle } from '../../../words/form-title';
import { officesOfForm } from '../../../papers/offices-of-pack';
import { toggled } from '../../../grid/row-selection';
import { BatchCommon, type CommonValues } from './batch-common';
import { lackingWords, unitWords } from './batch-words';
import { useBatches } from './open-batch';
import { Row, Stack } from '../../../ui/layout';
import { Choice, ChoiceWords } from '../../../ui/choice';
import { currentDay } from '../../../data/clock';

interface BatchChooseProps {
  pack: Pack;
  form: Form;
  unit: BatchUnit;
  ledger: Ledger;
}

const THINGS: Record<BatchUnit, string> = { person: '職員', patient: '患者', team: 'チーム', office: '事業所' };

/** Whom the papers are for, and what is the same on all of them. */
export function BatchChoose({ pack, form, unit, ledger }: BatchChooseProps) {
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const documents = useDocuments();
  const { open } = useBatches();
  const [common, setCommon] = useState<CommonValues>(() => ({
    ...{ eventIndex: 0, eventDate: currentDay(), date: currentDay(), explainerId: '' },
    input: Object.fromEntries(form.inputs.map((input) => [input.key, input.default])),
  }));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const events = batchEvents(form);
  const event = events[common.eventIndex];
  const here = useMemo(() => {
    // A form of offices is made for several of them, whichever is in use.
    const inUse = office && unit !== 'office' ? [office] : offices;
    return new Set(officesOfForm(pack, form, inUse, enrolments.values()).map(({ id }) => id));
  }, [office, offices, unit, pack, form, enrolments]);
  const all = useMemo(
    () => batchCandidates({ pack, form, event, offices: here }, ledger, documents.values()),
    [pack, form, event, here, ledger, documents],
  );
  const { shown, isSearched, box, missed } = useSearchedPeople(
    all,
    ({ name, kana, detail }) => `${name} ${kana} ${detail}`,
  );
  const lacking = all.filter(({ lacks }) => lacks);
  const chosen = all.filter(({ id }) => picked.has(id));
  const words = unitWords[unit];
  const pick = (more: readonly BatchCandidate[]): void => setPicked(new Set([...picked, ...more.map(({ id }) => id)]));

  const missing = chosen.length === 0 ? { place: 'whom', words: 'つくる相手を選んでください' } : null;
  const { frame } = usePicking('', missing, () => {
    const { eventIndex: _index, explainerId, ...same } = common;
    open({ pack, form, event, ...same, explainerId: explainerId || null }, chosen);
  });
  return (
    <PickFrame
      page={{
        title: `${formTitle(pack, form)}をまとめてつくる`,
        lead: 'だれの分をつくるかを選びます。まだ何もつくられません。',
        back: { to: '/documents/batch', label: 'まとめてつくる' },
      }}
      {...frame}
      said={
        <span aria-live="polite">
          {chosen.length === 0 ? 'まだ選んでいません' : `${chosen.length}${words.count}を選びました`}
        </span>
      }
      button="足りないところを確かめる"
      sideLabel="すべてに同じ内容"
      side={
        <BatchCommon
          pack={pack}
          form={form}
          events={events}
          ledger={ledger}
          offices={here}
          values={common}
          onChange={setCommon}
        />
      }
    >
      <PickQuestion
        place="whom"
        question={words.ask}
        officeId=""
        none={all.length === 0 ? words.nobody : undefined}
        above={
          <Stack gap={12} below={12}>
            <SearchBox label="名前・ふりがなでさがす" {...box} />
            <MissedNote words={{ thing: THINGS[unit], counter: words.count }} pad={[4, 0]} {...missed} />
            <Row align="stretch" wrap gap={8}>
              <Button size="small" onClick={() => pick(shown)}>
                {isSearched
                  ? `見えている${shown.length}${words.count}をすべて選ぶ`
                  : `全${words.count === '人' ? '員' : '部'}（${all.length}${words.count}）を選ぶ`}
              </Button>
              {lacking.length > 0 && lacking.length < all.length && (
                <Button size="small" onClick={() => pick(lacking)}>
                  {lackingWords(form, unit, event?.kind)}
                  {lacking.length}
                  {words.count}をすべて選ぶ
                </Button>
              )}
              {chosen.length > 0 && (
                <Button look="text" size="small" onClick={() => setPicked(new Set())}>
                  選び直す
                </Button>
              )}
            </Row>
          </Stack>
        }
      >
        {shown.map((one) => (
          <Option
            key={one.id}
            one={one}
            lacks={lacking.length < all.length && one.lacks}
            checked={picked.has(one.id)}
            onToggle={() => setPicked(toggled(picked, one.id))}
          />
        ))}
      </PickQuestion>
    </PickFrame>
  );
}

interface OptionProps {
  one: BatchCandidate;
  lacks: boolean;
  checked: boolean;
  onToggle: () => void;
}

function Option({ one, lacks, checked, onToggle }: OptionProps) {
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords name={one.name} beside={one.kana} detail={one.detail} />
      {lacks && <Badge tone="notice">まだ</Badge>}
    </Choice>
  );
}
