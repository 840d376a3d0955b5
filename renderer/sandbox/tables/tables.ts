import '../no-peers';
import '../../walls/no-compiling';
import { loneJob } from '@shared/filling/lone-job';
import { readTableJob } from '@shared/filling/read-table-job';
import type { TableJob } from '@shared/filling/table-job';
import { byPort } from '../by-port';

/**
 * Where one table of an office is read, whoever made it: a page for it alone, apart from that of packs and forms, which needn't wait for
 * SheetJS to be loaded, and nothing of whose is here.
 */
byPort<TableJob>((send) => loneJob(readTableJob, send));
