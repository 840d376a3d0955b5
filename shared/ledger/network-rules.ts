/**
 * What a network asks of devices and accounts. It stands in the networks' handbooks and on no form, so no folder of data
 * carries it yet; by the id of that folder. Each is a finding on the screen and never a refusal.
 */
export interface NetworkRules {
  /** Whose rule it is, in a sentence: 流山市では…. */
  issuer: string;
  /** A tablet or phone must have an address of one of these (流山市 様式1-2). */
  mobileMail?: readonly string[];
  /** Only devices of the corporation (鶴岡市). */
  isOwnDevicesOnly?: boolean;
  /** VPN an institution (ふくい 様式1). */
  mostVpn?: number;
  /** An ID belongs to one person alone (流山市 手引き 9). */
  isPersonal?: boolean;
  /** A team (部屋) bears the patient's name (流山市 様式4). */
  isNamedAfterPatient?: boolean;
  /** A password is changed after so many months (流山市: monthly). */
  passwordMonths?: number;
}

const rules: Readonly<Record<string, NetworkRules>> = {
  'nagareyama-tritrus': {
    issuer: '流山市',
    mobileMail: ['gmail.com', 'yahoo.co.jp'],
    isPersonal: true,
    passwordMonths: 1,
    isNamedAfterPatient: true,
  },
  'tsuruoka-finelink': { issuer: '鶴岡市', isOwnDevicesOnly: true },
  'fukui-mimamori': { issuer: 'ふくいみまもりSNS', mostVpn: 2 },
};

/** The rules of some networks; those that ask nothing are left out. */
export const rulesOf = (packIds: Iterable<string>): NetworkRules[] => [...packIds].flatMap((id) => rules[id] ?? []);
