import type { ChannelTerms, Contact, PackChannel } from '../packs/network-schema';

/** Which pictogram (`renderer/ui/icon.tsx`). The paper plane is for what the app sends itself. */
export type ChannelIcon = 'mail' | 'office' | 'post' | 'send' | 'chat' | 'folder' | 'phone' | 'print' | 'document';

/** How the app itself sends: over HTTPS to a city's endpoint, which answers, or by the office's mail server, which doesn't. */
export type Transport = 'endpoint' | 'mail';

/**
 * A way by which papers leave the office, with every word and rule about it: all that a screen, the queue or a pack wants to
 * know is asked here, so that nobody has to know which channel it is.
 */
export interface Channel extends ChannelTerms {
  icon: ChannelIcon;
  /** Behind a paper's number, on the button of a checklist: を郵送する. */
  handIn: string;
  /** The paper itself goes, signed as it is; null: files go, and of what is signed by hand the scan. */
  onPaper: OnPaper | null;
  /** How a paper can leave by it, the usual one first. A mail has two. */
  ways: readonly DeliveryWay[];
  /** What a person does and writes down, where no `way` sends by itself. */
  byHand: ByHand;
  /**
   * Why an `optional` channel is closed until the office has been told an address for it; null: no address can be told.
   *
   * @param reason the pack's note
   */
  untilTold: ((city: string, reason: string | undefined) => string) | null;
  /** Beside the form, of what is signed by hand: 署名済みのスキャンを添付します. Empty: it goes without saying. */
  scanNote: string;
  /** What is asked before it is taken back from who may have it; null: there is nobody to ask. */
  withdrawal: ((recipient: string) => string) | null;
  /** In これまで, when the receiver could not take it at once. */
  busy: string;
  /** The button that leads to where its sending is set up. */
  settings: string;
  /** False: a ledger names it and this version doesn't know it. */
  isKnown: boolean;
}

/** It is printed. */
interface OnPaper {
  /** What was printed gets there, brought, posted or faxed: 紙（窓口・郵送）. False: it is printed, and something else goes. */
  arrives: boolean;
  /** Several for one receiver go at once; null: each by itself, with its own answer. */
  bundle: Bundle | null;
  /** It goes in an envelope, whose label can be printed. */
  isPosted: boolean;
}

interface Bundle {
  /** Over what else may go along: 同じ封筒に入れるもの. */
  together: string;
  /** What is done once for all of it, before も1回で済みます: 手渡しの記録. */
  once: string;
}

/** What a person does where the app doesn't send: the words before, on and after the button that says that it has left. */
export interface ByHand {
  /** What stands beside the button: printing, the draft in the mail program, text and files to paste, nothing; none: not even the button. */
  panel: 'paper' | 'draft' | 'chat' | 'plain' | 'none';
  /** Behind whom it is for, in the list of tasks: へ郵送する. */
  task: string;
  /** … on the button beside it. */
  verb: string;
  /** What to do, and which button to press then. */
  remark: string;
  /** What comes before it, once done: in the list, before its day, and as a line of これまで. Left out: 印刷, プリンターへ送りました. */
  readied?: { short: string; entry: string };
  /** … where it was kept as a file instead. Left out: ファイルに保存. */
  keptAsFile?: { short: string; entry: string };
  /** The state until then: まだ投函していません. */
  notYet: string;
  /** On the button, and before 日 and 記録: 投函した. */
  done: string;
  /** Who did it: 持って行った人; left out: 投函した人. */
  person?: string;
  /** As which step it is kept. */
  step: 'handed-over' | 'posted' | 'mailed';
  /** The state after `handed-over`: 手渡し済. */
  handedOver: string;
  /** … the line of これまで, and behind …を○○に the sentence of 操作の記録: 手渡しました. */
  entry: string;
  /** The whole sentence of 操作の記録, where …を○○に is not how it begins: …のために○○の窓口を予約しました. */
  recorded?: (paper: string, recipient: string) => string;
  /** Over the dialog of day and person; left out: ○○に手渡した記録. */
  record?: (recipient: string) => string;
  /** What the receiver answers, kept with day and person; each must be said. Left out: nothing. */
  asks?: readonly AskedOfReceiver[];
}

/** 予約番号; 予約の日. */
export interface AskedOfReceiver {
  name: string;
  kind: 'text' | 'day';
}

/** One way of a channel. */
export interface DeliveryWay {
  /** Which of a mail's two; null: the channel has one. Kept with the letter. */
  by: 'server' | 'draft' | null;
  /** Behind the channel's label, where it has several. */
  suffix: string;
  /** null: a person takes it there. */
  sentBy: Transport | null;
  /** What the office must set up before it can go; null: nothing. */
  lacks: (own: OwnMeans, channel: PackChannel) => string | null;
  /** What happens by this way, in a sentence or two. */
  words: (option: DeliveryOption, isSigned: boolean) => string;
  /** The filled button: what pressing it does; null where the app sends: …へ送る. */
  verb: string | null;
}

/** What the office has set up: an address for 電子受付 of this network, an account for mail. */
export interface OwnMeans {
  hasEndpoint: boolean;
  hasMailAccount: boolean;
  /** Where the network's desk wants this office's mail, when its papers name no mail; null: nobody has said so. */
  toldAddress: string | null;
}

/** A way by which the app itself hands a paper in, or sees it handed in. */
export interface DeliveryOption {
  /** The pack's channel. Mail has two ways of it: `deliveryKey` tells them apart. */
  id: string;
  kind: PackChannel['kind'];
  channel: Channel;
  way: DeliveryWay;
  /** A mail goes through the office's mail server, or is opened in the mail program; null: it is no mail. */
  by: DeliveryWay['by'];
  /** As the pack calls it, with which of a mail's two ways it is. */
  label: string;
  /** Whom it goes to: 流山市 介護支援課. */
  recipient: string;
  /** The mail address that the pack names, or that the office was told; empty: only the person knows it, or it is no mail. */
  address: string;
  /** 手引き, or the office's own 設定. */
  addressFrom: 'pack' | 'settings';
  /** Where that is, when the pack says so. */
  contact: Contact | null;
}
