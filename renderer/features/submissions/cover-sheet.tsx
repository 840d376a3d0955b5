import type { Corporation, Office } from '@shared/ledger/entities';
import { formatWareki } from '@shared/text/wareki';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { SheetPart } from '@shared/papers/word-of-sheet';
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

export interface CoverSheetProps {
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
  const total = totalOf(papers);
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
        {GREETING.join('\n')}
      </Block>
      <PrintedTable>
        <thead>
          <tr>
            {HEADS.map((head) => (
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
            <th colSpan={3}>{totalWords(papers)}</th>
            <th>{total}</th>
          </tr>
        </tbody>
      </PrintedTable>
      <End />
    </Printout>
  );
}

const GREETING = ['いつもお世話になっております。', '次の書類をお送りします。ご確認をお願いいたします。'];
const HEADS = ['', '書類', '書類の日付', '枚数'];
const totalWords = (papers: readonly Enclosed[]): string => `合計　${papers.length}件（この送付状を除く）`;

/** '' where somebody has not counted one of them. */
function totalOf(papers: readonly Enclosed[]): string {
  const counts = papers.map(({ sheets }) => Number(sheets));
  return counts.every((count) => count > 0) ? `${counts.reduce((sum, count) => sum + count, 0)}枚` : '';
}

/** The same for a file. */
export function coverSheetParts({
  on,
  recipient,
  place,
  office,
  corporation,
  sender,
  papers,
}: CoverSheetProps): SheetPart[] {
  const from = [
    corporation?.name ?? '',
    ...(office
      ? [office.name, `〒${office.postalCode}　${office.address}`, office.phone && `電話 ${office.phone}`]
      : []),
    sender && `担当　${sender}`,
  ].filter((text) => text !== '');
  return [
    { text: '送付状', size: 16, isBold: true, align: 'center' },
    { text: formatWareki(on), align: 'right', above: 4 },
    ...(place ? [{ text: place, above: 6 }] : []),
    { text: `${recipient}　御中`, size: 14, isBold: true, above: 2 },
    ...from.map((text, i) => ({ text, left: 90, above: i === 0 ? 8 : 0 })),
    ...GREETING.map((text, i) => ({ text, above: i === 0 ? 10 : 0 })),
    { text: '' },
    {
      widths: [10, 95, 45, 20],
      rows: [
        HEADS,
        ...papers.map(({ title, date, sheets, said = [] }, i) => [
          String(i + 1),
          { lines: [title, ...said].map((text) => ({ text })) },
          formatWareki(date),
          sheets && `${sheets}枚`,
        ]),
        [{ lines: [{ text: totalWords(papers) }], span: 3 }, totalOf(papers)],
      ],
    },
    { text: '以上', align: 'right', above: 5 },
  ];
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
