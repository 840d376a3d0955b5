import { beyondRows, beyondWords, type BeyondRows, type ListBeyond } from '@shared/form-studio/write/beyond-rows';
import { Block } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';

interface RowsBeyondProps {
  list: ListBeyond;
  onSay: (facts: { beyond: BeyondRows }) => void;
}

/** What becomes of those for whom a list has no printed row any more, with the reason of what is proposed. */
export function RowsBeyond({ list: { printed, chosen, proposed, reason, among, format }, onSay }: RowsBeyondProps) {
  return (
    <Block pad={[4, 0, 8]}>
      <SelectField
        label={`この一覧の ${printed + 1}件目からは`}
        value={chosen}
        choices={among.map((value) => ({ value, label: beyondWords(value, format) }))}
        hint={chosen === proposed ? reason : HINTS[chosen]}
        onCommit={(value) => {
          const beyond = beyondRows.find((one) => one === value);
          if (beyond) onSay({ beyond });
        }}
      />
    </Block>
  );
}

const HINTS: Readonly<Record<BeyondRows, string>> = {
  'insert-rows': '印刷された最後の行と同じ形の行が増えます。',
  continuation: '1つのファイルのままです。上の欄は、どの紙にも同じように入ります。',
  'further-files': '同じ様式が、もう1部できます。上の欄は、どれにも同じように入ります。',
  none: '書類では、のせない人を選ぶように出ます。',
};
