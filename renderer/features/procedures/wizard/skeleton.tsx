import { useEffect, useState } from 'react';
import { Block } from '../../../ui/layout';

/** Shorter waits show nothing. In milliseconds. */
const PATIENCE = 300;

/** Where the list will stand. */
export function Skeleton() {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isShown && <Block on="ground" atLeast={288} role="status" aria-label="必要な書類をしらべています" />;
}
