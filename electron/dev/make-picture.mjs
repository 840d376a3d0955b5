import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn } from './picture/draw.mjs';
import { housesIn } from './picture/rooms.mjs';
import { root } from './places.mjs';

/** `npm run picture`: draws who imports whom into docs/. A test compares it, so that it can't be out of date. */
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs', 'imports.svg'), drawn(housesIn(root)));
