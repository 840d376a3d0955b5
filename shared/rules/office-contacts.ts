import type { Office, Staff } from '../ledger/entities';
import { foldKey } from '../text/fold-key';

/** Offices whose 連絡先の担当者 is somebody who is meant, by name. Of several of that name everybody must be. */
export const officesNaming = (
  isMeant: (person: Staff) => boolean,
  offices: Iterable<Office>,
  people: Iterable<Staff>,
): Office[] => {
  const all = [...people];
  return [...offices].filter(({ status, contact }) => {
    if (status !== 'registered' || contact.name === '') return false;
    const called = all.filter(({ name }) => foldKey(name) === foldKey(contact.name));
    return called.length > 0 && called.every(isMeant);
  });
};
