import type { Channel, DeliveryWay } from './channel';

/** What most channels have in common: what a channel may leave unsaid, and nothing that decides what becomes of a paper. */
export const usual = {
  leaves: true,
  isDefault: false,
  isMail: false,
  takesText: false,
  untilTold: null,
  scanNote: '',
  withdrawal: null,
  busy: '市の受付が混んでいました',
  settings: '提出先の設定を開く',
  isKnown: true,
} satisfies Partial<Channel>;

/** The only way of a channel by which a person takes it there. It asks nothing of the office. */
export const byPerson = (verb: string, words: DeliveryWay['words']): DeliveryWay => ({
  ...{ by: null, suffix: '', sentBy: null, verb, words },
  lacks: () => null,
});

/** What is done with the paper before anything else. */
export const printed = (isSigned: boolean): string => (isSigned ? '印刷して押印・署名し、' : '印刷して、');

/** What is done before a file goes. */
export const scanned = (isSigned: boolean): string => (isSigned ? `${printed(true)}スキャンして、` : '');
