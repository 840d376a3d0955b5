/**
 * Networks that a ledger may take part in before their folder of data is there: their names, by the id that the folder
 * will have. Only for saying whose an account is; a folder's own name wins.
 */
export const laterNetworks: Readonly<Record<string, string>> = {
  'line-works': 'LINE WORKS',
};
