import { addressOfCode } from '@shared/text/postal-codes';
import { isPostalCode } from '@shared/text/width';
import made from '../../resources/postal/postal-codes.json';

/** A file of the app's own: no code that somebody types leaves the PC. */
const FILE = new URL('../../resources/postal/postal-codes.gz', import.meta.url);

/** Of which year it is: places that are younger aren't in it. */
export const postalCodesOf = made.year;

let table: Promise<string> | null = null;

async function readTable(): Promise<string> {
  const { body } = await fetch(FILE);
  return body ? new Response(body.pipeThrough(new DecompressionStream('gzip'))).text() : '';
}

/** The address that a postal code begins; empty where it isn't known, or the table can't be read. */
export const addressOfPostalCode = async (code: string): Promise<string> => (await lookUp(code)).address;

/** … of several, by the code. */
export const addressesOfCodes = async (codes: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(codes.map(async (code) => [code, await addressOfPostalCode(code)] as const)));

/** … and whether it is in no table of towns: an office that gets much mail may have one for itself alone. */
export async function lookUp(code: string): Promise<{ address: string; isUnknown: boolean }> {
  if (!isPostalCode(code)) return { address: '', isUnknown: false };
  table ??= readTable().catch(() => '');
  const towns = await table;
  const address = addressOfCode(towns, code);
  return { address, isUnknown: address === '' && towns !== '' };
}
