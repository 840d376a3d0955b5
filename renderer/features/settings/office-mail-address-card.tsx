import type { Office } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { OfficeMailAddress } from '../../papers/office-mail-address';
import { useChannels } from '../../state/session';
import { Card } from '../../ui/card';

interface ToldAddressCardProps {
  pack: Pack;
  offices: readonly Office[];
}

/** メールで出すように言われたとき: off for each office until somebody puts in the address that the city gave. */
export function OfficeMailAddressCard({ pack, offices }: ToldAddressCardProps) {
  const city = pack.municipality || pack.issuer;
  const [source] = pack.sources;
  const channels = useChannels();
  const usual = pack.channels
    .filter(({ kind, optional }) => channels.of(kind).leaves && !optional)
    .map(({ label }) => label);
  return (
    <Card aria-label={`${pack.title}のメール`} title={<>{pack.title}　メールで出すとき</>}>
      <p>
        {city}の手引きには、書類の出し方の指定がありません。ふだんは{usual.join('か')}で出します。
        {city}からメールで出すように言われた事業所だけ、言われた宛先を入れて、使えるようにしてください。
      </p>
      {source && <p className="subtle">もとにした資料：{source}</p>}
      {offices.map((office) => (
        <OfficeMailAddress key={office.id} pack={pack} office={office} />
      ))}
    </Card>
  );
}
