import type { AnchorFile } from '../keychain/anchor-file';
import type { KeyFiles } from '../keychain/key-files';
import { handle } from './handle';

/** Where the own ledger's list had come to. That of another ledger, which lay here before, is none. */
export function answerAnchorChannels(files: KeyFiles, anchor: AnchorFile): void {
  const ledgerIdHere = async (): Promise<string | null> => {
    const keys = await files.load('own');
    return keys.found === 'file' ? keys.file.ledgerId : null;
  };
  handle('records:anchor', async () => {
    const [ledgerId, stored] = await Promise.all([ledgerIdHere(), anchor.read()]);
    const isOfHere = stored.found === 'anchor' && stored.anchor.ledgerId === ledgerId;
    return { ledgerId, anchor: isOfHere ? stored.anchor : null, isUnreadable: stored.found === 'unreadable' };
  });
  handle('records:set-anchor', async (next) => {
    const stored = await anchor.read();
    const isSame = stored.found === 'anchor' && stored.anchor.ledgerId === next.ledgerId;
    // The key file is left alone while edits come one after the other.
    return (isSame || next.ledgerId === (await ledgerIdHere())) && anchor.write(next);
  });
}
