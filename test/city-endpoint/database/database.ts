/** What goes into a statement. Instants go in as ISO text; both databases hand them back as Date. */
export type Value = string | number | boolean | null | readonly string[];

export interface Queries {
  /** One statement, `$1` … for its values. */
  query<Row>(statement: string, values?: readonly Value[]): Promise<Row[]>;
  /** Several statements without values. */
  script(statements: string): Promise<void>;
}

/** PostgreSQL, embedded or on a server: the same statements, and the same promise that what is committed stays. */
export interface Database extends Queries {
  /**
   * All of it or nothing, in READ COMMITTED: a statement sees what was committed when it began. Whatever `work` throws
   * undoes it and is thrown again.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database can't be asked at the moment, or has called this attempt off: the same again later may well work. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database is not available', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** The only row of a statement that always has one. */
export function onlyRow<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that always gives a row gave none');
  return row;
}
