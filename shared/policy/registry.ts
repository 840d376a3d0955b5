import { Policy, readEntries, type ReadPolicy } from './policy';

/** Where Windows' administrators write policies (group policy, Intune), below HKEY_LOCAL_MACHINE: an ordinary user can't write there. */
export const POLICY_KEY = 'SOFTWARE\\Policies\\RenkeiDaicho';

/** REG_SZ, REG_DWORD, REG_MULTI_SZ; null: of a type that no policy has. */
export type RegistryValue = string | number | readonly string[] | null;

/** A key of the registry. */
export interface RegistryKey {
  /** As its last part is written; the policy's own key is the first of several. */
  name: string;
  values: readonly (readonly [string, RegistryValue])[];
}

/** The registry doesn't tell big letters from small ones. */
const NAMES = new Map(Object.keys(Policy.shape).map((name) => [name.toLowerCase(), name]));
const ourName = (written: string): string => NAMES.get(written.toLowerCase()) ?? written;

/**
 * The same names as in a policy file: a value each, 電子受付 a key of its own with a value for each network.
 *
 * @param keys the policy's own, and those right below it
 */
export function policyInRegistry([own, ...below]: readonly RegistryKey[]): ReadPolicy {
  const values = (own?.values ?? []).map(([name, value]) => [ourName(name), withoutGaps(value)] as const);
  // Of a list that was emptied, group policy leaves the key: it says nothing.
  const maps = below.filter((key) => key.values.length > 0);
  return readEntries([...values, ...maps.map((key) => [ourName(key.name), Object.fromEntries(key.values)] as const)]);
}

/** A list typed into group policy's box of lines has whatever gaps somebody left in it. */
const withoutGaps = (value: RegistryValue): RegistryValue =>
  typeof value === 'object' && value !== null ? value.map((line) => line.trim()).filter((line) => line !== '') : value;
