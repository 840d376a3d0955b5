/** So many different keys are looked at before it is asked whether any comes again. */
const TRIED = 256;

/**
 * Results of `make` by key, for the cells of a column: 職種 and 所属 say the same few things all the way down, and are read
 * once. Of a column where hardly anything comes again (phones, mail addresses) nothing is kept: asking would cost more than
 * reading.
 */
export function whileRepeating<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  let again = 0;
  let gaveUp = false;
  return (key) => {
    if (gaveUp) return make(key);
    const known = made.get(key);
    if (known !== undefined) {
      again++;
      return known;
    }
    const value = make(key);
    made.set(key, value);
    if (made.size % TRIED === 0 && again < made.size) {
      gaveUp = true;
      made.clear();
    }
    return value;
  };
}
