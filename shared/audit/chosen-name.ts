/** Behind a name that somebody at the PC chose: no passphrase has shown that it is theirs, and none of a user's can be made to look so. */
const CHOSEN = '（選んだ名前）';

/** As the record has somebody whom nothing but their word names; empty where nobody said a name. */
export const chosenName = (name: string): string => (name === '' ? '' : `${name}${CHOSEN}`);

/** Whom the record names: who opened the ledger by a passphrase of their own, or who somebody says they are. */
export const recordedName = (user: { name: string } | null, said: string): string => user?.name ?? chosenName(said);

/** Who did something, as it is shown: the name, and how it is known. */
export const actorParts = (actor: string): { name: string; isChosen: boolean } =>
  actor.endsWith(CHOSEN) ? { name: actor.slice(0, -CHOSEN.length), isChosen: true } : { name: actor, isChosen: false };
