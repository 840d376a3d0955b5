import type { Consent } from './entities';

const lastDay = ({ signedOn, explainedOn }: Consent): string => signedOn ?? explainedOn ?? '';

/** Of several consents the one that is worked on: the newest that stands, else the newest. */
export function currentConsent(consents: readonly Consent[]): Consent | undefined {
  const standing = consents.filter(({ withdrawnOn }) => !withdrawnOn);
  return (standing.length > 0 ? standing : consents).reduce<Consent | undefined>(
    (newest, one) => (newest && lastDay(newest) > lastDay(one) ? newest : one),
    undefined,
  );
}
