import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AtPage } from '@shared/ipc/channel-roles';
import type { Order } from '@shared/ipc/outbox';
import { failure, success, type Result } from '@shared/problems/problem';
import { KeptKey } from '../keychain/kept-key';
import type { Keychain } from '../keychain/keychain';
import type { SettingsStore } from '../storage/settings';

interface PaperReviewsParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Pick<Keychain, 'read' | 'write' | 'remove'>;
  whoIsAtPage: () => Promise<AtPage>;
  /** Whether the page may have the own ledger on it, also one that was locked since. */
  isOwnShown: () => boolean;
}

const ENTRY = 'paper-reviews';
/** Is there as long as it is switched on. */
const SWITCH = 'paper-reviews-on';
/** What a seal is about: what stands on a paper, or the bytes that were frozen of some. */
type Of = 'paper' | 'frozen';

/**
 * 確認してから出す: whether the own ledger's papers leave only as 管理者 has approved them, and main's word for what was approved. That word is a seal
 * by a key in the keychain. It lies with the paper in the ledger, which the page writes; but only main can make one.
 */
export class PaperReviews {
  /** One that isn't kept costs another approval. */
  private readonly key: KeptKey;
  private isSwitchKept = false;

  constructor(private readonly parts: PaperReviewsParts) {
    this.key = new KeptKey(parts.keychain, ENTRY);
  }

  /** Problem: `keychain/locked`, as what the keychain says can't be taken back just now. */
  async set(isOn: boolean): Promise<Result<null>> {
    const { settings, keychain } = this.parts;
    const kept = isOn ? await keychain.write(SWITCH, 'on') : await keychain.remove(SWITCH);
    if (!isOn && !kept.ok && kept.code === 'keychain/locked') return kept;
    this.isSwitchKept = isOn && kept.ok;
    settings.write({ reviewing: isOn });
    return success(null);
  }

  /**
   * The settings say so to the screens, and lie in the clear: whoever writes to them could switch it off. So the keychain says it, too. Where it is
   * closed, or there is none, nothing else does.
   */
  async isOn(): Promise<boolean> {
    const { settings, keychain } = this.parts;
    if (settings.read().reviewing) {
      // Chosen before the keychain was told, or in one that was lost since.
      if (!this.isSwitchKept) this.isSwitchKept = (await keychain.write(SWITCH, 'on')).ok;
      return true;
    }
    const kept = await keychain.read(SWITCH);
    const isKept = kept.ok && kept.value !== null;
    if (isKept) settings.write({ reviewing: true });
    return isKept;
  }

  /**
   * Whether who is at the page lets nothing out without 管理者. Who approves needs nobody's word. To `nobody` the own ledger is closed; but where it
   * was open before, a page may have kept what stood in it, locked it, and loaded itself anew.
   */
  async isHeld(): Promise<boolean> {
    const who = await this.parts.whoIsAtPage();
    const isLesser = who === 'nobody' ? this.parts.isOwnShown() : who !== 'admin';
    return isLesser && (await this.isOn());
  }

  /** For what 管理者 has approved. @param digest of `paper-digest.ts`, or of a frozen body */
  async seal(of: Of, digest: string): Promise<string> {
    const { ownLedger } = this.parts.settings.read();
    return createHmac('sha256', await this.key.read())
      .update(`${of} ${ownLedger ?? ''} ${digest}`)
      .digest('hex');
  }

  /** Whether a paper may leave as it is. Problem: `review/not-approved`. */
  async mayLeave(digest: string, seal: string | null): Promise<Result<null>> {
    return !(await this.isHeld()) || (await this.isSealed('paper', digest, seal))
      ? success(null)
      : failure('review/not-approved', {});
  }

  /** Whether frozen bytes may leave; the sample's are nobody's. Problem: `review/not-released`. */
  mayGo = async ({
    kind,
    contentDigest,
    released,
  }: Pick<Order, 'kind' | 'contentDigest' | 'released'>): Promise<Result<null>> =>
    kind === 'sample' || !(await this.isHeld()) || (await this.isSealed('frozen', contentDigest, released ?? null))
      ? success(null)
      : failure('review/not-released', {});

  private async isSealed(of: Of, digest: string, seal: string | null): Promise<boolean> {
    const [given, own] = [Buffer.from(seal ?? ''), Buffer.from(await this.seal(of, digest))];
    return given.length === own.length && timingSafeEqual(given, own);
  }
}
