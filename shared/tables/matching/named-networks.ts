import { rowsOf } from '../../packs/form-fields';
import { isNetwork } from '../../packs/network-of';
import type { Pack } from '../../packs/schema';
import type { NamedNetwork } from './ledger-view';

/** What networks are called, but for their city: 流山市 above a column is a place. */
export const networkWords = (packs: readonly Pack[]): string[] => packs.filter(isNetwork).map(({ network }) => network);

/**
 * Networks by the words that tables have for them.
 *
 * @param allowed those that offices may join, where that was decided; null: any
 */
export const namedNetworks = (packs: readonly Pack[], allowed: readonly string[] | null): NamedNetwork[] =>
  packs.filter(isNetwork).map((pack) => {
    const { id, title, network, municipality, cities, codeLists, enrolment } = pack;
    return {
      id,
      name: title,
      words: [network, municipality].filter((word) => word !== ''),
      serviceKinds: codeLists['serviceKinds'] ?? [],
      cities: [municipality, ...cities].filter((city) => city !== ''),
      runBy: runBy(pack),
      asksMail: enrolment.some(({ field }) => field === 'accountReceivingMail'),
      givesOfficeOne: givesOfficeOne(pack),
      listsEnded: pack.forms.some((form) => rowsOf(form).some(({ keepsEnded }) => keepsEnded)),
      isClosed: allowed !== null && !allowed.includes(id),
    };
  });

function givesOfficeOne({ rules }: Pack): boolean {
  const kinds = rules.credentials ?? [];
  return kinds.length > 0 && kinds.every(({ whose }) => whose === 'office');
}

/** What stands between names, and behind them: ふくいメディカルネット事務局（福井県医師会内） names two. */
const BETWEEN = /[\s　・、（）()]+/;
const BEHIND = /(?:事務局|窓口|内)$/;
/** A section of a city runs other things, too; PLUS and LINE say nothing. */
const tells = (word: string): boolean => word.length > (/^[\w-]*$/.test(word) ? 5 : 3) && !/[課係室部]$/.test(word);

/** Those who run it, as offices name them: ふくいメディカルネット, カナミック. */
const runBy = ({ issuer, contacts }: Pick<Pack, 'issuer' | 'contacts'>): string[] => [
  ...new Set(
    [issuer, ...contacts.map(({ name }) => name)]
      .flatMap((said) => said.split(BETWEEN))
      .map((word) => word.replace(BEHIND, ''))
      .filter(tells),
  ),
];
