import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '@shared/packs/schema';
import { openPack, packsFolder } from '../../support/open-pack.ts';

export interface UsualField {
  /** Path that the office's app finds the field by. */
  key: string;
  label: string;
}

/** What people call a network; its id when it isn't one of those that come with the product. */
export const networkName = (network: string): string => known(network)?.title ?? network;

/** The fields of a form, when its network is one of those that come with the product; else none. */
export const usualFields = ({ network, formId }: { network: string; formId: string }): UsualField[] =>
  known(network)?.forms.find(({ id }) => id === formId)?.fields ?? [];

const opened = new Map<string, Pack>();

function known(network: string): Pack | null {
  // The network's id comes from outside and must not lead elsewhere.
  if (!/^[a-z0-9-]+$/.test(network) || !existsSync(join(packsFolder, network, 'pack.json'))) return null;
  const pack = opened.get(network) ?? openPack(network);
  opened.set(network, pack);
  return pack;
}
