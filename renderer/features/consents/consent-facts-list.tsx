import { Link } from 'wouter';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../state/open-ledger';
import { dayText } from '../../words/day-text';
import { recordAddress } from '../../addresses/record-address';
import { consentReceiverOf, ruleOf } from './consent-words';
import { Facts } from '../../ui/facts';
import { currentDay } from '../../data/clock';

/** Who explained, who signs, who takes part, how it goes out. */
export function ConsentFactsList({ row, pack }: { row: ConsentRow; pack: ConsentPack }) {
  const { consent, team, family, patient } = row;
  const offices = useOfficeCount(team?.id ?? null);
  const signer = consent?.signedOn
    ? `${consent.signedBy}${consent.signerRelation ? `（${consent.signerRelation}）` : ''}`
    : 'ご本人（むずかしいときは、ご家族・代理の方）';
  const together = consent?.familySignedBy ? `・${consent.familySignedBy}（ご家族）` : '';
  const sent = ruleOf(pack, 'sent');
  return (
    <Facts>
      <dt>説明</dt>
      <dd>{consent?.explainedOn ? `${dayText(consent.explainedOn)}　${consent.explainedBy}` : 'まだ'}</dd>
      <dt>{consent?.signedOn ? '署名した方' : '署名する方'}</dt>
      <dd>
        {signer}
        {together}
      </dd>
      <dt>主治医</dt>
      <dd>{[patient.doctorInstitution, patient.doctorName].filter(Boolean).join('　') || '台帳にありません'}</dd>
      <dt>参加</dt>
      <dd>
        {team ? (
          <>
            <Link href={recordAddress('team', team.id)}>{offices}事業所</Link>・
            {family.length > 0
              ? `ご家族${family.length}人（${family.map(({ name }) => name).join('、')}）`
              : 'ご家族なし'}
          </>
        ) : (
          'チームはまだありません'
        )}
      </dd>
      {sent?.note && (
        <>
          <dt>{consentReceiverOf(pack)}へ</dt>
          <dd>{sent.note}</dd>
        </>
      )}
    </Facts>
  );
}

/** How many offices are in the team now. */
function useOfficeCount(teamId: string | null): number {
  const memberships = useRecords('memberships');
  const names = new Set<string>();
  if (teamId !== null)
    for (const one of memberships.values())
      if (one.teamId === teamId && one.organization && isMember(one, currentDay())) names.add(one.organization);
  return names.size;
}
