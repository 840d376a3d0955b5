import { FillDocument } from '../features/documents/fill-document';
import { HandIn } from '../features/submissions/hand-in';

/** A paper at its address: 書類 fills it, 提出 hands it in. Neither knows the other. */
export const FillPage = ({ documentId }: { documentId: string }) => (
  <FillDocument documentId={documentId} HandIn={HandIn} />
);
