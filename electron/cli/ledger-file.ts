import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { inNormalForm } from '@shared/ledger/normal-form';
import { sampleLedger } from '@shared/ledger/sample';
import type { CalendarDate } from '@shared/text/calendar-date';
import { refuse } from '@shared/problems/problem';
import { parseAs, parseJsonFile } from './json-file';

/** A date of a sample: it is meant relative to the day of the call, as when the app loads the sample. */
const RELATIVE_DATE = /"today(?:[+-]\d{1,3}[dmy])*"/g;

/**
 * The ledger of `--ledger`, checked; the first thing wrong with it is named. What it holds comes in the form in which the
 * screens keep it: phones half-width, furigana in hiragana. Samples may be given as they are.
 */
export const readLedger = async (file: string, today: CalendarDate): Promise<Ledger> =>
  inNormalForm(await readChecked(file, today));

async function readChecked(file: string, today: CalendarDate): Promise<Ledger> {
  const { json, text } = await parseJsonFile(file);
  const withDates = text.replace(RELATIVE_DATE, `"${today}"`);
  const ledger = parseAs(LedgerFile, withDates === text ? json : JSON.parse(withDates));
  if (!('value' in ledger))
    return refuse('ledger/file-invalid', { path: `${file} ${ledger.path}`.trim(), reason: ledger.reason });
  if (withDates === text) return ledger.value;
  try {
    return sampleLedger(json, today);
  } catch (error) {
    return refuse('ledger/file-invalid', { path: file, reason: (error as Error).message });
  }
}
