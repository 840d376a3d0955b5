import type { Screen } from '../addresses/screens';
import type { IconName } from './icon';

/** The picture beside a screen's name, wherever it is named: navigation, さがす, はじめに. */
export const screenIcons: Record<Screen['command'], IconName> = {
  home: 'home',
  ledger: 'ledger',
  procedures: 'procedures',
  documents: 'document',
  submissions: 'send',
  consents: 'consent',
  credentials: 'key',
  settings: 'settings',
};
