import { Button } from '../../../ui/button';
import { ImportButton } from '../../../records/list/import-button';
import { ExportButton } from '../../../records/export/export-button';

interface ListActionsProps {
  isAddFilled: boolean;
  /** Null: there is nobody yet. */
  onExport: (() => void) | null;
  onAdd: () => void;
}

/** The buttons of the list. 職員を追加 is filled unless another button goes on just now. */
export function ListActions({ isAddFilled, onExport, onAdd }: ListActionsProps) {
  return (
    <>
      <ImportButton kind="staff" />
      {onExport && <ExportButton onPress={onExport} />}
      <Button look={isAddFilled ? 'filled' : 'quiet'} icon="plus" onClick={onAdd}>
        職員を追加
      </Button>
    </>
  );
}
