import { useLocation } from 'wouter';
import type { ImportKind } from '@shared/tables/lists';
import { useMay } from '../../state/use-may';
import { Button } from '../../ui/button';
import { newImportHref } from '../../words/import-words';

/** Excel から取り込む, from the list of what the rows are. */
export function ImportButton({ kind, label = 'Excel から取り込む' }: { kind: ImportKind; label?: string }) {
  const [, go] = useLocation();
  const may = useMay();
  if (!may('tables:choose')) return null;
  return (
    <Button icon="table" onClick={() => go(newImportHref(kind))}>
      {label}
    </Button>
  );
}
