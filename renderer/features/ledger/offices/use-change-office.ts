import type { Office } from '@shared/ledger/entities';
import { useChangeRecord } from '../../../records/panel/use-change-record';

const nameOf = ({ name }: Office): string => name;

export const useChangeOffice = () => useChangeRecord('offices', nameOf);
