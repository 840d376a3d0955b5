import { useMemo, useState } from 'react';
import { useChangeLedger } from '../../../app/change-ledger';
import { useOpenLedger, useRecords } from '../../../app/ledger-provider';
import { update } from '../../../data/ledger-store';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { SuggestField } from '../../../ui/suggest-field';
import { inTurn } from '../panel/in-turn';
import fieldStyles from '../panel/fields.module.css';
import { SidePanel } from '../panel/side-panel';
import { jobTypesSentence } from '../person/staff-sentences';
import styles from './job-types-panel.module.css';
import { jobTypeSuggestions } from './job-types';
import { usePeopleView } from './people-view';

/** As many as are named one by one. */
const NAMED = 50;

/** 職種をまとめて変える: what will change is shown before it does; one change, one undo. */
export function JobTypesPanel({ listed, onClose }: { listed: number; onClose: () => void }) {
  const { store } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const people = useRecords('people');
  const { view, state } = usePeopleView();
  const [jobType, setJobType] = useState('');
  const [error, setError] = useState<string | null>(null);
  const suggestions = useMemo(() => jobTypeSuggestions(store.read().records.people.values()), [store]);
  const selected = [...state.selected].flatMap((id) => people.get(id) ?? []);
  const changing = jobType === '' ? [] : selected.filter((person) => person.jobType !== jobType);

  const change = async (): Promise<void> => {
    if (jobType === '') return setError('新しい職種を入れてください');
    if (changing.length === 0) return setError('選んだ方は、もうこの職種です');
    const result = await inTurn(store, () => {
      const now = store.read().records.people;
      const updates = changing.flatMap(({ id }) => {
        const person = now.get(id);
        return person ? [update('people', { ...person, jobType })] : [];
      });
      return changeLedger(jobTypesSentence(updates.length, jobType), updates);
    });
    if (!result.ok) return setError(result.message);
    view.change({ selected: new Set() });
    onClose();
  };
  return (
    <SidePanel
      title="職種をまとめて変える"
      subtitle={<p className="subtle">{selected.length}人を選択中</p>}
      onClose={onClose}
      bar={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button look="filled" className={fieldStyles['grow'] ?? ''} onClick={() => void change()}>
            {changing.length > 0 ? `${changing.length}人の職種を変える` : '職種を変える'}
          </Button>
        </>
      }
    >
      <div className={fieldStyles['form']}>
        <SuggestField
          label="新しい職種"
          required
          autoFocus
          value={jobType}
          error={error}
          suggestions={suggestions.map(({ word }) => word)}
          readings={new Map(suggestions.map(({ word, reading }) => [word, reading]))}
          onCommit={(word) => {
            setJobType(word);
            setError(null);
          }}
        />
        {jobType !== '' && (
          <>
            <Note role="status">
              {listed}人のうち {changing.length}人が変わります
            </Note>
            <ul className={styles['people']}>
              {changing.slice(0, NAMED).map(({ id, name, jobType: before }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  <span>
                    <del>{before || '未入力'}</del> → {jobType}
                  </span>
                </li>
              ))}
            </ul>
            {changing.length > NAMED && <p className="subtle">ほか {changing.length - NAMED}人</p>}
          </>
        )}
      </div>
    </SidePanel>
  );
}
