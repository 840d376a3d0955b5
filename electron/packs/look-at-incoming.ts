import type { IncomingPack } from '@shared/ipc/packs';
import { claimedNames } from '@shared/packs/claimed-names';
import { packChanges } from '@shared/packs/pack-changes';
import type { PackSignature } from '@shared/packs/pack-signature';
import type { Pack } from '@shared/packs/schema';
import { success, type Result } from '@shared/problems/problem';
import type { PackRepository } from './pack-repository';
import { fingerprintOf } from './pack-signing';
import type { SignerList } from './signer-list';
import { versionIn } from './version-in';

/** What a person should know of a pack beside what is in it. */
export type IncomingFacts = Pick<IncomingPack, 'replaces' | 'signer' | 'claims' | 'changes'>;

/** Nothing is known of who has signed it, nor what was there before. */
export const UNKNOWN_FACTS: IncomingFacts = {
  ...{ replaces: null, claims: [], changes: [] },
  signer: { standing: 'none', fingerprint: null, name: null, author: null, signedOn: null },
};

/** Problem: `signer/list-unreadable`: nobody can tell then whose it is. */
export async function lookAtIncoming(
  folder: string,
  pack: Pack,
  signature: PackSignature | null,
  { shelf, signers }: { shelf: PackRepository; signers: SignerList },
): Promise<Result<IncomingFacts>> {
  const standing = await signers.standing(pack.id, signature);
  if (!standing.ok) return standing;
  const before = await shelf.find(pack.id);
  const name = signature && (await signers.nameOf(signature.key));
  const signer = {
    ...{ standing: standing.value, name, fingerprint: signature && fingerprintOf(signature.key) },
    ...{ author: signature?.author ?? null, signedOn: signature?.signedOn ?? null },
  };
  return success({
    signer,
    replaces: before && { origin: before.origin, version: before.pack.version },
    claims: claimedNames(pack, await shelf.bundledPacks()),
    changes: before ? packChanges(await versionIn(before), await versionIn({ folder, pack })) : [],
  });
}

/** Whoever loads it is asked by main, whatever the page says: it may not be what it seems. */
export const isDoubtful = ({ signer, claims }: IncomingFacts): boolean =>
  claims.length > 0 || signer.standing === 'other' || signer.standing === 'unsigned';

/** By what a person can tell it: as its own pack.json says, and what is known of who has signed it. */
export function questionFacts(pack: Pack, { replaces, signer, claims }: IncomingFacts): string[] {
  const called = signer.name === null ? '' : `「${signer.name}」`;
  const words = {
    none: [],
    first: [`発行元：はじめてです${called}`],
    same: [`発行元：前の版と同じです${called}`],
    other: [`発行元が、前の版と違います${called}`],
    unsigned: ['前の版にあった発行元の署名が、ありません'],
  }[signer.standing];
  return [
    `${pack.title}（${pack.version} 版）`,
    `出しているところ：${pack.issuer}`,
    ...(replaces ? [`いまの ${replaces.version} 版と入れ替わります`] : []),
    ...claims.map((title) => `付属の「${title}」と同じ名前を名のっています`),
    ...words,
    ...(signer.fingerprint === null ? [] : [`確認番号：${signer.fingerprint}`]),
  ];
}
