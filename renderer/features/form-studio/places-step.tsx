import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { nextUndecided } from '@shared/form-studio/decide/studio';
import { fateText } from '@shared/form-studio/next-year/changes';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import { placesOfPath, regionsOf } from '@shared/form-studio/show/place-regions';
import { PaperPreview, type PaperPreviewHandle } from '../../papers/paper-preview';
import { Button } from '../../ui/button';
import { Block, Column, Row } from '../../ui/layout';
import { undoKey } from '../../ui/undo-key';
import { placesOfLast } from './last-form';
import { PlacesHead } from './places-head';
import { looksOfPlaces } from './looks-of-places';
import { PlaceChooser } from './place-chooser';
import { PlaceList } from './place-list';
import { placeStateWords, type PlaceState } from './place-states';
import { useListedPlaces, usePageOfPlaces } from './use-listed-places';
import type { OpenStudio } from './use-studio';
import styles from './form-studio.module.css';

interface PlacesStepProps {
  open: OpenStudio;
  values: SampleValues;
}

/** The page as it prints, its places on it; beside it the same places as a list, or what can stand in one of them. */
export function PlacesStep({ open, values }: PlacesStepProps) {
  const { draft, studio, act } = open;
  const { decisions, at } = studio;
  const [isChoosing, setChoosing] = useState(false);
  const [showsLast, setShowsLast] = useState(false);
  const places = useListedPlaces(draft);
  const { pageOf, onPages } = usePageOfPlaces();
  const last = useMemo(() => placesOfLast(draft), [draft]);
  const regions = useMemo(() => regionsOf(draft.proposals.map(({ candidate }) => candidate)), [draft.proposals]);
  const looks = useMemo(() => looksOfPlaces(regions, decisions, values), [regions, decisions, values]);
  const preview = useRef<PaperPreviewHandle>(null);
  const from = draft.fates[at]?.from ?? null;
  const [shownAt, shownRegions] = showsLast && last ? [from, last.places.regions] : [at, regions];
  const pathAt =
    shownRegions.find(({ path }) => shownAt !== null && placesOfPath(path).includes(shownAt))?.path ?? null;
  useEffect(() => preview.current?.point(pathAt), [pathAt, showsLast]);
  useUndoKeys(open, () => setChoosing(false));

  const openPlace = (place: number): void => {
    act({ kind: 'at', place });
    setChoosing(true);
  };
  const pick = (path: string): void => {
    const own = placesOfPath(path);
    // Of several in one cell the next with each click.
    openPlace(own[own.indexOf(at) + 1] ?? own[0] ?? at);
  };
  const decide = (item: string | null): void => {
    const isLast =
      nextUndecided(
        decisions.with(at, { ...(decisions[at] as (typeof decisions)[number]), state: 'decided' }),
        at,
        places.listed,
      ) === -1;
    act({ kind: 'decide', place: at, item });
    act({ kind: 'next', among: places.listed });
    if (isLast) setChoosing(false);
  };
  const take = (): void => {
    const current = decisions[at];
    if (current?.state === 'proposed') decide(current.item);
    else if (current?.state === 'open') setChoosing(true);
    else move(1);
  };
  const move = (by: number): void => act({ kind: 'move', by, among: places.listed });
  const current = decisions[at];
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
          places={{ file, regions, looks, onGone: (paths) => leave(open, paths), onPages }}
          legend={<Legend />}
          onPick={pick}
          handle={preview}
          instead="この様式は画面に出せませんが、欄は右の一覧から決められます。"
        />
      )}
      <Column as="aside" narrow low on="sheet" left="line" aria-label="欄の一覧">
        {isChoosing && current ? (
          <PlaceChooser
            key={at}
            decision={current}
            proposal={draft.proposals[at]}
            values={values}
            onDecide={decide}
            onName={(label) => act({ kind: 'name', place: at, label })}
            onBack={() => setChoosing(false)}
          />
        ) : (
          <>
            <PlaceList
              studio={studio}
              listed={places.listed}
              pageOf={draft.fates.length > 0 ? pageOf : NO_PAGES}
              values={values}
              newsOf={(place) => (draft.fates[place] ? fateText(draft.fates[place]) : '')}
              reasonOf={(place) => draft.proposals[place]?.reason ?? ''}
              onMove={move}
              onOpen={openPlace}
              onTake={take}
            >
              <PlacesHead open={open} places={places} showsLast={last && showsLast} onShowLast={setShowsLast} />
            </PlaceList>
            {current && (
              <Row fixed gap={8} pad={[8, 14]} over="soft">
                <Button look="filled" isGrowing onClick={take}>
                  {current.state === 'proposed'
                    ? 'これに決めて次へ'
                    : current?.state === 'open'
                      ? '入れるものを選ぶ'
                      : '次の欄へ'}
                </Button>
                <Button onClick={() => setChoosing(true)}>選び直す</Button>
              </Row>
            )}
          </>
        )}
      </Column>
    </Block>
  );
}

const nothing = (): void => {};
const NO_PAGES: ReadonlyMap<number, number> = new Map();
const ENDINGS = { word: 'docx', excel: 'xlsx', pdf: 'pdf' } as const;

/** Places where nothing can be written stay as they are printed: a form with a value there could never be filled. */
function leave({ studio, act }: OpenStudio, paths: readonly string[]): void {
  for (const place of paths.flatMap(placesOfPath))
    if (studio.decisions[place]?.item !== null || studio.decisions[place]?.state !== 'decided')
      act({ kind: 'decide', place, item: null });
}

/** Ctrl+Z and Ctrl+Y are about the places here, wherever the focus is; in a box they belong to what is typed. */
function useUndoKeys({ act }: OpenStudio, then: () => void): void {
  const keys = useEffectEvent((event: KeyboardEvent) => {
    const wanted = undoKey(event);
    if (!wanted || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    event.preventDefault();
    act({ kind: wanted });
    then();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => keys(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
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
