import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { usePeopleView } from './people-view';

/** Filters and search leave nobody: who is found without the filters is one button away. */
export function NobodyHere({ elsewhere }: { elsewhere: number }) {
  const { view, state } = usePeopleView();
  const { query } = state;
  const everybody = { filter: 'all', network: null } as const;
  return (
    <EmptyState
      icon="search"
      title={query ? `「${query}」に合う職員は、この一覧にいません` : 'この条件の職員はいません'}
      action={
        elsewhere > 0 ? (
          <Button onClick={() => view.change(everybody)}>退職・抹消もふくめて {elsewhere}人を表示</Button>
        ) : (
          <Button onClick={() => view.change({ ...everybody, query: '' })}>条件をはずして全員を表示</Button>
        )
      }
    />
  );
}
