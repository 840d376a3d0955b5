import type { ByHand, Channel, DeliveryWay } from './channel';

/** What most channels have in common: what a channel may leave unsaid, and nothing that decides what becomes of a paper. */
export const usual = {
  leaves: true,
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

/** Given to somebody at a desk. */
export const handedOver: ByHand = {
  panel: 'plain',
  task: 'の窓口に出す',
  remark: '印刷して窓口にお持ちください。手渡したら［手渡した］を押してください。',
  toRecord: '手渡しの記録',
  done: '手渡した',
  step: 'handed-over',
  handedOver: '手渡し済',
  entry: '手渡しました',
};

/** What is done with the paper before anything else. */
export const printed = (isSigned: boolean): string => (isSigned ? '印刷して押印・署名し、' : '印刷して、');

/** What is done before a file goes. */
export const scanned = (isSigned: boolean): string => (isSigned ? `${printed(true)}スキャンして、` : '');
