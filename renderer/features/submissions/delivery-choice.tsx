import { useId } from 'react';
import type { DeliveryOption } from '@shared/channels/channel';
import type { Form } from '@shared/packs/schema';
import { isSignedByHand, deliveryKey } from '@shared/submission/delivery-options';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Block, Row, Stack } from '../../ui/layout';
import { Choice, Choices } from '../../ui/choice';
import { inWholePhrases } from '../../ui/whole-phrases';

interface WayChoiceProps {
  ways: readonly DeliveryOption[];
  form: Form;
  chosen: string;
  /** By its key. */
  onChoose: (key: string) => void;
}

/** In place of a way's key: it has left already, by whatever way. */
export const ALREADY_OUT = 'already-out';

/** The ways out as large radio buttons, each saying where it leads. */
export function DeliveryChoice({ ways, form, chosen, onChoose }: WayChoiceProps) {
  const name = useId();
  return (
    <Choices legend="出し方" hideLegend>
      {ways.map((option, i) => (
        <Choice
          key={deliveryKey(option)}
          look="card"
          name={name}
          checked={deliveryKey(option) === chosen}
          data-autofocus={i === 0 || undefined}
          onChoose={() => onChoose(deliveryKey(option))}
        >
          <Stack as="span" gap={2}>
            <Row as="span" wrap gap={[4, 8]} weight={700}>
              <Icon name={option.channel.icon} />
              {option.label}：{option.recipient}
              {i === 0 && (
                <Badge tone="ok" icon="check">
                  ふつうはこれ
                </Badge>
              )}
            </Row>
            <Block as="span" tone="sub" size={15} leading={1.55}>
              {inWholePhrases(option.way.words(option, isSignedByHand(form)))}
            </Block>
          </Stack>
        </Choice>
      ))}
      <Choice look="card" name={name} checked={chosen === ALREADY_OUT} onChoose={() => onChoose(ALREADY_OUT)}>
        <Stack as="span" gap={2}>
          <Row as="span" wrap gap={[4, 8]} weight={700}>
            <Icon name="check" />
            もう出してある
          </Row>
          <Block as="span" tone="sub" size={15} leading={1.55}>
            アプリを使う前に出したときも、ほかの出し方で出したときも、ここで記録します。
          </Block>
        </Stack>
      </Choice>
    </Choices>
  );
}
