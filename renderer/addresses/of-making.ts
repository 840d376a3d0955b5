/** Addresses of screens on which something is only made, and there is nothing to read, as the routes have them. */
export const OF_MAKING = [
  '/ledger/import',
  '/documents/new/:packId/:formId',
  '/documents/take-in',
  '/documents/take-in/:draftId',
  '/documents/batch',
  '/documents/batch/:packId/:formId',
  '/procedures/start',
] as const;

/** Whether an address leads to one of them. */
export const isOfMaking = (address: string): boolean => {
  const [path = ''] = address.split('?');
  return OF_MAKING.some((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
};
