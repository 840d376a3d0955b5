import type { MailOrder } from '@shared/ipc/outbox';
import { failure, success, type Result } from '@shared/problems/problem';
import { namedAsIs, type FileKind } from '@shared/submission/known-kinds';
import { sha256 as digestOf } from '../storage/sha256';

/** 差出人. Null in a draft whose office has no account: the mail program puts its own there. */
export interface Sender {
  address: string;
  name: string;
}

export interface ComposeOptions {
  sender: Sender | null;
  /** Of this try. */
  date: Date;
  isDraft: boolean;
  /** Whether its files may go to a mail program, and what they are. */
  looked: (files: readonly { name: string; bytes: Uint8Array }[]) => Promise<Result<readonly FileKind[]>>;
}

/**
 * The letter as it goes over the wire (RFC 5322), in lines of ASCII. Names of files stand in it twice, by RFC 2231 and by RFC
 * 2047, so that every mail program shows them; each is called what it is. `X-Unsent` makes Outlook open a draft as one that can be sent. Problems:
 * `submission/other-bytes`, when a file isn't the frozen one, those of `looked`.
 */
export async function composeMail(
  { letter, files, body }: MailOrder,
  { sender, date, isDraft, looked }: ComposeOptions,
): Promise<Result<Buffer>> {
  const attachments = files.map(({ name, offset, size, sha256 }) => {
    // A place that leads out of the letter gives fewer bytes than were frozen.
    const part = body.subarray(offset, offset + size);
    const content = Buffer.from(part.buffer, part.byteOffset, part.length);
    return { name, content, sha256, size };
  });
  const isFrozen = attachments.every(
    ({ content, size, sha256 }) => content.length === size && digestOf(content) === sha256,
  );
  if (!isFrozen) return failure('submission/other-bytes', {});
  const kinds = await looked(attachments.map(({ name, content }) => ({ name, bytes: content })));
  if (!kinds.ok) return kinds;
  // Not while the app starts: most days no letter is written.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composed = new MailComposer({
    ...(sender ? { from: sender } : {}),
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    text: letter.text,
    textEncoding: 'base64',
    messageId: letter.messageId,
    date,
    ...(isDraft ? { headers: { 'X-Unsent': '1' } } : {}),
    attachments: attachments.flatMap(({ name, content }, at) => {
      const kind = kinds.value[at];
      return kind ? { ...asAttachment(name, kind), content } : [];
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  return success(await composed.compile().build());
}

const asAttachment = (name: string, kind: FileKind) => ({
  filename: namedAsIs(name, kind),
  contentType: kind.mediaType,
  contentDisposition: 'attachment' as const,
  contentTransferEncoding: 'base64' as const,
});
