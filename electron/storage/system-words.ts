/** Words that errors of V8, Node, Chromium, zod and the database are made of. Whatever isn't here stays out of the log. */
export const systemWords: readonly string[] = [
  ...`Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError AbortError DOMException
  NotFoundError QuotaExceededError InvalidStateError TransactionInactiveError ConstraintError DataError VersionError
  UnknownError NotAllowedError SecurityError NetworkError TimeoutError DataCloneError DexieError ZodError Refusal
  DatabaseClosedError OpenFailedError BulkError ModifyError InvalidAccessError`.split(/\s+/),
  ...`Cannot cannot read set properties property of undefined null reading setting is not a an function constructor
  iterable object string number boolean array symbol bigint promise class instance value values type
  defined before initialization access assign assignment to constant variable read-only only invalid Invalid
  unexpected Unexpected token in JSON at position end input expected Expected received Received must be
  Maximum call stack size exceeded out memory heap limit allocation failed Failed length index range
  fetch load open close write rename unlink stat lstat scandir mkdir rmdir copyfile connect listen bind
  no such file or directory permission denied operation permitted busy resource locked device space left on
  exists exist already too many files argument module Module found find missing Missing required
  key path database Database transaction Transaction store request index version upgrade blocked closed aborted
  connection reset refused timed timeout timeout ended error errors code message name reason unknown Unknown
  while when after with without for from by this that the and was were has have been could should would can did does
  render rendered rendering component Component hook hooks more fewer than during previous update updates element child
  React Minified minified visit warnings production worker Worker thread terminated exited exit signal
  bad channel failed refused page main frame window renderer process uncaught unhandled rejection Uncaught
  invalid_type invalid_value invalid_format invalid_union invalid_key invalid_element too_big too_small
  unrecognized_keys not_multiple_of custom ok done http https app renkei file blob data ftp no url none killed crashed oom launch clean abnormal`.split(
    /\s+/,
  ),
  // How Chromium says that a page ended.
  ...'clean-exit abnormal-exit launch-failed integrity-failure memory-eviction'.split(/[\s-]+/),
];
