import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from './contract.ts';

// Ajv comes with fastify, which speaks an older dialect than OpenAPI 3.1 unless told.
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** What is wrong with a value by a schema of the contract; nothing: it fits. */
export function schemaCheck(schema: Schema): (value: unknown) => string[] {
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((error) => ajv.errorsText([error])));
}
