/** Who comments, as Word and Excel show it. */
export const COMMENTER = '連携台帳';
