import { columnName } from '../../forms/excel/cell-reference';
import { DECLARATION, PACKAGE, RELATIONSHIPS } from '../../forms/opc/new-package';
import { escapeXml } from '../../forms/xml/characters';
import { isFileName } from '../../text/file-name';
import type { OutTable } from './out-table';

/** A cell that leads to a file beside the workbook. */
export interface FileLink {
  cell: string;
  /** As a relationship's target: percent-encoded. */
  target: string;
}

/** More than Excel takes on one sheet is left as text. */
const MOST_LINKS = 60_000;

/**
 * A place beside the table, as a link; null for anything else. It is two names of files: nothing that leads up, to another drive, a share or the
 * network can be written so, whoever gives the text.
 */
export function fileBeside(place: string): string | null {
  const names = place.split('/');
  return names.length === 2 && names.every(isFileName) ? names.map(encodeURIComponent).join('/') : null;
}

export const fileLinks = ({ columns, rows }: OutTable): FileLink[] =>
  columns
    .flatMap(({ type }, column) =>
      type !== 'file'
        ? []
        : rows.flatMap((cells, row) => {
            const target = fileBeside(cells[column] ?? '');
            return target === null ? [] : [{ cell: `${columnName(column + 1)}${row + 2}`, target }];
          }),
    )
    .slice(0, MOST_LINKS);

/** Behind the filter of a sheet (ECMA-376-1 §18.3.1.99). */
export const linksXml = (links: readonly FileLink[]): string =>
  links.length === 0
    ? ''
    : `<hyperlinks>${links.map(({ cell }, i) => `<hyperlink ref="${cell}" r:id="rId${i + 1}"/>`).join('')}</hyperlinks>`;

/** Of the sheet. */
export const linkRelationships = (links: readonly FileLink[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      ({ target }, i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`;
