import { useEffect, useState } from 'react';
import { keepUserName, userNames } from '../../data/user-names';
import { useOpenLedger, type OpenLedger } from '../../state/open-ledger';
import { whileWanted } from '../../state/while-wanted';

/** Ledgers, as they were opened, in which somebody has said who is here. */
const answered = new WeakSet<OpenLedger['meta']>();

export interface AskedWho {
  /** To choose from; none where nobody was asked yet. */
  names: readonly string[];
  /** Null: it is left empty. */
  answer: (name: string | null) => void;
}

/**
 * Whether to ask who sits here, where no passphrase says it: once of one person, and whenever the ledger was opened of those who share a PC. The
 * record says that the name was chosen.
 */
export function useAskedWho(): AskedWho | null {
  const { kind, user, meta, userName, changeUserName } = useOpenLedger();
  const [names, setNames] = useState<readonly string[] | null | 'unread'>('unread');
  const [isOver, setOver] = useState(() => answered.has(meta));
  useEffect(() => whileWanted(userNames(meta), setNames), [meta]);
  const isNobodys = kind !== 'own' || user !== null;
  if (isNobodys || isOver || names === 'unread') return null;
  if (names === null ? userName !== '' : names.length < 2) return null;
  const answer = (name: string | null): void => {
    answered.add(meta);
    setOver(true);
    void (name === null ? keepUserName(meta, '') : changeUserName(name));
  };
  return { names: names ?? [], answer };
}
