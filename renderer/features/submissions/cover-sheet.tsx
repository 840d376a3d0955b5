import type { Corporation, Office } from '@shared/ledger/entities';
import { formatWareki } from '@shared/text/wareki';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Printout, PrintedTable } from '../../ui/printout';
import { Block } from '../../ui/layout';

/** One paper in the envelope: 様式2 変更・修正申請書, of which day, how many sheets. */
export interface Enclosed {
  id: string;
  title: string;
  date: CalendarDate;
  /** As somebody has counted them; empty: not counted. */
  sheets: string;
  /** What it has no place for: 退職の日は、令和8年12月25日（金）です. */
  said?: readonly string[];
}

interface CoverSheetProps {
  on: CalendarDate;
  recipient: string;
  /** Where they go: an address, a fax number; empty where nothing is known. */
  place: string;
  office: Office | null;
  corporation: Corporation | null;
  /** Who sends it. */
  sender: string;
  papers: readonly Enclosed[];
}

/**
 * 送付状: whom it goes to, from whom, and what lies behind it. No names of the people whom the papers are about: it lies on
 * top, and is what gets stamped and filed apart.
 */
export function CoverSheet({ on, recipient, place, office, corporation, sender, papers }: CoverSheetProps) {
  const counts = papers.map(({ sheets }) => Number(sheets));
  const total = counts.every((count) => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : null;
  return (
    <Printout title="送付状" whose={[]}>
      <Block as="p" text="right">
        {formatWareki(on)}
      </Block>
      <Block above="6mm">
        {place && <p>{place}</p>}
        <Honoured>{recipient}</Honoured>
      </Block>
      <Block width="80mm" margin="8mm 0 0 auto" leading={1.6}>
        {corporation && <p>{corporation.name}</p>}
        {office && (
          <>
            <p>{office.name}</p>
            <p>
              〒{office.postalCode}　{office.address}
            </p>
            {office.phone && <p>電話 {office.phone}</p>}
          </>
        )}
        {sender && <p>担当　{sender}</p>}
      </Block>
      <Block as="p" margin="10mm 0 5mm" leading={1.7} asTyped>
        いつもお世話になっております。{'\n'}次の書類をお送りします。ご確認をお願いいたします。
      </Block>
      <PrintedTable>
        <thead>
          <tr>
            {['', '書類', '書類の日付', '枚数'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map(({ id, title, date, sheets, said = [] }, i) => (
            <tr key={id}>
              <td>{i + 1}</td>
              <td>
                {title}
                {said.map((words) => (
                  <Block key={words}>{words}</Block>
                ))}
              </td>
              <td>{formatWareki(date)}</td>
              <td>{sheets && `${sheets}枚`}</td>
            </tr>
          ))}
          <tr>
            <th colSpan={3}>合計　{papers.length}件（この送付状を除く）</th>
            <th>{total === null ? '' : `${total}枚`}</th>
          </tr>
        </tbody>
      </PrintedTable>
      <End />
    </Printout>
  );
}

const Honoured = ({ children }: { children: string }) => (
  <Block as="p" above="2mm" size="14pt" weight={700}>
    {children}　御中
  </Block>
);

const End = () => (
  <Block as="p" above="5mm" text="right">
    以上
  </Block>
);
