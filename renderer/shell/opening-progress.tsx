import { useEffect, useState } from 'react';
import { Stack } from '../ui/layout';

/** Until then nothing is shown: words that flash by only worry. */
const SLOW = 300;

/** A large ledger takes a moment to open: how far it is. */
export function OpeningProgress({ records }: { records: number }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <Stack as="main" tone="sub" size={18} height="100%" centred role="status">
      台帳を開けています…{records > 0 && ` ${records.toLocaleString('ja-JP')}件`}
    </Stack>
  );
}
