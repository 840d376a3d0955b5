/** First of all on this page: frames have no preload that could do it. */
import '../walls/trusted-text';
/** Before any piece that is loaded later makes a schema: within one of them something else may come first. */
import '../walls/no-compiling';
import { withoutPeers } from '@shared/ipc/without-peers';

withoutPeers();
