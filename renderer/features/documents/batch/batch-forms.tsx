import { batchUnit } from '@shared/batch/unit';
import { formsInUse } from '@shared/packs/form-days';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useSession } from '../../../state/session';
import { useToday } from '../../../state/use-today';
import { EmptyState } from '../../../ui/empty-state';
import { Note } from '../../../ui/note';
import { Page } from '../../../ui/page';
import { officesOfForm, officesOfPack } from '../../../papers/offices-of-pack';
import { formNumber } from '../../../words/form-title';
import { unitWords } from './batch-words';
import { useBatches, type OpenBatch } from './open-batch';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { Pictogram } from '../../../ui/pictogram';
import { ButtonLink } from '../../../ui/button';

/** まとめてつくる: the forms that can be made for many in one go. */
export function BatchForms() {
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const { batch } = useBatches();
  const taking = packs.filter(
    (pack) => officesOfPack(pack, office ? [office] : offices, enrolments.values()).length > 0,
  );
  const begun = batch && formNumber(batch.choice.pack, batch.choice.form);
  return (
    <Page
      title="まとめてつくる"
      lead="同じ様式を、何人分でも一度につくれます。足りないところは、つくる前に一人ずつ出ます。"
      back={{ to: '/documents', label: '書類' }}
    >
      {batch && (
        <Note
          action={
            <ButtonLink href={`/documents/batch/${batch.choice.pack.id}/${batch.choice.form.id}`}>
              続きを開く
            </ButtonLink>
          }
        >
          {begun}　{batch.papers.length}件：{stateWords(batch)}
        </Note>
      )}
      {taking.length === 0 && (
        <EmptyState icon="document" title="参加しているネットワークがありません">
          設定の「ネットワーク」で、参加しているネットワークを選ぶと出ます。
        </EmptyState>
      )}
      <Stack gap={16} above={16}>
        {taking.map((pack) => (
          <FormsOf key={pack.id} pack={pack} />
        ))}
      </Stack>
    </Page>
  );
}

function stateWords({ run }: OpenBatch): string {
  if (!run) return '選んであります。まだつくっていません。';
  return run.isWorking ? 'いまつくっています。' : 'つくりおわりました。結果を見られます。';
}

function FormsOf({ pack }: { pack: Pack }) {
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const inUse = office ? [office] : offices;
  const forms = formsInUse(pack, useToday()).flatMap((form) => {
    const unit = batchUnit(form);
    return unit && officesOfForm(pack, form, inUse, enrolments.values()).length > 0 ? [{ form, unit }] : [];
  });
  if (forms.length === 0) return null;
  return (
    <Block as="section" frame={12} aria-label={pack.title}>
      <Block under="soft" as="h2" pad={[10, 16]} tone="sub" size={15} weight={700}>
        {pack.title}
      </Block>
      <ul>
        {forms.map(({ form, unit }) => (
          <Row as="li" ruled gap={12} atLeast={64} pad={[8, 14]} key={form.id}>
            <Pictogram icon="document" />
            <Block grow narrow>
              <Block weight={700}>
                {form.number}　{form.shortTitle}
              </Block>
              <Small as="div" leading={1.45}>
                {unitWords[unit].each}
              </Small>
            </Block>
            <ButtonLink
              href={`/documents/batch/${pack.id}/${form.id}`}
              aria-label={`${form.number} ${form.shortTitle}をまとめてつくる`}
            >
              まとめてつくる
            </ButtonLink>
          </Row>
        ))}
      </ul>
    </Block>
  );
}
