import { createContext, use } from 'react';

/** Opens 連絡先・困ったとき over whatever is on screen. */
export const ContactsOpener = createContext<() => void>(() => {});
export const useShowContacts = (): (() => void) => use(ContactsOpener);
