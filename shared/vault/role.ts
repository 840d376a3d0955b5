import { z } from 'zod';

/** What somebody may do with a ledger, the most first: 管理者 everything, 事務 the office's work, 閲覧 reads only. */
export const roles = ['admin', 'clerk', 'reader'] as const;
export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

export const roleNames: Readonly<Record<Role, string>> = { admin: '管理者', clerk: '事務', reader: '閲覧' };

/** Each may what those behind it may. */
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) <= roles.indexOf(least);

/** Of two the one that may less. */
export const lesser = (a: Role, b: Role): Role => (isAtLeast(a, b) ? b : a);
