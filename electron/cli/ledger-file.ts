import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import type { CalendarDate } from '@shared/japanese/calendar-date';
import { refuse } from '@shared/problems/problem';
import { checked, parseJsonFile } from './json-file';

/** A date of a sample: it is meant relative to the day of the call, as when the app loads the sample. */
const RELATIVE_DATE = /"today[+\-\d dmy]*"/;

/** The ledger of `--ledger`, checked; the first thing wrong with it is named. Samples may be given as they are. */
export async function readLedger(file: string, today: CalendarDate): Promise<Ledger> {
  const { json, text } = await parseJsonFile(file);
  if (!RELATIVE_DATE.test(text)) return checked(file, json, LedgerFile);
  try {
    return sampleLedger(json, today);
  } catch (error) {
    return refuse('ledger/file-invalid', { path: file, reason: (error as Error).message });
  }
}
