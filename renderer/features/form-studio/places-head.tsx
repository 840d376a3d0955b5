import { counts, placesAct, type PlacesAct } from '@shared/form-studio/decide/studio';
import { changesText, countedChanges } from '@shared/form-studio/next-year/changes';
import { Button, IconButton } from '../../ui/button';
import { Block, Row, Small } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { MisnamedNote } from './misnamed-note';
import type { useListedPlaces } from './use-listed-places';
import type { OpenStudio } from './use-studio';

interface PlacesHeadProps {
  open: OpenStudio;
  places: ReturnType<typeof useListedPlaces>;
  /** Last year's form is shown in the place of this one; null: there is none to show. */
  showsLast: boolean | null;
  onShowLast: (shows: boolean) => void;
  /** A place that wasn't found is added. */
  onAdd: () => void;
}

/** Above the places: how far it is, and of next year's form what is different. */
export function PlacesHead({ open, places, showsLast, onShowLast, onAdd }: PlacesHeadProps) {
  const { draft, studio, act } = open;
  const { decided, proposed, open: undecided } = counts(studio.decisions);
  const total = studio.decisions.length;
  const isNext = draft.fates.length > 0;
  return (
    <Block fixed pad={[10, 14]} under="line">
      <Row gap={6}>
        <Block grow narrow size={15} aria-live="polite">
          <b>
            {total}欄のうち {decided}欄 決定
          </b>
          <Small block>{isNext ? sinceText(draft) : `提案 ${proposed}・未定 ${undecided}`}</Small>
        </Block>
        <Button look="text" size="small" icon="plus" onClick={onAdd}>
          欄を追加
        </Button>
        <IconButton
          icon="undo"
          aria-label="元に戻す"
          title="元に戻す（Ctrl+Z）"
          aria-disabled={studio.past.length === 0}
          onClick={() => act({ kind: 'undo' })}
        />
      </Row>
      <Block as="p" above={8} size={15}>
        {WHAT[placesAct(studio.decisions)]}
      </Block>
      <MisnamedNote open={open} />
      {proposed > 0 && (
        <Block above={8}>
          <Button wide look="filled" onClick={() => act({ kind: 'take-proposed' })}>
            提案の {proposed}欄をまとめて決める
          </Button>
        </Block>
      )}
      {proposed === 0 && undecided > 1 && (
        <Block above={8}>
          <Button wide onClick={() => act({ kind: 'type-open' })}>
            残りの {undecided}欄は、毎回、手で入力する
          </Button>
          <Button wide look="text" size="small" onClick={() => act({ kind: 'leave-open' })}>
            残りの {undecided}欄には、何も書き込まない
          </Button>
        </Block>
      )}
      {isNext && <SinceLast places={places} showsLast={showsLast} onShowLast={onShowLast} />}
    </Block>
  );
}

/** What to do, in one sentence; the button for it is the only filled one. */
const WHAT: Readonly<Record<PlacesAct, string>> = {
  take: '紙の上の提案（青い破線）を確かめて、よければまとめて決めます。',
  choose: '残りの「未定」の欄に、入れるものを選びます。',
  'go-on': 'すべての欄が決まりました。「次へ：様式のこと」に進みます。',
};

/** 前の様式から：同じ 20・新しい 2・なくなった 1（FAX番号） */
function sinceText({ fates, left }: OpenStudio['draft']): string {
  const names = left.map(({ label }) => label || '見出しのない欄').join('、');
  return `前の様式から：${changesText(countedChanges(fates, left.length))}${names && `（${names}）`}`;
}

/** Which places are listed, and last year's form to be looked at. */
function SinceLast({ places, showsLast, onShowLast }: Omit<PlacesHeadProps, 'open' | 'onAdd'>) {
  return (
    <Row wrap gap={[4, 8]} margin="8px 0 0">
      {places.changed.length > 0 && (
        <Segmented
          label="一覧に出す欄"
          hideLabel
          value={places.shows}
          choices={[
            { value: 'changed', label: `変わった ${places.changed.length}` },
            { value: 'all', label: `すべて ${places.all.length}` },
          ]}
          onChange={places.setShows}
        />
      )}
      {showsLast !== null && (
        <Button look="text" size="small" onClick={() => onShowLast(!showsLast)}>
          {showsLast ? '新しい様式' : '前の様式'}を見る
        </Button>
      )}
    </Row>
  );
}
