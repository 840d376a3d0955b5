import type { FormFinding } from '@shared/forms/bindings/evaluation';
import type { FillRequest } from '@shared/ipc/contract';
import type { MailAccount } from '@shared/ipc/mail';
import type { ChangedLetter } from '@shared/ledger/document';
import type { DeliveryOption, OwnMeans } from '@shared/channels/channel';
import type { UnavailableOption } from '@shared/submission/delivery-options';
import type { OpenDocument } from './open-document';

/** What 書類 knows when a paper is to leave. How it leaves is the business of 提出, which the shell hands in. */
export interface HandInProps {
  open: OpenDocument;
  /** The paper as it is filled just now. */
  request: FillRequest;
  /** At least one, the usual one first. */
  ways: readonly DeliveryOption[];
  closed: readonly UnavailableOption[];
  own: OwnMeans;
  account: MailAccount | null;
  /** What the network wants to have said just before a paper leaves. */
  findings: readonly FormFinding[];
  /** What is told beside its fields, and holds nothing back. */
  doubts: readonly FormFinding[];
  /** One came to say that it has left already. */
  isOut?: boolean;
  onDate: (date: string) => void;
  onPrint: () => void;
  /** What was typed into the letter before. */
  letter: ChangedLetter;
  /** What was typed into the letter stays with the paper, also when it doesn't leave. */
  onLetter: (changed: ChangedLetter) => void;
  onClose: () => void;
}
