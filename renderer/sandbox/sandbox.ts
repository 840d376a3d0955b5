import './no-peers';
import '../walls/no-compiling';
import type { FillOrder } from '@shared/filling/fill-job';
import { fillJobs } from '@shared/filling/run-fill-job';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { byPort } from './by-port';

/** Where packs' expressions run and forms' files are read: a page that nobody sees, in a process that has no powers. */
byPort<FillOrder>((send) => fillJobs(fflateCodec, send, () => performance.now()));
