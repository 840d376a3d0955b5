import { useEffect, useRef, useState } from 'react';
import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import { placesToDependOn, type SaidRule } from '@shared/form-studio/decide/say-rule';
import type { StudioAct } from '@shared/form-studio/decide/studio';
import type { Decision } from '@shared/form-studio/write/decision';
import { dayOrderSentence, oneOfSentence, onlyWhenSentence } from '@shared/form-studio/write/rule-words';
import {
  canHaveRules,
  conditionOfPlace,
  earlierDay,
  isDay,
  lostRules,
  placesOfGroup,
  type KindOfRule,
} from '@shared/form-studio/write/rules';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Block, Column, Row, Small } from '../../ui/layout';
import { RuleMaker } from './rule-maker';
import styles from './form-studio.module.css';

interface PlaceRulesProps {
  all: readonly Decision[];
  place: number;
  act: (act: StudioAct) => void;
  onBack: () => void;
}

/** What holds between a place and others: each in a sentence, taken back by a press, and further ones made by choosing. */
export function PlaceRules({ all, place, act, onBack }: PlaceRulesProps) {
  const [making, setMaking] = useState<KindOfRule | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [making]);
  const own = all[place];
  if (!own) return null;
  const name = nameOfPlace(own, all);
  const say = (rule: SaidRule): void => act({ kind: 'rule', rule });
  const made = (rule: SaidRule): void => {
    say(rule);
    setMaking(null);
  };
  const back = making === null ? onBack : (): void => setMaking(null);
  return (
    <Column
      grow
      low
      as="section"
      aria-label="この欄の決まり"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        back();
      }}
    >
      <Block fixed pad={[10, 14, 8]} under="soft">
        <Button look="text" size="small" icon="left" onClick={back}>
          {making === null ? '入れるものへ' : '決まりの一覧へ'}
        </Button>
        <Block as="h2" size={18} leading={1.35} anywhere ref={heading} tabIndex={-1} className="no-ring">
          {making === null ? `「${name}」の決まり` : ASKED[making].title(name)}
        </Block>
      </Block>
      {making === null ? (
        <Block grow low scrolls>
          <RulesThatHold all={all} place={place} say={say} />
          <Small as="h3" block weight={700} pad={[12, 14, 2]}>
            決まりを追加
          </Small>
          {kindsFor(all, place).map((kind) => (
            <button
              key={kind}
              type="button"
              className={`ring-inside ${styles['choice']}`}
              onClick={() => setMaking(kind)}
            >
              <Block as="span" grow narrow>
                {ASKED[kind].words}
                <Small block>{ASKED[kind].example}</Small>
              </Block>
            </button>
          ))}
        </Block>
      ) : (
        <RuleMaker key={making} kind={making} all={all} place={place} onMade={made} />
      )}
    </Column>
  );
}

const ASKED: Readonly<Record<KindOfRule, { words: string; example: string; title: (name: string) => string }>> = {
  'only-when': {
    words: 'ほかの欄しだいで、たずねる',
    example: '例：「廃止」を選んだときだけ、理由をたずねる',
    title: (name) => `「${name}」は、どの欄しだいですか`,
  },
  'one-of': {
    words: 'ほかの欄と合わせて、どれかを書く',
    example: '例：電話かメールの、どちらかは書く',
    title: (name) => `「${name}」と、どの欄のどれかですか`,
  },
  'not-before': {
    words: 'ほかの日付より前にしない',
    example: '例：終了日は、開始日と同じ日か後の日',
    title: (name) => `「${name}」は、どの日付より前にしませんか`,
  },
};

/** What there is to choose among, and isn't said yet. */
function kindsFor(all: readonly Decision[], place: number): KindOfRule[] {
  const own = all[place];
  if (!own || !canHaveRules(own)) return [];
  const others = all.flatMap((one, i) => (i !== place && canHaveRules(one) ? [i] : []));
  const kinds: [KindOfRule, boolean][] = [
    ['only-when', !own.onlyWhen && placesToDependOn(all, place).length > 0],
    ['one-of', !own.oneOf && others.length > 0],
    ['not-before', isDay(own) && own.notBefore === undefined && others.some((i) => all[i] && isDay(all[i]))],
  ];
  return kinds.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}

interface RulesThatHoldProps {
  all: readonly Decision[];
  place: number;
  say: (rule: SaidRule) => void;
}

function RulesThatHold({ all, place, say }: RulesThatHoldProps) {
  const own = all[place];
  if (!own) return null;
  const when = conditionOfPlace(all, place);
  const group = placesOfGroup(all, own);
  const earlier = earlierDay(all, own);
  const never = (): void => say({ kind: 'only-when', place, on: null });
  const apart = (): void => say({ kind: 'no-one-of', place });
  const anyDay = (): void => say({ kind: 'not-before', place, than: null });
  const undo = { 'only-when': never, 'one-of': apart, 'not-before': anyDay };
  const lost = lostRules(all, place);
  const isNone = !when && group.length < 2 && earlier === null && lost.length === 0;
  return (
    <>
      {isNone && (
        <Block as="p" pad={[10, 14]} tone="sub">
          決まりはまだありません。
        </Block>
      )}
      {when && (
        <OneRule
          words={onlyWhenSentence(all, when)}
          reason={when.isProposed ? '選択肢の「その他」のかっこの中にある欄です。' : ''}
          undo={when.isProposed ? 'いつもたずねる' : '取り消す'}
          onUndo={never}
        />
      )}
      {group.length > 1 && (
        <OneRule words={oneOfSentence(all, group, own.oneOf?.exactly === true)} undo="取り消す" onUndo={apart} />
      )}
      {earlier !== null && <OneRule words={dayOrderSentence(all, earlier)} undo="取り消す" onUndo={anyDay} />}
      {lost.map((kind) => (
        <OneRule
          key={kind}
          words={`「${ASKED[kind].words}」という決まりは、相手の欄がなくなったため、いまは働きません。`}
          undo="取り消す"
          onUndo={undo[kind]}
        />
      ))}
    </>
  );
}

interface OneRuleProps {
  words: string;
  /** Why it is proposed. */
  reason?: string;
  undo: string;
  onUndo: () => void;
}

const OneRule = ({ words, reason = '', undo, onUndo }: OneRuleProps) => (
  <Row gap={8} pad={[8, 14]} under="soft" align="start">
    <Block grow narrow>
      {words}
      {reason !== '' && (
        <Small block>
          <Badge tone="info" isSmall>
            提案
          </Badge>{' '}
          {reason}
        </Small>
      )}
    </Block>
    <Button look="text" size="small" onClick={onUndo}>
      {undo}
    </Button>
  </Row>
);
