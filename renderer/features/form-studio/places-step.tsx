import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { counts, nextUndecided } from '@shared/form-studio/decide/studio';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import { placesOfPath, regionsOf } from '@shared/form-studio/show/place-regions';
import { PaperPreview, type PaperPreviewHandle } from '../../papers/paper-preview';
import { Button, IconButton } from '../../ui/button';
import { Block, Column, Row, Small } from '../../ui/layout';
import { Note } from '../../ui/note';
import { undoKey } from '../../ui/undo-key';
import { looksOfPlaces } from './looks-of-places';
import { PlaceChooser } from './place-chooser';
import { PlaceList } from './place-list';
import { placeStateWords, type PlaceState } from './place-states';
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
  const regions = useMemo(() => regionsOf(draft.proposals.map(({ candidate }) => candidate)), [draft.proposals]);
  const looks = useMemo(() => looksOfPlaces(regions, decisions, values), [regions, decisions, values]);
  const preview = useRef<PaperPreviewHandle>(null);
  const pathAt = regions.find(({ path }) => placesOfPath(path).includes(at))?.path ?? null;
  useEffect(() => preview.current?.point(pathAt), [pathAt]);
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
      nextUndecided(decisions.with(at, { ...(decisions[at] as (typeof decisions)[number]), state: 'decided' }), at) ===
      -1;
    act({ kind: 'decide', place: at, item });
    act({ kind: 'next' });
    if (isLast) setChoosing(false);
  };
  const take = (): void => {
    const current = decisions[at];
    if (current?.state === 'proposed') decide(current.item);
    else if (current?.state === 'open') setChoosing(true);
    else act({ kind: 'move', by: 1 });
  };
  const current = decisions[at];
  const file = `form.${ENDINGS[draft.page.format]}`;
  return (
    <Block grow low className={styles['split']} over="line">
      <PaperPreview
        bytes={draft.bytes}
        title={draft.file}
        name={draft.file}
        hasGaps={false}
        places={{ file, regions, looks, onGone: (paths) => leave(open, paths) }}
        legend={<Legend />}
        onPick={pick}
        handle={preview}
        instead="この様式は画面に出せませんが、欄は右の一覧から決められます。"
      />
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
              values={values}
              reasonOf={(place) => draft.proposals[place]?.reason ?? ''}
              onMove={(by) => act({ kind: 'move', by })}
              onOpen={openPlace}
              onTake={take}
            >
              <ListHead open={open} />
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

function ListHead({ open: { draft, studio, act } }: { open: OpenStudio }) {
  const { decided, proposed, open } = counts(studio.decisions);
  const total = studio.decisions.length;
  return (
    <Block fixed pad={[10, 14]} under="line">
      <Row gap={6}>
        <Block grow narrow size={15} aria-live="polite">
          <b>
            {total}欄のうち {decided}欄 決定
          </b>
          <Small block>
            提案 {proposed}・未定 {open}
          </Small>
        </Block>
        <IconButton
          icon="undo"
          aria-label="元に戻す"
          title="元に戻す（Ctrl+Z）"
          aria-disabled={studio.past.length === 0}
          onClick={() => act({ kind: 'undo' })}
        />
      </Row>
      {proposed > 0 && (
        <Block above={8}>
          <Button wide onClick={() => act({ kind: 'take-proposed' })}>
            提案の {proposed}欄をまとめて決める
          </Button>
        </Block>
      )}
      {draft.left.length > 0 && (
        <Block above={8}>
          <Note tone="notice">
            前の様式にあって、この様式に見つからない欄が {draft.left.length}あります：
            {draft.left.map(({ label }) => label).join('、')}
          </Note>
        </Block>
      )}
    </Block>
  );
}

const LEGEND: readonly PlaceState[] = ['decided', 'proposed', 'open'];

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
