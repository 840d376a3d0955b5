import type { ProcedureSource } from '../packs/procedure-schema';
import type { NetworkRules as PackRules } from '../packs/rules-schema';
import type { Pack } from '../packs/schema';

/** What a network asks of people, devices and accounts, and whose rules they are: 流山市. */
export type IssuedRules = PackRules & { issuer: string };

/** The rules of some networks; those that ask nothing are left out. */
export const rulesOf = (packIds: Iterable<string>, packs: readonly Pack[]): IssuedRules[] =>
  [...packIds].flatMap((id) => {
    const pack = packs.find((one) => one.id === id);
    const asks = pack && Object.keys(pack.rules).length > 0;
    return asks ? [{ ...pack.rules, issuer: pack.municipality || pack.title }] : [];
  });

/** 利用手引書 9(3)③; empty where no document says it. */
export const ruleSource = ({ source }: { source?: ProcedureSource | undefined }): string =>
  source ? `${source.document} ${source.place}`.trim() : '';
