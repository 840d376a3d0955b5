import type { FilledEntry } from '@shared/forms/bindings/evaluation';
import type { FormField, FormRows } from '@shared/packs/schema';
import { CheckBox } from '../../ui/check-box';
import { EditableValue } from './editable-value';
import { errorAt, useFillScreen } from './fill-context';
import { Guidance } from './guidance';
import styles from './row-table.module.css';
import { SourceTag } from './source-tag';

interface RowTableProps {
  rows: FormRows;
  entries: readonly FilledEntry[];
}

/** Entries of a form: a line each, where one field is all there is; else a card each with its fields named. */
export function RowTable({ rows, entries }: RowTableProps) {
  const { findings } = useFillScreen();
  const error = errorAt(findings, rows.key);
  const [only, ...others] = rows.fields;
  return (
    <section className={styles['rows']} data-field-path={rows.key} tabIndex={-1} aria-label={rows.label}>
      <h2 className={styles['head']}>
        {rows.label}
        <span className={styles['note']}>
          {entries.length > 0 && `${entries.length}件`}
          {rows.note && `　${rows.note}`}
        </span>
      </h2>
      {error && (
        <p className={styles['error']} role="alert">
          {error.message}
        </p>
      )}
      <Guidance beside={rows.key} />
      {rows.fields.map(({ key }) => (
        <Guidance key={key} beside={key} />
      ))}
      {only && others.length === 0 ? (
        <ul className={styles['single']}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Cell field={only} entry={entry} who="" />
            </li>
          ))}
        </ul>
      ) : (
        <ol className={styles['cards']}>
          {entries.map((entry) => (
            <EntryCard key={entry.id} rows={rows} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

function EntryCard({ rows, entry }: { rows: FormRows; entry: FilledEntry }) {
  const { findings } = useFillScreen();
  const isIncomplete = entry.fields.some(({ path }) => errorAt(findings, path));
  const who = entry.fields.find(({ key }) => /\.name$/.test(key))?.shown ?? '';
  return (
    <li className={isIncomplete ? styles['incomplete'] : styles['card']}>
      {rows.fields.map((field) => (
        <div key={field.key} className={styles['field']}>
          <span className={styles['label']}>{field.label}</span>
          <Cell field={field} entry={entry} who={who} />
        </div>
      ))}
    </li>
  );
}

function Cell({ field, entry, who }: { field: FormField; entry: FilledEntry; who: string }) {
  const { findings, override } = useFillScreen();
  const filled = entry.fields.find(({ key }) => key === field.key);
  if (!filled) return null;
  if (field.type === 'check')
    return (
      <div data-field-path={filled.path}>
        <CheckBox
          checked={filled.value === true}
          onChange={(checked) => override(filled.path, checked)}
          aria-label={`${who} ${field.label}`}
        />
      </div>
    );
  const isGap = errorAt(findings, filled.path) !== null && filled.shown === '';
  return (
    <div className={styles['cell']}>
      <EditableValue field={field} filled={filled} who={who} />
      <SourceTag source={filled.source} isGap={isGap} />
    </div>
  );
}
