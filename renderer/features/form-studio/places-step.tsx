import { useEffect, useMemo, useRef, useState } from 'react';
import { placesOfItems } from '@shared/form-studio/decide/choices';
import { fateText } from '@shared/form-studio/next-year/changes';
import { placesAct } from '@shared/form-studio/decide/studio';
import { isChosenAmong } from '@shared/form-studio/find/candidate';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import { conditionOfPlace } from '@shared/form-studio/write/rules';
import { joinedSpreads } from '@shared/form-studio/write/spread';
import { beyondText, listBeyond } from '@shared/form-studio/write/beyond-rows';
import { placesOfPath, type PlaceRegion } from '@shared/form-studio/show/place-regions';
import { PaperPreview, type PaperPreviewHandle } from '../../papers/paper-preview';
import { Button } from '../../ui/button';
import { Block, Column, Row } from '../../ui/layout';
import { AddedPlace } from './add-place';
import { placesOfLast } from './last-form';
import { PlacesHead } from './places-head';
import { looksOfPlaces } from './looks-of-places';
import { PlaceChooser } from './place-chooser';
import { MayBeEmpty } from './place-facts';
import { PlaceList } from './place-list';
import { PlaceRules } from './place-rules';
import { placeStateWords, type PlaceState } from './place-states';
import { SaidListForm } from './said-list';
import { SeveralPlaces } from './several-places';
import { useAddedPlaces, useCandidates, useRegions } from './use-added-places';
import { useChoice } from './use-choice';
import { useRules } from './use-rules';
import { useSaidList } from './use-said-list';
import { useListedPlaces, usePageOfPlaces } from './use-listed-places';
import type { OpenStudio } from './use-studio';
import styles from './form-studio.module.css';

interface PlacesStepProps {
  open: OpenStudio;
  values: SampleValues;
  /** A place is to be mended. */
  isMending: boolean;
}

/** The page as it prints, its places on it; beside it the same places as a list, or what can stand in one of them. */
export function PlacesStep({ open, values, isMending }: PlacesStepProps) {
  const { draft, studio, act } = open;
  const { decisions, at } = studio;
  const [showsLast, setShowsLast] = useState(false);
  const places = useListedPlaces(draft, decisions);
  const rules = useRules(studio);
  const choice = useChoice(open, places.listed, isMending, rules.leave);
  const { chosen, isOneValue, spread, isChoosing, setChoosing, source, decide } = choice;
  const { pageOf, onPages } = usePageOfPlaces();
  const last = useMemo(() => placesOfLast(draft), [draft]);
  const candidates = useCandidates(open);
  const regions = useRegions(candidates, decisions);
  const looks = useMemo(() => looksOfPlaces(regions, decisions, values, chosen), [regions, decisions, values, chosen]);
  const preview = useRef<PaperPreviewHandle>(null);
  const added = useAddedPlaces(open, (keys) => preview.current?.cursor(keys));
  const from = draft.fates[at]?.from ?? null;
  const said = useSaidList(open);
  const [shownAt, shownRegions] = showsLast && last ? [from, last.places.regions] : [at, regions];
  const pathAt = shownAt === null ? null : pathOf(shownRegions, shownAt);
  useEffect(() => preview.current?.point(pathAt), [pathAt, showsLast]);
  const joined = isOneValue ? joinedSpreads(decisions) : decisions;
  const [first, ...more] = (isOneValue ? chosen.slice(0, 1) : chosen).flatMap((i) => joined[i] ?? []);
  const named = isOneValue ? (chosen[0] ?? at) : at;
  const list = listBeyond(decisions, draft, at);
  const file = `form.${ENDINGS[draft.page.format]}`;
  return (
    <Block grow low className={styles['split']} over="line">
      {showsLast && last ? (
        <PaperPreview
          key="last"
          bytes={last.bytes}
          title="前の様式"
          name="前の様式"
          hasGaps={false}
          places={last.places}
          legend={<LegendOfLast />}
          onPick={nothing}
          handle={preview}
          instead="前の様式は画面に出せません。"
        />
      ) : (
        <PaperPreview
          key="new"
          bytes={draft.bytes}
          title={draft.file}
          name={draft.file}
          hasGaps={false}
          places={{
            file,
            regions,
            looks,
            onGone: (paths) => leave(open, paths),
            onPages,
            onSpot: (spot) => void added.at(spot),
          }}
          legend={<Legend />}
          onPick={(path, how) => {
            if (added.press(path)) return;
            said.stop();
            choice.pick(path, how);
          }}
          handle={preview}
          instead="この様式は画面に出せませんが、欄は右の一覧から決められます。"
        />
      )}
      <Column as="aside" narrow low on="sheet" left="line" aria-label="欄の一覧">
        {added.pending || added.isAdding ? (
          <AddedPlace open={open} added={added} values={values} onOpen={choice.openPlace} />
        ) : said.list ? (
          <SaidListForm said={said} format={draft.page.format} onTaken={() => setChoosing(false)} />
        ) : isChoosing && rules.isOpen ? (
          <PlaceRules all={joinedSpreads(decisions)} place={named} act={act} onBack={rules.leave} />
        ) : isChoosing && first ? (
          <PlaceChooser
            key={chosen.join(' ')}
            decisions={[first, ...more]}
            form={joined}
            spread={spread}
            proposal={draft.proposals[at]}
            list={list}
            values={values}
            places={placesOfItems(decisions)}
            onDecide={decide}
            onName={(label) => act({ kind: 'name', place: named, label })}
            onSay={(facts) => act({ kind: 'say', place: named, facts })}
            {...(!isOneValue && { onMore: choice.more })}
            rules={rules.here}
            onWords={() => added.anew(at)}
            onRows={() => said.from(at)}
            onBack={() => setChoosing(false)}
            onRemove={() => {
              act({ kind: 'remove', place: at });
              setChoosing(false);
            }}
            isMending={isMending}
          />
        ) : (
          <>
            <PlaceList
              studio={studio}
              listed={places.listed}
              pageOf={draft.fates.length > 0 ? pageOf : NO_PAGES}
              values={values}
              rulesOf={rules.of}
              newsOf={(place) => (draft.fates[place] ? fateText(draft.fates[place]) : '')}
              reasonOf={(place) => (draft.proposals[place]?.reason ?? '') + (list ? beyondText(list) : '')}
              onMove={choice.move}
              onOpen={choice.openPlace}
              onTake={choice.take}
              onStop={choice.stop}
            >
              <PlacesHead
                open={open}
                onAdd={() => added.setAdding(true)}
                places={places}
                showsLast={last && showsLast}
                onShowLast={setShowsLast}
              />
            </PlaceList>
            {(source !== null || more.length > 0) && first && (
              <SeveralPlaces
                decisions={[first, ...more]}
                spread={spread}
                source={source === null ? undefined : decisions[source]}
                onDecide={decide}
                onChoose={() => setChoosing(true)}
                onStop={choice.stop}
              />
            )}
            {source === null && more.length === 0 && (
              <OnePlace open={open} onTake={choice.take} onChoose={() => setChoosing(true)} />
            )}
          </>
        )}
      </Column>
    </Block>
  );
}

interface OnePlaceProps {
  open: Pick<OpenStudio, 'studio' | 'act'>;
  onTake: () => void;
  onChoose: () => void;
}

/** Below the list: what is proposed for the place that somebody is at is taken, or something else chosen; of what is typed, whether it may stay empty. */
export function OnePlace({ open: { studio, act }, onTake, onChoose }: OnePlaceProps) {
  const { decisions, at } = studio;
  const { [at]: decision } = decisions;
  if (!decision) return null;
  const { state, item, candidate } = decision;
  return (
    <Row fixed wrap gap={[4, 8]} pad={[8, 14]} over="soft" className={styles['foot']}>
      {state === 'decided' && item === 'typed' && !isChosenAmong(candidate) && (
        <MayBeEmpty
          decision={decision}
          isConditional={conditionOfPlace(decisions, at) !== null}
          onSay={(facts) => act({ kind: 'say', place: at, facts })}
        />
      )}
      <Button look={placesAct(decisions) === 'choose' ? 'filled' : 'outline'} isGrowing onClick={onTake}>
        {state === 'proposed' ? 'これに決めて次へ' : state === 'open' ? '入れるものを選ぶ' : '次の欄へ'}
      </Button>
      <Button onClick={onChoose}>選び直す</Button>
    </Row>
  );
}

const pathOf = (regions: readonly PlaceRegion[], place: number): string | null =>
  regions.find(({ path }) => placesOfPath(path).includes(place))?.path ?? null;

const nothing = (): void => {};
const NO_PAGES: ReadonlyMap<number, number> = new Map();
const ENDINGS = { word: 'docx', excel: 'xlsx', pdf: 'pdf' } as const;

/** Places where nothing can be written stay as they are printed: a form with a value there could never be filled. */
function leave({ studio, act }: OpenStudio, paths: readonly string[]): void {
  for (const place of paths.flatMap(placesOfPath))
    if (studio.decisions[place]?.item !== null || studio.decisions[place]?.state !== 'decided')
      act({ kind: 'decide', place, item: null });
}

const LEGEND: readonly PlaceState[] = ['decided', 'proposed', 'open'];

const LegendOfLast = () => (
  <Row as="span" gap={4} end>
    <i className={styles['key']} data-state="open" aria-hidden="true" />
    なくなった欄
  </Row>
);

const Legend = () => (
  <Row as="span" gap={10} end largeOnly>
    {LEGEND.map((state) => (
      <Row as="span" key={state} gap={4}>
        <i className={styles['key']} data-state={state} aria-hidden="true" />
        {placeStateWords[state].words}
      </Row>
    ))}
  </Row>
);
