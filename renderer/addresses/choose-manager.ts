import { recordAddress } from './record-address';

/** An office, with the question who its システム利用管理担当者 is. */
export const chooseManagerAt = (officeId: string): string => `${recordAddress('office', officeId)}?choose=manager`;

export const isToChooseManager = (search: URLSearchParams): boolean => search.get('choose') === 'manager';
