import { useLocation } from 'wouter';
import { noConsents, type NoConsents } from '@shared/consents/no-consents';
import { useLedger } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { EmptyState } from '../../ui/empty-state';
import { Row } from '../../ui/layout';
import { WorkButton } from '../../words/for-work';

/** Why no patient stands here: there is none yet, or the networks have no 同意書. */
export function NoPatients() {
  const ledger = useLedger();
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  const offices = (ledger?.offices ?? []).filter(({ id, status }) => status === 'registered' && shows(id));
  const none = noConsents(offices, ledger?.enrolments ?? [], packs);
  return none ? (
    <NoForm none={none} />
  ) : (
    <EmptyState icon="consent" title="同意書をもらう患者さんは、まだいません">
      同意書のあるネットワークに参加している事業所の患者さんが、ここに並びます。
      先に、患者さんを台帳に追加してください。
    </EmptyState>
  );
}

function NoForm({ none: { networks, ownForms } }: { none: NoConsents }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      icon="consent"
      title={`${networks.join('・')}には、同意書がありません`}
      action={
        <Row wrap justify="center" gap={8}>
          {ownForms.map(({ pack, form }) => (
            <WorkButton
              key={`${pack.id}/${form.id}`}
              look="filled"
              onClick={() => go(`/documents/new/${pack.id}/${form.id}`)}
            >
              「{form.title}」をつくる
            </WorkButton>
          ))}
          <WorkButton onClick={() => go('/documents/take-in')}>うちの同意書を取り込む</WorkButton>
        </Row>
      }
    >
      患者さんを追加しても、ここには並びません。
      {ownForms.length > 0
        ? '取り込んだ同意書は、下から患者さんを選んでつくり、印刷できます。'
        : '事業所の同意書を使うときは、Word か Excel の様式を取り込むと、台帳から埋めて印刷できます。'}
      署名をもらった日は、台帳の患者さんのメモに書いて残します。
    </EmptyState>
  );
}
