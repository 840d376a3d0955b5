import { useOpenLedger } from '../../state/open-ledger';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';

/** Asked once: whose name the record of what is done has from the first line on. */
export function WhoSitsHere() {
  const { userName, changeUserName } = useOpenLedger();
  return (
    <Card title="いま入れている方">
      <TextField
        label="このパソコンを使う方のお名前"
        value={userName}
        normalize={(typed) => typed.trim().slice(0, 50)}
        onCommit={(name) => void changeUserName(name)}
        hint="だれが台帳を変えたかの記録に残ります。市に出す様式には出ません。空けておくこともできます"
      />
    </Card>
  );
}
