import type { Channel } from '@shared/channels/channel';
import { outputName } from '@shared/packs/allowed-output';
import type { PackChannel } from '@shared/packs/network-schema';
import { receiverPlace } from '@shared/packs/receiver-words';
import { standsBehind } from '@shared/packs/network-of';
import { channelsOf, staysInside } from '@shared/packs/form-channels';
import type { Form, Pack } from '@shared/packs/schema';
import { useChannels } from '../../state/session';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Guidance } from './guidance';
import { Block, Row, Small } from '../../ui/layout';
import { inWholePhrases } from '../../ui/whole-phrases';

interface DeliveryOptionsProps {
  pack: Pack;
  form: Form;
  /** 市から言われた宛先, of a network that names no mail. */
  toldAddress?: string | null;
}

/** How the paper leaves the office: the usual way first, what is forbidden with its reason. */
export function DeliveryOptions({ pack, form, toldAddress = null }: DeliveryOptionsProps) {
  const known = useChannels();
  const channels = channelsOf(pack, form);
  const together = form.togetherWith.map(
    (id) => pack.forms.find((other) => other.id === id)?.number ?? `様式${wide(id)}`,
  );
  return (
    <section>
      <Row as="h2" align="baseline" gap={10} below={6} size={16} weight={700}>
        出し方
        {together.length > 0 && (
          <Small weight={400}>
            {standsBehind(pack)}の決まりで、{together.join('・')}と一緒に出します
          </Small>
        )}
      </Row>
      <Block as="ul" frame={10}>
        {channels.map((channel, i) => (
          <Row as="li" ruled gap={12} pad={[9, 14]} size={15} key={channel.id}>
            <Row width="6.5rem" as="span" fixed gap={8} weight={700}>
              <Icon name={known.of(channel.kind).icon} />
              {channel.label}
            </Row>
            <Block as="span" grow narrow>
              {inWholePhrases(describe(channel, known.of(channel.kind), pack, form))}
            </Block>
            {i === 0 && (
              <Badge tone="ok" icon="check">
                {channels.length > 1
                  ? 'ふつうはこれ'
                  : known.of(channel.kind).leaves
                    ? 'これで出します'
                    : 'これで残します'}
              </Badge>
            )}
          </Row>
        ))}
        {toldAddress !== null && !staysInside(pack, form, known) && (
          <Row as="li" ruled gap={12} pad={[9, 14]} size={15}>
            <Row width="6.5rem" as="span" fixed gap={8} weight={700}>
              <Icon name="mail" />
              メール
            </Row>
            <Block as="span" grow narrow anywhere>
              市から言われた宛先　{toldAddress}
            </Block>
          </Row>
        )}
        <Row as="li" ruled gap={12} pad={[9, 14]} size={15}>
          <Row width="6.5rem" as="span" fixed gap={8} weight={700}>
            <Icon name="print" />
            印刷
          </Row>
          <Block as="span" grow narrow>
            {printWords(
              form,
              channels.filter(({ kind }) => known.of(kind).onPaper !== null),
            )}
            {form.copies.length > 0 && `。${form.copies.map(({ label }) => label).join('と')}を一度に印刷できます`}
          </Block>
        </Row>
        {form.refusals.map(({ output, reason, source }) => (
          <Row as="li" ruled align="start" gap={12} pad={[9, 14]} on="ground" tone="sub" size={15} key={output}>
            <Row width="6.5rem" as="span" fixed gap={8} weight={700}>
              <Icon name="refused" />
              {outputName(output)}
            </Row>
            <Block grow narrow>
              {reason}
              <Block as="span" block size={14}>
                {source}
              </Block>
              <Guidance beside="output" summary="手引きを見る" />
            </Block>
          </Row>
        ))}
      </Block>
    </section>
  );
}

/** Whoever brings or posts it prints what is handed in. */
function printWords({ signature }: Form, onPaper: readonly PackChannel[]): string {
  if (signature.means !== 'none') return '印刷して押印・署名します';
  const ways = onPaper.map(({ label }) => label).join('・');
  return ways === '' ? '手元の控え用です' : `${ways}で出す紙です。手元の控えも印刷できます`;
}

function describe({ to: receiver, note }: PackChannel, channel: Channel, pack: Pack, form: Form): string {
  const contact = pack.contacts.find(({ id }) => id === receiver);
  const to = contact ? [contact.name, receiverPlace(channel, contact)] : [];
  const signed = form.signature.means === 'none' ? '' : channel.scanNote;
  return [...to, note ?? '', signed].filter((words) => words.trim() !== '').join('　');
}

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
