import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { ListWords } from './list-words';
import type { ListView, ListViewState } from './list-view';

interface NothingHereProps<S extends ListViewState> {
  words: ListWords;
  view: ListView<S>;
  query: string;
  elsewhere: number;
  /** How many were struck off, where that is all there are; else 0. */
  goneAlone: number;
}

/** Filters and search leave nothing: what is found without the filters is one button away. */
export function NothingHere<S extends ListViewState>({
  words,
  view,
  query,
  elsewhere,
  goneAlone,
}: NothingHereProps<S>) {
  const { thing, counter, isNotThere, gone } = words;
  const all = { filter: 'all', network: null } as Partial<S>;
  if (query === '' && goneAlone > 0)
    return (
      <EmptyState
        icon={words.icon}
        title={`${gone}した${thing}が ${goneAlone}${counter}${isNotThere === 'いません' ? 'います' : 'あります'}`}
        action={
          <Button onClick={() => view.change(all)}>
            {gone}した{thing}を表示
          </Button>
        }
      >
        ほかの{thing}は、まだ台帳に{isNotThere}。
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={query ? `「${query}」に合う${thing}は、この一覧に${isNotThere}` : `この条件の${thing}は${isNotThere}`}
      action={
        elsewhere > 0 ? (
          <Button onClick={() => view.change(all)}>
            {view.isNarrowed() ? 'しぼりこみをはずして' : `${gone}もふくめて`} {elsewhere}
            {counter}を表示
          </Button>
        ) : (
          <Button onClick={() => view.change({ ...all, query: '' })}>
            条件をはずして全{counter === '人' ? '員' : '部'}を表示
          </Button>
        )
      }
    />
  );
}
