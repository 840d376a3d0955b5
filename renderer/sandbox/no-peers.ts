/** First of all on this page: its preload does nothing but hand over the port. */
import { withoutPeers } from '@shared/ipc/without-peers';

withoutPeers();
