import type { WordKind } from '@shared/tables/matching/ledger-view';
import type { OpenWord } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import type { RowActions } from './check-row-props';
import { countWords, withoutWords } from './decisions';
import { decide, decisionsOf, useImportView } from './import-state';
import { Columns, Row } from '../../ui/layout';
import styles from './open-words.module.css';

const LABELS: Record<WordKind, string> = {
  office: '事業所',
  network: 'ネットワーク',
  holder: '使う人',
  patient: '患者',
};

const NONE = 'none';

interface OpenWordsProps {
  words: readonly OpenWord[];
  onDecide: RowActions['onDecide'];
}

/** Words of the table that the ledger doesn't know: decided here once for all rows. */
export function OpenWords({ words, onDecide }: OpenWordsProps) {
  const { state, view } = useImportView();
  const decided = countWords(decisionsOf(state).decisions);
  if (words.length === 0 && decided === 0) return null;
  return (
    <Columns
      as="section"
      columns="repeat(auto-fill, minmax(26rem, 1fr))"
      fixed
      scrolls
      gap={[6, 24]}
      pad={[8, 'page']}
      on="act-soft"
      className={styles['words']}
      aria-label="まとめて決めること"
    >
      {words.map(({ of, word, lines, choices }) => (
        <Row gap={12} atLeast={44} size={15} key={`${of}/${word}`} className={styles['word']}>
          <p>
            {word === '' ? (
              <>
                {LABELS[of]}のない {lines.length}行は
              </>
            ) : (
              <>
                {LABELS[of]}「{word}」の {lines.length}行は
              </>
            )}
          </p>
          <SelectField
            label={word === '' ? `${LABELS[of]}のない行` : `${LABELS[of]}「${word}」`}
            hideLabel
            value=""
            placeholder="選んでください"
            onCommit={(id) => onDecide(0, { of, word, id: id === NONE ? null : id })}
            choices={[
              ...choices.map(({ id, name, about }) => ({ value: id, label: about ? `${name}（${about}）` : name })),
              ...(word === '' ? [] : [{ value: NONE, label: 'どれでもない（何も書かれていないものとする）' }]),
            ]}
          />
        </Row>
      ))}
      {decided > 0 && (
        <Row gap={12} atLeast={44} size={15} className={styles['word']}>
          <p>まとめて決めた言葉が {decided}つあります</p>
          <Button size="small" look="text" onClick={() => decide(view, withoutWords)}>
            決め直す
          </Button>
        </Row>
      )}
    </Columns>
  );
}
