import { useMay } from '../../state/use-may';
import { Button } from '../../ui/button';

export function ExportButton({ onPress }: { onPress: () => void }) {
  const may = useMay();
  if (!may('tables:out-choose')) return null;
  return (
    <Button icon="print" onClick={onPress}>
      印刷・書き出し
    </Button>
  );
}
