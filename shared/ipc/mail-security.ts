/** tls: from the first byte on, usually port 465 · starttls: usually 587 */
export const mailSecurities = ['tls', 'starttls'] as const;
