import { useLocation } from 'wouter';
import { recordAddress } from '../../addresses/record-address';
import { useChooseTable } from '../../state/chosen-table';
import { useMay } from '../../state/use-may';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Block, Row, Small, Stack } from '../../ui/layout';
import { useOnce } from '../../ui/once';
import { Numeral } from '../../ui/pictogram';
import { importHref } from '../../words/import-words';
import { onlyAdmin } from '../../words/role-words';
import type { FirstFive, FirstFiveKey, FirstOfFive } from './first-five';
import { SafetyNotes, useSafetyActs, type SafetyActs } from '../../vault/safety-acts';

interface FirstFiveCardProps {
  first: FirstFive;
  /** Something of the keys has changed. */
  onKeys: () => Promise<void>;
}

/** はじめの5つ: how far one is, and each with the button that does it. */
export function FirstFiveCard({ first: { five, isSmall, setSmall }, onKeys }: FirstFiveCardProps) {
  const left = five.filter(({ isDone }) => !isDone);
  const [next] = left;
  const done = five.length - left.length;
  const safety = useSafetyActs(onKeys);
  const press = useActs(safety);
  const mayPrint = useMay()('keys:confirm-recovery');
  return (
    <section aria-labelledby="first-five">
      <Row justify="between" gap={12} atLeast={44}>
        <Row gap={12} grow narrow>
          <Block as="h2" size={18} leading={1.45} id="first-five" nowrap>
            はじめの5つ
          </Block>
          <Block most="10rem" grow>
            <progress value={done} max={five.length} aria-labelledby="first-five" />
          </Block>
          <Small>{done}つ済みました</Small>
        </Row>
        <Button look="text" aria-expanded={!isSmall} onClick={() => setSmall(!isSmall)}>
          {isSmall ? 'ひらく' : '小さくする'}
        </Button>
      </Row>
      {isSmall && next && (
        <Small as="p">
          のこり{left.length}つ：{next.title}
          {left.length > 1 && '　ほか'}
        </Small>
      )}
      <SafetyNotes acts={safety} />
      {!isSmall && (
        <Block as="ol" frame={12} aria-labelledby="first-five">
          {five.map((step, i) => (
            <Line
              key={step.key}
              step={step}
              at={i + 1}
              isFilled={step.key === 'staff'}
              onPress={() => void press(step.key)}
              {...(step.key === 'recovery-key' && !mayPrint && { instead: onlyAdmin('控えること') })}
            />
          ))}
        </Block>
      )}
    </section>
  );
}

/** The very act of each, not the page on which it could be found. */
function useActs({ act }: SafetyActs) {
  const [, go] = useLocation();
  const choose = useChooseTable();
  const chooseExcel = async (): Promise<void> => {
    if (await choose()) go(importHref('staff'));
  };
  const acts: Readonly<Record<FirstFiveKey, () => Promise<unknown>>> = {
    'recovery-key': () => act('recovery-key'),
    'second-place': () => act('second-place'),
    staff: chooseExcel,
    devices: async () => go(recordAddress('device', 'new')),
    networks: async () => go('/settings/networks'),
  };
  return useOnce((key: FirstFiveKey) => acts[key]());
}

interface LineProps {
  step: FirstOfFive;
  at: number;
  isFilled: boolean;
  onPress: () => void;
  /** Why who is here can't. */
  instead?: string;
}

function Line({ step: { title, detail, button, isDone }, at, isFilled, onPress, instead }: LineProps) {
  return (
    <Row as="li" ruled gap={14} atLeast={isDone ? 48 : 60} pad={[8, 14]}>
      {isDone ? (
        <Stack as="span" width="1.75rem" fixed centred tone="ok-mark">
          <Icon name="done" />
        </Stack>
      ) : (
        <Numeral>{at}</Numeral>
      )}
      <Block grow narrow>
        <Block weight={isDone ? 400 : 700} tone={isDone ? 'sub' : 'text'} leading={1.4}>
          {title}
        </Block>
        {!isDone && (
          <Small as="div" leading={1.4}>
            {instead ?? detail}
          </Small>
        )}
      </Block>
      {isDone && <Badge tone="ok">済み</Badge>}
      {!isDone && !instead && (
        <Button size="small" look={isFilled ? 'filled' : 'quiet'} onClick={onPress}>
          {button}
          <span className="visually-hidden">（{title}）</span>
        </Button>
      )}
    </Row>
  );
}
