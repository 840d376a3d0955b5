import { useEffect, useRef, useState } from 'react';
import { whileWanted } from '../../state/while-wanted';
import { addressOfPostalCode, lookUp, postalCodesOf } from '../../data/postal-codes';
import grid from './field-grid.module.css';
import { proposedAddress, townRemark, UNKNOWN_CODE } from '@shared/text/postal-codes';
import { settledAddress } from '@shared/text/settled-address';
import { LedgerText, type LedgerTextProps } from './ledger-text';

interface PostalAddressProps {
  postalCode: LedgerTextProps;
  address: LedgerTextProps;
  /** 市町村, where it is kept: an address in another one is not begun. */
  city?: string;
  onAddress: (address: string) => void;
}

/** What is said beside an address that a 〒 has begun. */
export const fromPostalCode = `郵便番号から入れました（日本郵便 ${postalCodesOf}年のデータ）。番地を続けて入れてください`;

/** 〒 and the address that it begins: a proposal where there is none yet. The table is as old as it is, and what somebody has typed stays. */
export function PostalAddress({ postalCode, address, city = '', onAddress }: PostalAddressProps) {
  const { value } = address;
  const now = useRef({ value, city, onAddress });
  useEffect(() => {
    now.current = { value, city, onAddress };
  });
  // Asked of the 〒 that stands there, too: what it has proposed may have been left at that, days ago.
  const [{ address: proposed, isUnknown }, setFound] = useState({ address: '', isUnknown: false });
  const code = postalCode.value;
  useEffect(() => whileWanted(lookUp(code), setFound), [code]);
  const look = async (typed: string): Promise<void> => {
    const found = proposedAddress(await addressOfPostalCode(typed), now.current.city);
    if (found !== '' && now.current.value === '') now.current.onAddress(found);
  };
  const isProposed = proposed !== '' && value === proposed;
  return (
    <>
      <div className={grid['two']}>
        <LedgerText
          {...postalCode}
          onPapers
          remark={isUnknown && value === '' ? UNKNOWN_CODE : townRemark(code, proposed, value, city)}
          placeholder="例：270-0114"
          onCommit={(typed) => {
            postalCode.onCommit(typed);
            void look(typed);
          }}
        />
      </div>
      <div className={grid['four']}>
        <LedgerText
          {...address}
          onPapers
          settle={(typed) => settledAddress(typed, proposed, true)}
          onCommit={onAddress}
          goesOn={isProposed}
          {...(isProposed && {
            hint: fromPostalCode,
          })}
        />
      </div>
    </>
  );
}
