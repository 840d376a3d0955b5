/** What is said first wherever a network of a city is looked for that the app has no forms of. */
export const noNetworkOfCity = (city: string): string => `${city}のネットワークの様式は、まだ入っていません。`;

/** … and what can be done about it. */
export const TAKE_IN_LATER = '市の様式は、あとから「書類」の「様式を取り込む」で入れられます。';
