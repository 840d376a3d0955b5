import { describe, expect, test } from 'vitest';
import { endpointAddress } from '@shared/submission/endpoint-address';

const own = (typed: string): string => {
  const address = endpointAddress(typed, 'own');
  return address.ok ? address.value : address.code;
};
const sample = (typed: string): string => {
  const address = endpointAddress(typed, 'sample');
  return address.ok ? address.value : address.code;
};

describe('the address of a city’s endpoint', () => {
  test.each([
    ['https://uketsuke.city.example', 'https://uketsuke.city.example'],
    ['  https://uketsuke.city.example/  ', 'https://uketsuke.city.example'],
    ['uketsuke.city.example', 'https://uketsuke.city.example'],
    ['ｈｔｔｐｓ：／／uketsuke.city.example', 'https://uketsuke.city.example'],
    ['https://city.example:8443/renkei/', 'https://city.example:8443/renkei'],
    ['https://city.example/renkei/v1/submissions', 'https://city.example/renkei'],
    ['https://city.example/v1/', 'https://city.example'],
    ['https://市.example/', 'https://xn--7st.example'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://127.8.0.1:8787', 'http://127.8.0.1:8787'],
    ['http://localhost:8787/', 'http://localhost:8787'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
  ])('%s is %s', (typed, address) => {
    expect(own(typed)).toBe(address);
  });

  test.each([
    ['', 'endpoint/address-unreadable'],
    ['市の受付', 'endpoint/address-unreadable'],
    ['市の受付/v1.html', 'endpoint/address-unreadable'],
    ['ftp://city.example', 'endpoint/address-unreadable'],
    ['javascript:alert(1)', 'endpoint/address-unreadable'],
    ['file:///etc/passwd', 'endpoint/address-unreadable'],
    ['city:///v1', 'endpoint/address-unreadable'],
    ['https://', 'endpoint/address-unreadable'],
    ['https://hana:himitsu@city.example', 'endpoint/address-with-secret'],
    ['https://hana@city.example', 'endpoint/address-with-secret'],
    ['https://:himitsu@city.example', 'endpoint/address-with-secret'],
    ['https://city.example/?token=1', 'endpoint/address-with-extra'],
    ['https://city.example/#top', 'endpoint/address-with-extra'],
    ['http://city.example', 'endpoint/address-not-https'],
    // What only looks like this PC.
    ['http://127.0.0.1@city.example', 'endpoint/address-with-secret'],
    ['http://127.0.0.1.city.example', 'endpoint/address-not-https'],
    ['http://localhost.city.example', 'endpoint/address-not-https'],
    ['http://0.0.0.0:8787', 'endpoint/address-not-https'],
    ['http://192.168.0.10:8787', 'endpoint/address-not-https'],
  ])('%s is answered with %s', (typed, code) => {
    expect(own(typed)).toBe(code);
  });

  test('of the sample is on this PC, with or without TLS', () => {
    expect(sample('http://127.0.0.1:8787')).toBe('http://127.0.0.1:8787');
    expect(sample('https://localhost:8787')).toBe('https://localhost:8787');
    expect(sample('https://city.example')).toBe('endpoint/sample-outside');
    expect(sample('http://192.168.0.10')).toBe('endpoint/sample-outside');
  });
});
