import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packs = join(import.meta.dirname, '../../../resources/packs');

export interface UsualField {
  /** Path that the office's app finds the field by. */
  key: string;
  label: string;
}

interface Network {
  title: string;
  forms: { id: string; fields?: UsualField[] }[];
}

/** What people call a network; its id when it isn't one of those that come with the product. */
export const networkName = (network: string): string => known(network)?.title ?? network;

/** The fields of a form, when its network is one of those that come with the product; else none. */
export const usualFields = ({ network, formId }: { network: string; formId: string }): UsualField[] =>
  known(network)?.forms.find(({ id }) => id === formId)?.fields ?? [];

function known(network: string): Network | null {
  const file = join(packs, network, 'pack.json');
  // The network's id comes from outside and must not lead elsewhere.
  return /^[a-z0-9-]+$/.test(network) && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Network) : null;
}
