import type { TableReading } from '@shared/tables/import/reading';
import { aboutImport } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { useImportView } from './import-state';

const NAMED = 3;

/** 「住所」「TEL」など 5列（25人分）は取り込みません; '' where all that stands in the table is taken. */
export function notTakenWords({
  kind,
  columns,
  furtherColumns = [],
}: Pick<TableReading, 'kind' | 'columns' | 'furtherColumns'>): string {
  const left = [...columns, ...furtherColumns].filter((column) => (column.left ?? 0) > 0);
  if (left.length === 0) return '';
  const named = left.slice(0, NAMED).map(({ from }) => `「${from || '見出しなし'}」`);
  const most = Math.max(...left.map((column) => column.left ?? 0));
  const more = left.length > NAMED ? 'など ' : 'の ';
  return `${named.join('')}${more}${left.length}列（${most}${aboutImport(kind).counts.things}分）は取り込みません。`;
}

/** What stays behind of the Excel is said before it is taken, with the way to where that is changed. */
export function NotTaken({ reading }: { reading: TableReading }) {
  const { view } = useImportView();
  const words = notTakenWords(reading);
  return (
    words !== '' && (
      <Row fixed wrap gap={[0, 12]} pad={[2, 'page']} over="line" size={15}>
        <p role="status">{words}</p>
        <Button size="small" aria-label="取り込まない列を見る" onClick={() => view.change({ step: 'columns' })}>
          見る
        </Button>
      </Row>
    )
  );
}
