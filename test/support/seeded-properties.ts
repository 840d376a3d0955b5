import fc from 'fast-check';

/** The same seed tries the same values: of a run that failed in the night, and again by day. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['RENKEI_SEED']) });
