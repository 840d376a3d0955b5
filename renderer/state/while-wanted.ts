/** For an effect: hands on an answer, unless nobody wants it any more by then. @returns what says so */
export function whileWanted<A>(answer: Promise<A>, take: (answer: A) => void): () => void {
  let isWanted = true;
  void answer.then((come) => isWanted && take(come));
  return () => {
    isWanted = false;
  };
}
