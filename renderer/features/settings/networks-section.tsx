import { things } from '@shared/text/things';
import type { Enrolment, Office } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { update } from '../../data/records';
import { declinedEnrolment, declinedWords, joiningEnrolment } from '../../records/offices/new-enrolment';
import { OfficeNetworks } from '../../records/offices/network-choice';
import { useFocusRequestedField } from '../../addresses/requested-field';
import { PackList } from './pack-list';
import section from './section.module.css';
import { useEdit } from './use-edit';
import { Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

/** ネットワーク: which office takes part in which, and which networks this app knows. */
export function NetworksSection() {
  const { offices, shows } = useOfficeInUse();
  const enrolments = [...useRecords('enrolments').values()];
  useFocusRequestedField();
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        {offices
          .filter(({ id }) => shows(id))
          .map((office) => (
            <NetworksOf
              key={office.id}
              office={office}
              enrolments={enrolments.filter(({ officeId }) => officeId === office.id)}
            />
          ))}
      </Stack>
      <PackList />
    </Beside>
  );
}

function NetworksOf({ office, enrolments }: { office: Office; enrolments: readonly Enrolment[] }) {
  const { packs } = useSession();
  const accounts = useRecords('accounts');
  const changeLedger = useChangeLedger();
  const edit = useEdit();
  const others = enrolments.filter(({ packId }) => !packs.some(({ id }) => id === packId));
  const join = (pack: Pack): void => {
    const enrolment = joiningEnrolment(office, pack, accounts.values());
    void changeLedger(`${office.name}を${pack.title}の参加に追加しました`, [update('enrolments', enrolment)]);
  };
  return (
    <Card aria-label={office.name} title={office.name} action={<span className="subtle">{office.city}</span>}>
      <OfficeNetworks
        office={office}
        enrolments={enrolments}
        onJoin={join}
        onDecline={(pack) =>
          void changeLedger(declinedWords(office, pack), [update('enrolments', declinedEnrolment(office, pack.id))])
        }
        onChange={(enrolment, { network }, edits) =>
          void edit('enrolments', enrolment, `${office.name}（${network}）`, edits)
        }
      />
      {others.length > 0 && (
        <p className="subtle">
          ほかに {things(others.length)}のネットワークの記録があります。その様式は、これからの版で入ります。
        </p>
      )}
    </Card>
  );
}
