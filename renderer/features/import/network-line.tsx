import type { ImportKind } from '@shared/tables/lists';
import type { AskedColumn, LedgerChoice, OpenWord } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import { Block, Row } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';
import { askedOfColumn, decidedInWords, notHere } from './decision-words';
import { withWord } from './decisions';
import type { SayInBand } from './last-said';
import styles from './open-decisions.module.css';

interface NetworkLineProps {
  word: OpenWord & { column: AskedColumn };
  kind: ImportKind;
  say: SayInBand;
}

const NONE = 'none';

/**
 * 「ID」の列の13件は、どのネットワークのIDですか. What is likeliest is a button; the others, and that it isn't here, are in the list. FL ID may be
 * short for the only network that they take part in: both are buttons.
 */
export function NetworkLine({ word: { word, lines, choices, column }, kind, say }: NetworkLineProps) {
  const about = askedOfColumn(word, lines.length);
  const none: LedgerChoice = { id: NONE, name: notHere(kind), about: '' };
  const all = column.isOther ? [none, ...choices] : [...choices, none];
  const likely = choices.filter(({ id }) => id === column.likely || (column.isOther && id === column.own));
  const seen = column.isOther ? [...likely, none] : likely;
  const choose = (id: string): void => {
    const name = all.find((one) => one.id === id)?.name ?? '';
    say(decidedInWords(about, name), (said) => withWord(said, { of: 'network', word, id: id === NONE ? null : id }));
  };
  return (
    <Row gap={12} atLeast={44} size={15} className={styles['one']}>
      <p>{about}は、どのネットワークのIDですか</p>
      <Row gap={8} wrap>
        {seen.map(({ id, name }) => (
          <Button key={id} size="small" look="outline" aria-label={`${about}は、${name}`} onClick={() => choose(id)}>
            {name}
          </Button>
        ))}
        <Block flex="1 1 16rem">
          <SelectField
            label={`${about}のネットワーク`}
            hideLabel
            value=""
            placeholder="選んでください"
            onCommit={choose}
            choices={all.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Block>
      </Row>
    </Row>
  );
}
