import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** JSON Schema, as it stands in the contract. */
export type Schema = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Content {
  schema: Schema;
  examples?: Record<string, { value: unknown }>;
}

export interface Answer {
  description: string;
  headers?: Record<string, { required?: boolean; schema: Schema }>;
  content?: Record<string, Content>;
}

export interface Operation {
  operationId: string;
  method: 'GET' | 'POST';
  /** As fastify writes it: `/v1/submissions/:id`. */
  url: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, Answer>;
}

export const contractFile = join(import.meta.dirname, '../../resources/city-endpoint.openapi.yaml');

const document = parse(readFileSync(contractFile, 'utf8'));

/** A copy without `$ref`s. The contract has no circles. */
function spelledOut(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(spelledOut);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref } = node as { $ref?: string };
  if ($ref !== undefined) return spelledOut(referred($ref));
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, spelledOut(value)]));
}

const referred = ($ref: string): unknown =>
  $ref
    .slice('#/'.length)
    .split('/')
    .reduce((node, name) => node[name], document);

/** The named schemas of the contract, without references. */
export const schemas = spelledOut(document.components.schemas) as Record<string, Schema>;

export const operations: Operation[] = Object.entries(spelledOut(document.paths) as Record<string, object>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      parameters: [],
      ...operation,
      method: method.toUpperCase(),
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    })),
);

/** One operation as a fastify route: where it answers, what it takes and what it may say. */
export function routeOf(operationId: string) {
  const operation = operations.find((candidate) => candidate.operationId === operationId);
  if (!operation) throw new Error(`the contract has no operation ${operationId}`);
  const { method, url, responses } = operation;
  const taken = {
    params: parametersIn(operation, 'path'),
    querystring: parametersIn(operation, 'query'),
    headers: parametersIn(operation, 'header'),
  };
  const schema = {
    ...Object.fromEntries(Object.entries(taken).filter(([, { properties }]) => Object.keys(properties).length > 0)),
    response: Object.fromEntries(Object.entries(responses).map(([status, { content }]) => [status, { content }])),
  };
  return { method, url, schema };
}

function parametersIn({ parameters }: Operation, place: Parameter['in']) {
  const here = parameters.filter((parameter) => parameter.in === place);
  // Names of headers have no case; Node writes them small.
  const key = ({ name }: Parameter): string => (place === 'header' ? name.toLowerCase() : name);
  return {
    type: 'object',
    required: here.filter(({ required }) => required).map(key),
    properties: Object.fromEntries(here.map((parameter) => [key(parameter), parameter.schema])),
  };
}
