import { wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { Decision } from '@shared/form-studio/write/decision';
import { Button } from '../../ui/button';
import { Block, Row } from '../../ui/layout';
import { SpreadField } from './spread-field';
import type { SaidSpread } from './use-together';
import styles from './form-studio.module.css';

interface SeveralPlacesProps {
  decisions: readonly [Decision, ...Decision[]];
  /** The place whose item goes into the others, too. */
  source: Decision | undefined;
  spread: SaidSpread;
  onDecide: (item: string | null) => void;
  /** Asks what goes into all of them. */
  onChoose: () => void;
  onStop: () => void;
}

/** Below the list while several places are chosen: all of them at once. */
export function SeveralPlaces({ decisions, source, spread, onDecide, onChoose, onStop }: SeveralPlacesProps) {
  const [first] = decisions;
  const count = decisions.length;
  const shared = source ?? onlyOneDecided(decisions);
  const item = spread.items.find(({ id }) => id === shared?.item);
  const words = wordsOfItem((item?.id ?? source?.item) || null, first.candidate);
  const isReady = count > 1;
  return (
    <Block fixed pad={[8, 14]} over="soft" role="group" aria-label="まとめて決める" className={styles['foot']}>
      <Row gap={8}>
        <Block grow narrow aria-live="polite" size={15}>
          {!isReady && `「${words}」を書くところを、紙か一覧で選んでください。`}
          {isReady && (item ? `選んだ ${count}か所を「${words}」に` : `${count}か所を選んでいます`)}
        </Block>
        <Button look="text" size="small" onClick={onStop}>
          やめる
        </Button>
      </Row>
      {isReady && <SpreadField spread={spread} />}
      {isReady && (
        <Row gap={8}>
          <Button look="filled" isGrowing onClick={() => (item ? onDecide(item.id) : onChoose())}>
            {item ? 'これに決める' : '入れるものを選ぶ'}
          </Button>
          {item && <Button onClick={onChoose}>選び直す</Button>}
        </Row>
      )}
    </Block>
  );
}

/** What one of them has, where the others have nothing yet, or the same. */
function onlyOneDecided(decisions: readonly Decision[]): Decision | undefined {
  const [first, ...others] = decisions.filter(({ state }) => state === 'decided');
  return others.every(({ item }) => item === first?.item) ? first : undefined;
}
