import { Enrolment } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { Note } from '../../ui/note';
import type { SetUpDraftKeeper } from './draft-keeper';
import { OfficeNetworks } from '../../records/offices/network-choice';
import type { SetUpDraft } from './set-up-draft';
import { newEnrolment } from '../../records/offices/new-enrolment';
import { Card } from '../../ui/card';

interface NetworksStepProps {
  draft: SetUpDraft;
  keeper: Pick<SetUpDraftKeeper, 'change' | 'typing'>;
  packs: readonly Pack[];
  lacking: (recordId: string) => ReadonlySet<string>;
}

const withEnrolment = (draft: SetUpDraft, id: string, change: Partial<Enrolment>): SetUpDraft => ({
  ...draft,
  enrolments: draft.enrolments.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** Which office takes part in which network, and what that network asks. */
export function NetworksStep({ draft, keeper, packs, lacking }: NetworksStepProps) {
  if (packs.length === 0)
    return (
      <Note tone="notice">
        使えるネットワークの設定が見つかりません。このまま始めて、あとで「設定」の「ネットワーク」で選べます。
      </Note>
    );
  return draft.offices.map((office, i) => (
    <Card
      key={office.id}
      aria-label={office.name || `事業所 ${i + 1}`}
      title={
        <>
          {office.name || `事業所 ${i + 1}`}
          <span className="subtle">　{office.city}</span>
        </>
      }
    >
      <OfficeNetworks
        office={office}
        enrolments={draft.enrolments.filter(({ officeId }) => officeId === office.id)}
        lacking={lacking}
        foldsOthers
        onJoin={(pack) =>
          keeper.change((now) => ({ ...now, enrolments: [...now.enrolments, newEnrolment(office, pack)] }))
        }
        onLeave={(enrolment) =>
          keeper.change((now) => ({ ...now, enrolments: now.enrolments.filter(({ id }) => id !== enrolment.id) }))
        }
        onChange={({ id }, _, change) => keeper.change((now) => withEnrolment(now, id, change))}
        onTyping={({ id }, change) => keeper.typing((now) => withEnrolment(now, id, change))}
      />
    </Card>
  ));
}
