/** What the system answers where nothing can be written, by what it means to an office. */
export const writeCodes: Record<'full' | 'forbidden' | 'missing' | 'away' | 'tooLong', readonly string[]> = {
  full: ['ENOSPC', 'EDQUOT', 'EFBIG'],
  forbidden: ['EROFS', 'EACCES', 'EPERM'],
  /** No such folder any more, or not yet. */
  missing: ['ENOENT', 'ENOTDIR'],
  /** A stick that is no longer there, a share whose server has gone; `UNKNOWN` is Windows' word for it. */
  away: [
    ...['ENODEV', 'ENXIO', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
    ...['ESTALE', 'EPIPE', 'ECONNRESET', 'UNKNOWN'],
  ],
  tooLong: ['ENAMETOOLONG'],
};
