import { Button } from '../../ui/button';

export const ExportButton = ({ onPress }: { onPress: () => void }) => (
  <Button icon="print" onClick={onPress}>
    印刷・書き出し
  </Button>
);
