/** The book with its index tabs. */
export const Logo = () => (
  <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true" focusable="false">
    <rect x="2" y="2" width="20" height="22" rx="3" fill="#0055ad" />
    <rect x="22" y="5" width="3" height="5" rx="1" fill="#39abff" />
    <rect x="22" y="12" width="3" height="5" rx="1" fill="#ffd43d" />
    <path d="M7 2v22" stroke="#fff" strokeWidth="1.5" />
    <path d="M11 9h7M11 13h7M11 17h4" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
);
