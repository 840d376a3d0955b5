import { Button } from '../../ui/button';
import type { ExportKind } from './export-dialog';

/** 印刷 and 書き出し of the selected rows alone. */
export const ExportSelected = ({ onExport }: { onExport: (way: ExportKind) => void }) => (
  <>
    <Button size="small" onClick={() => onExport('print')}>
      印刷
    </Button>
    <Button size="small" onClick={() => onExport('xlsx')}>
      書き出し
    </Button>
  </>
);
