import type { NameFault } from './name-fault';
import type { Pack } from './schema';

/** What doesn't hold together in `consent`: forms that aren't there, steps that stand twice or without their words. */
export function consentFaults({ consent, forms }: Pack): NameFault[] {
  if (!consent) return [];
  const unknown = (id: string | undefined, at: string): NameFault[] =>
    id === undefined || forms.some((form) => form.id === id) ? [] : [{ at, reason: `「${id}」という様式がありません` }];
  return [
    ...unknown(consent.form, '/consent/form'),
    ...unknown(consent.withdrawal?.form, '/consent/withdrawal/form'),
    ...consent.steps.flatMap(({ step, by, words }, i): NameFault[] => {
      const at = `/consent/steps/${i}`;
      if (consent.steps.findIndex((other) => other.step === step) < i)
        return [{ at: `${at}/step`, reason: `「${step}」が二つあります` }];
      return by === 'network' && words === undefined ? [{ at, reason: 'network がすることには words が要ります' }] : [];
    }),
  ];
}
