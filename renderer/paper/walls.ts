/** First of all on this page: frames have no preload that could do it. */
import '../walls/trusted-text';
import { withoutPeers } from '@shared/ipc/without-peers';

withoutPeers();
