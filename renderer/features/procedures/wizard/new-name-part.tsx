import { TextField } from '../../../ui/text-field';
import { gapAt, useEventOfWizard } from './wizard-context';
import { boxOf } from '../../../records/panel/text-fields';
import { Part } from './part';
import { Columns, Stack } from '../../../ui/layout';
import { Former } from './former';

/** 変更前 as the ledger has it, 変更後 typed: 氏名 and ふりがな. */
export function NewNamePart() {
  const { event, changeEvent, shownGaps } = useEventOfWizard();
  const [person] = event.staff;
  if (!person) return null;
  const { before, after } = person;
  const type = (field: 'name' | 'kana', value: string): void =>
    changeEvent((now) => ({
      ...now,
      staff: now.staff.map((one, i) => (i === 0 ? { ...one, after: { ...one.after, [field]: value } } : one)),
    }));
  return (
    <Part question="new-name" title="変更前と変更後">
      <Stack frame={10} gap={12} pad={[14, 16]}>
        <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
          <Former label="変更前の氏名">{before['name'] ?? person.name}</Former>
          <div data-field="name">
            <TextField
              {...boxOf('people', 'name')}
              label="変更後の氏名"
              required
              value={after['name'] ?? ''}
              error={gapAt(shownGaps, 'new-name', 'name')}
              onType={(name) => type('name', name)}
              onCommit={(name) => type('name', name)}
            />
          </div>
          <Former label="変更前のふりがな">{before['kana'] ?? person.kana}</Former>
          <div data-field="kana">
            <TextField
              {...boxOf('people', 'kana')}
              label="変更後のふりがな"
              required
              value={after['kana'] ?? ''}
              placeholder="例：さとう けんいち"
              error={gapAt(shownGaps, 'new-name', 'kana')}
              onType={(kana) => type('kana', kana)}
              onCommit={(kana) => type('kana', kana)}
            />
          </div>
        </Columns>
      </Stack>
    </Part>
  );
}
