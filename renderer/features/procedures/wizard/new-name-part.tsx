import { normalizeFurigana } from '@shared/text/kana';
import { TextField } from '../../../ui/text-field';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Part } from './part';
import styles from './who-step.module.css';

const trimmed = (text: string): string => text.trim();

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
      <div className={styles['box']}>
        <div className={styles['pair']}>
          <div className={styles['before']}>
            <b>変更前の氏名</b>
            <span>{before['name'] ?? person.name}</span>
          </div>
          <div data-field="name">
            <TextField
              label="変更後の氏名"
              required
              value={after['name'] ?? ''}
              normalize={trimmed}
              error={gapAt(shownGaps, 'new-name', 'name')}
              onType={(name) => type('name', name)}
              onCommit={(name) => type('name', name)}
            />
          </div>
          <div className={styles['before']}>
            <b>変更前のふりがな</b>
            <span>{before['kana'] ?? person.kana}</span>
          </div>
          <div data-field="kana">
            <TextField
              label="変更後のふりがな"
              required
              value={after['kana'] ?? ''}
              normalize={normalizeFurigana}
              placeholder="例：さとう けんいち"
              error={gapAt(shownGaps, 'new-name', 'kana')}
              onType={(kana) => type('kana', kana)}
              onCommit={(kana) => type('kana', kana)}
            />
          </div>
        </div>
      </div>
    </Part>
  );
}
