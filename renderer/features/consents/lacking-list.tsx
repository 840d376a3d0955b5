import type { Office } from '@shared/ledger/entities';
import { formatWareki } from '@shared/text/wareki';
import { consentSteps } from '@shared/packs/consent-schema';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { Printout, PrintedTable } from '../../ui/printout';
import { consentCellText, consentHolderName, stepNames } from './consent-words';
import { useToday } from '../../state/use-today';

interface LackingListProps {
  rows: readonly ConsentRow[];
  packs: ReadonlyMap<string, ConsentPack>;
  office: Office | null;
}

/** まだの方の一覧 on A4, in black: what is still without, to take along on the visits. */
export function LackingList({ rows, packs, office }: LackingListProps) {
  const today = useToday();
  const open = rows.filter(({ state }) => state === 'open');
  const ofPack = [...packs.values()].map((pack) => ({ pack, list: open.filter(({ packId }) => packId === pack.id) }));
  return (
    <Printout
      title="同意書　まだの方の一覧"
      whose={[office?.name ?? 'すべての事業所', `${formatWareki(today)} 印刷`, `${open.length}件`]}
    >
      <PrintedTable>
        <thead>
          <tr>
            {['患者', '様式', ...consentSteps.map((step) => stepNames[step]), '電話'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        {ofPack
          .filter(({ list }) => list.length > 0)
          .map(({ pack, list }) => (
            <tbody key={pack.id}>
              <tr>
                <th colSpan={8}>
                  {pack.title}　{list.length}件　（{pack.consent.lead}）
                </th>
              </tr>
              {list.map((row) => (
                <tr key={row.id}>
                  <td>
                    {consentHolderName(row)} 様
                    <br />
                    {row.familyName ? `${row.patient.name}様のご家族` : row.patient.kana}
                  </td>
                  <td>{row.papers.join('・')}</td>
                  {consentSteps.map((step) => (
                    <td key={step}>{consentCellText(row.cells[step], today)}</td>
                  ))}
                  <td>{row.patient.phone || row.patient.familyPhone}</td>
                </tr>
              ))}
            </tbody>
          ))}
      </PrintedTable>
    </Printout>
  );
}
