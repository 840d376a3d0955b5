import { counter } from './counter';
import { endpoint } from './endpoint';
import { inside } from './inside';
import { lineWorks } from './line-works';
import { mail } from './mail';
import { post } from './post';
import { channelRegistry } from './registry';

/** The product's channels. Adding one is adding its file, and its name here, and `npm run schemas` (README.md): no other code names one (opaque.test.ts). */
export const channels = channelRegistry([mail, counter, post, endpoint, lineWorks, inside]);
