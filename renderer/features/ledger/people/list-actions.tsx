import { Button } from '../../../ui/button';
import { ImportButton } from '../list/import-button';
import { useToast } from '../../../ui/toasts';

/** The buttons of the list. 職員を追加 is filled unless another button goes on just now. */
export function ListActions({ isAddFilled, onAdd }: { isAddFilled: boolean; onAdd: () => void }) {
  const toast = useToast();
  return (
    <>
      <ImportButton kind="staff" />
      <Button icon="print" onClick={() => toast('名簿の印刷と書き出しは、次の版で使えるようになります')}>
        印刷・書き出し
      </Button>
      <Button look={isAddFilled ? 'filled' : 'quiet'} icon="plus" onClick={onAdd}>
        職員を追加
      </Button>
    </>
  );
}
