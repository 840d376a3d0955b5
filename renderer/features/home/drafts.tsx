import { useMemo } from 'react';
import { Link } from 'wouter';
import { dayOf, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { useSession } from '../../state/session';
import { formNumber } from '../../words/form-title';
import { useDraftGaps } from '../../papers/draft-gaps';
import { WHOLE_DRAFT } from '../../words/state-words';
import { TaskRow } from './task-row';
import { Block, Row } from '../../ui/layout';

interface DraftsProps {
  /** Newest first. */
  drafts: readonly PaperDocument[];
  ledger: Ledger;
  today: CalendarDate;
}

const SHOWN = 4;

/** つくりかけの書類: on with what was begun. */
export function DraftsCard({ drafts, ledger, today }: DraftsProps) {
  const { packs } = useSession();
  const shown = useMemo(() => drafts.slice(0, SHOWN), [drafts]);
  const gaps = useDraftGaps(shown, ledger);
  return (
    <section aria-labelledby="drafts">
      <Row align="baseline" justify="between" size={15}>
        <Block as="h2" below={6} size={18} leading={1.45} id="drafts">
          つくりかけの書類
        </Block>
        {drafts.length > SHOWN && <Link href="/documents">すべて見る（{drafts.length}件）</Link>}
      </Row>
      <Block as="ul" frame={12}>
        {shown.map((draft) => {
          const pack = packs.find(({ id }) => id === draft.packId);
          const form = pack?.forms.find(({ id }) => id === draft.formId);
          const office = ledger.offices.find(({ id }) => id === draft.officeId);
          const count = gaps.get(draft.id);
          return (
            <TaskRow
              key={draft.id}
              icon="document"
              title={`${pack && form ? `${formNumber(pack, form)} ${form.shortTitle}` : '書類'}${draft.about && draft.about !== office?.name ? `：${draft.about}` : ''}`}
              detail={`${office?.name ?? ''}　${formatWarekiShort(dayOf(draft.updatedAt), today)} に保存`}
              due={count === undefined ? '' : count === 0 ? WHOLE_DRAFT : `あと${count}か所`}
              button="続ける"
              to={`/documents/${draft.id}`}
            />
          );
        })}
      </Block>
    </section>
  );
}
