import { isElectronic, type Channels } from '@shared/channels/registry';
import { outputName } from '@shared/packs/allowed-output';
import { formDaysText } from '@shared/packs/form-days';
import { channelsOf } from '@shared/packs/form-channels';
import type { Form, Pack } from '@shared/packs/schema';
import { useMay } from '../../state/use-may';
import { useChannels, useSession } from '../../state/session';
import { useToday } from '../../state/use-today';
import { Badge } from '../../ui/badge';
import type { OfferedForm } from './offered-form';
import styles from './form-list.module.css';
import { fidelityOf } from '../../words/form-title';
import { Block, Columns, Row, Small } from '../../ui/layout';
import { Titled } from '../../ui/lines';
import { Pictogram } from '../../ui/pictogram';
import { ButtonLink } from '../../ui/button';

/** Forms by network, each with what it is for, what may be believed of it, and how it leaves. */
export function FormList({ offered }: { offered: readonly OfferedForm[] }) {
  const packs = [...new Set(offered.map(({ pack }) => pack))];
  return (
    <Columns columns="minmax(0, 1fr)" gap={16}>
      {packs.map((pack) => (
        <NetworkForms key={pack.id} pack={pack} offered={offered.filter((one) => one.pack === pack)} />
      ))}
    </Columns>
  );
}

function NetworkForms({ pack, offered }: { pack: Pack; offered: readonly OfferedForm[] }) {
  const { listings } = useSession();
  // Forms of the app's own come anew with it.
  const isOurs = listings.some(({ origin, pack: one }) => origin === 'bundled' && one.ok && one.value.id === pack.id);
  return (
    <Titled as="h3" title={pack.title} aria-label={pack.title}>
      <ul>
        {offered.map(({ form }) => (
          <FormLine key={form.id} pack={pack} form={form} isOurs={isOurs} />
        ))}
      </ul>
    </Titled>
  );
}

function FormLine({ pack, form, isOurs }: OfferedForm & { isOurs: boolean }) {
  const today = useToday();
  const days = formDaysText(pack, form, isOurs, today);
  const purpose = purposeOf(form);
  const may = useMay();
  const { tone, words } = fidelityOf(pack, form);
  return (
    <Columns
      as="li"
      columns="auto minmax(0, 1fr) 16rem auto"
      ruled
      gap={[2, 12]}
      align="center"
      atLeast={64}
      pad={[7, 14]}
      className={styles['form']}
    >
      <Pictogram icon="document" />
      <Block narrow>
        <Block weight={700}>
          {form.number}　{form.shortTitle}
        </Block>
        <Small as="div" leading={1.45}>
          {purpose}
        </Small>
        {days && (
          <Small as="div" tone="notice">
            {days}
          </Small>
        )}
      </Block>
      <Row wrap gap={[2, 10]} className={styles['facts']}>
        <Badge tone={tone} icon={tone === 'ok' ? 'done' : 'warning'}>
          {words}
        </Badge>
        <Small>{wayOf(pack, form, useChannels())}</Small>
      </Row>
      {may('documents:save') && (
        <ButtonLink
          href={`/documents/new/${pack.id}/${form.id}`}
          className={styles['make']}
          aria-label={`${form.number} ${form.shortTitle}をつくる`}
        >
          つくる
        </ButtonLink>
      )}
    </Columns>
  );
}

const purposeOf = ({ subject }: Form): string =>
  subject.events.map(({ label }) => label.replace(/（.*?）$/, '')).join('／');

/** By which it goes. Ways that the city hasn't got, and formats that are refused, are told where the paper is filled. */
function wayOf(pack: Pack, form: Form, channels: Channels): string {
  const usual = channelsOf(pack, form).filter(({ kind, optional }) => !isElectronic(channels.of(kind)) && !optional);
  const ways = usual.filter(({ kind }) => channels.of(kind).leaves).map(({ label }) => label);
  const words = ways.length > 0 ? `${ways.join('・')}で出す` : (usual[0]?.label ?? '');
  const only = form.outputs.includes('pdf') ? '' : `　${form.outputs.map(outputName).join('・')} だけ`;
  return `${words}${only}`;
}
