import type { Pack } from './schema';

/**
 * Whose forms a pack's are: of a network of its own, that it describes; of a network that another pack describes (`of`); or of none, as an office's own
 * form is. Only in the first do offices take part, and only of it may people have IDs.
 */

type Belonging = Pick<Pack, 'id' | 'network' | 'of'>;

export type NetworkPack = Pack & { network: string };

export const isNetwork = (pack: Pack): pack is NetworkPack => pack.network !== undefined;

/** By its pack; null: forms of no network, which every office may use. */
export const networkIdOf = ({ id, network, of }: Belonging): string | null =>
  network === undefined ? (of ?? null) : id;

/** Whether its forms are for who takes part in these networks. */
export function isForThose(pack: Belonging, networkIds: ReadonlySet<string>): boolean {
  const id = networkIdOf(pack);
  return id === null || networkIds.has(id);
}

/** What it is called where networks are: TRITRUS; one that is none by its title. */
export const networkName = ({ network, title }: Pick<Pack, 'network' | 'title'>): string => network ?? title;

/** Who stands behind its forms, before their number: 流山市 様式2. The network where it is no city's, or who gives them out. */
export const standsBehind = ({
  municipality,
  network,
  issuer,
}: Pick<Pack, 'municipality' | 'network' | 'issuer'>): string => municipality || (network ?? issuer);

/** What stands for the number of a form that has none. */
export const UNNUMBERED = '様式';

/** As the app calls each pack that is made on its screen. */
const MADE_HERE = /^own-[0-9a-f]{8}$/;
export const isMadeHere = ({ id }: Pick<Pack, 'id'>): boolean => MADE_HERE.test(id);

/** In a list of networks: 流山市 TRITRUS. Of one that was made here as somebody has called it: its title is that of its papers, 自分の様式. */
export const networkTitle = (pack: Pick<Pack, 'id' | 'network' | 'title'>): string =>
  isMadeHere(pack) ? networkName(pack) : pack.title;

/** Before format 3, each form that was made on the screen became a network's, which nobody had asked for. */
export function withoutUnaskedNetwork(pack: Pack): Pack {
  if (pack.schema === 3 || !isMadeHere(pack)) return pack;
  const { network: _, ...rest } = pack;
  return { ...rest, schema: 3 };
}
