import http from 'node:http';

/**
 * Playwright offers the app to pack what they say to each other, and each message is then packed and unpacked at both ends, which
 * within one machine spares nothing: a tenth of what the end-to-end tests cost. Without the offer they say the same unpacked. Once
 * in each process, before the first app is started.
 */
export function withoutPacking(): void {
  const { request } = http;
  http.request = ((...given: unknown[]) => {
    for (const one of given) if (hasHeaders(one)) delete one.headers['Sec-WebSocket-Extensions'];
    return Reflect.apply(request, http, given);
  }) as typeof http.request;
}

const hasHeaders = (given: unknown): given is { headers: Record<string, unknown> } =>
  typeof given === 'object' &&
  given !== null &&
  'headers' in given &&
  typeof given.headers === 'object' &&
  given.headers !== null;
