import type { Enrolment, Office } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { update } from '../../data/records';
import { NetworkChoice } from '../../records/offices/network-choice';
import { nearestFirst, newEnrolment } from '../../records/offices/new-enrolment';
import { useFocusRequestedField } from '../../addresses/requested-field';
import { PackList } from './pack-list';
import section from './section.module.css';
import { useEdit } from './use-edit';
import { Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

const NOTHING: ReadonlySet<string> = new Set();

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
            <OfficeNetworks
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

function OfficeNetworks({ office, enrolments }: { office: Office; enrolments: readonly Enrolment[] }) {
  const { packs } = useSession();
  const changeLedger = useChangeLedger();
  const edit = useEdit();
  const others = enrolments.filter(({ packId }) => !packs.some(({ id }) => id === packId));
  const join = (pack: Pack): void => {
    const enrolment = newEnrolment(office, pack);
    void changeLedger(`${office.name}を${pack.title}の参加に加えました`, [update('enrolments', enrolment)]);
  };
  return (
    <Card aria-label={office.name} title={office.name} action={<span className="subtle">{office.city}</span>}>
      {nearestFirst(packs, office).map((pack) => {
        const enrolment = enrolments.find(({ packId }) => packId === pack.id) ?? null;
        return (
          <NetworkChoice
            key={pack.id}
            office={office}
            pack={pack}
            enrolment={enrolment}
            lacking={NOTHING}
            canEnd
            onJoin={() => join(pack)}
            onChange={(change) =>
              enrolment && void edit('enrolments', enrolment, `${office.name}（${pack.network}）`, change)
            }
          />
        );
      })}
      {others.length > 0 && (
        <p className="subtle">
          ほかに {others.length}つのネットワークの記録があります。その様式は、これからの版で入ります。
        </p>
      )}
    </Card>
  );
}
