import { markedCopies, usualCopies, type CopyOfForm } from '@shared/form-studio/write/copies';
import { CheckBox } from '../../ui/check-box';
import { Row, Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';

interface CopiesFieldProps {
  copies: readonly CopyOfForm[];
  onChange: (copies: readonly CopyOfForm[] | undefined) => void;
}

/** 甲 and 乙 of one paper: printed in one go, with their names on them or without. */
export function CopiesField({ copies, onChange }: CopiesFieldProps) {
  const isMarked = copies.some(({ mark }) => mark !== '');
  const rename = (at: number, label: string): void => {
    if (label.trim() === '') return;
    const named = copies.map((one, i) => (i === at ? { ...one, label: label.trim() } : one));
    onChange(markedCopies(named, isMarked));
  };
  return (
    <Stack gap={8}>
      <CheckBox checked={copies.length > 1} onChange={(isOn) => onChange(isOn ? usualCopies : undefined)}>
        同じものを2部（甲・乙など）印刷する
      </CheckBox>
      {copies.length > 1 && (
        <>
          <Row gap={12} wrap>
            {copies.map(({ label }, i) => (
              <TextField key={i} label={`${i + 1}部目の名前`} value={label} onCommit={(typed) => rename(i, typed)} />
            ))}
          </Row>
          <Segmented
            label="紙の右上に"
            value={isMarked ? 'yes' : 'no'}
            choices={[
              { value: 'no', label: '何も入れない' },
              { value: 'yes', label: `「${copies.map(({ label }) => label).join('」「')}」と入れる` },
            ]}
            onChange={(answer) => onChange(markedCopies(copies, answer === 'yes'))}
          />
        </>
      )}
    </Stack>
  );
}
