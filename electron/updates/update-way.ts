import { win32 } from 'node:path';
import type { UpdateState } from '@shared/ipc/updates';

interface Started {
  platform: NodeJS.Platform;
  isPackaged: boolean;
  /** The program that runs. */
  program: string;
  localAppData: string | undefined;
  product: string;
}

/** How this app gets a new version. The setup always puts it into one folder: whatever runs elsewhere would stay beside the new one. */
export function updateWay({ platform, isPackaged, program, localAppData, product }: Started): UpdateState['way'] {
  if (!isPackaged) return 'source';
  if (platform === 'linux') return 'packages';
  if (platform !== 'win32' || localAppData === undefined) return 'by-hand';
  const folder = win32.join(localAppData, 'Programs', product);
  return win32.dirname(program).toLowerCase() === folder.toLowerCase() ? 'setup' : 'by-hand';
}
