import type { ImportKind } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { Row } from '../../ui/layout';
import { useImportView } from './import-state';
import type { TableActions } from './table-actions';

/** Somebody may see headings where the reading saw none. */
const NO_HEADINGS = new Set(['table/no-heading', 'table/no-heading-in-text', 'table/shift-grid', 'table/mark-grid']);

/** Why a table wasn't read; where it has no headings that are known, the sheet that was asked for is read by one's own eyes. */
export function ReadProblem({ table, kind }: { table: TableActions; kind: ImportKind }) {
  const { problem, file, refused } = useImportView().state;
  if (!problem) return null;
  const { sheet, kind: asked = kind } = refused ?? {};
  const byHand = { kind: asked, sheet, headerRow: 0, columns: undefined, with: undefined, take: undefined };
  return (
    <>
      <ProblemNote problem={problem} />
      {file && NO_HEADINGS.has(problem.code) && (
        <Row align="stretch" gap={12}>
          <Button onClick={() => void table.readAs(byHand)}>
            {sheet === undefined ? '見出しの行を自分で選ぶ' : `シート「${sheet}」の見出しの行を自分で選ぶ`}
          </Button>
        </Row>
      )}
    </>
  );
}
