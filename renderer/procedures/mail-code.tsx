import { useMemo } from 'react';
import { encode } from 'uqr';
import { Stack } from '../ui/layout';
import styles from './step-part.module.css';

/** What a phone's camera needs around a code, in its squares (ISO/IEC 18004). */
const QUIET = 4;

/** A mail as a QR code: the tablet's camera opens it there, written and addressed, and nobody has to type. */
export function MailCode({ href, subject }: { href: string; subject: string }) {
  const { size, path } = useMemo(() => drawn(href), [href]);
  return (
    <Stack gap={6} above={10} className={styles['code']}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`件名「${subject}」のメールを、端末のカメラで開く QRコード`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        端末のカメラで読むと、あて先・件名・本文の入ったメールが開きます。<b>その端末から</b>送ってください。
      </p>
    </Stack>
  );
}

/** Only what shows on the screen goes into it, and nothing leaves this PC. */
function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size, path };
}
