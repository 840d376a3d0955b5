import { formatWareki } from '@shared/text/wareki';
import { Printout, PrintedTable } from './printout';
import styles from './printout.module.css';
import type { ReadableScreen, ScreenPart } from './read-screen';

/** As many columns still stand on upright paper. */
const UPRIGHT = 6;

interface ScreenSheetProps {
  screen: ReadableScreen;
  /** Of which ledger. */
  whose: string;
  today: string;
}

/** The words of a screen on plain sheets. */
export function ScreenSheet({ screen: { title, parts }, whose, today }: ScreenSheetProps) {
  const columns = Math.max(0, ...parts.map((part) => (part.kind === 'table' ? widthOf(part) : 0)));
  return (
    <Printout title={title} whose={[whose, `${formatWareki(today)} 印刷`]} across={columns > UPRIGHT}>
      <div className={styles['screen']}>
        {parts.map((part, at) => (
          // Read once, and never changed.
          <Part key={at} part={part} />
        ))}
      </div>
    </Printout>
  );
}

type TablePart = Extract<ScreenPart, { kind: 'table' }>;

const widthOf = ({ heads, rows }: TablePart): number => Math.max(heads.length, ...rows.map((cells) => cells.length));

function Part({ part }: { part: ScreenPart }) {
  if (part.kind === 'table') return <TableOf part={part} />;
  if (part.kind === 'heading') return <h2>{part.text}</h2>;
  return <p>{part.kind === 'item' ? `・${part.text}` : part.text}</p>;
}

const TableOf = ({ part }: { part: TablePart }) => (
  <>
    <PrintedTable small={widthOf(part) > UPRIGHT}>
      {part.heads.length > 0 && (
        <thead>
          <tr>
            {part.heads.map((head, at) => (
              <th key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {part.rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((text, i) => (
              <td key={i}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </PrintedTable>
    {part.left > 0 && <p>このほかに {part.left}行あります。</p>}
  </>
);
