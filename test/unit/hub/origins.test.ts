import { expect, test } from 'vitest';
import { originPolicy } from '../../../electron/hub/origins';

test.each([
  ['a hub on loopback', {}, 'http://127.0.0.1:4180', true],
  ['a hub on loopback by another port', {}, 'http://localhost:1', true],
  ['a hub on loopback by a foreign name', {}, 'http://127.0.0.1.evil.example', false],
  ['a hub on the network by loopback', { host: '0.0.0.0' }, 'http://127.0.0.1:4180', false],
  [
    'a hub on the network by its published name',
    { host: '0.0.0.0', publicOrigins: ['https://hub.office.example'] },
    'https://hub.office.example',
    true,
  ],
  [
    'a hub on the network by an unpublished name',
    { host: '0.0.0.0', publicOrigins: ['https://hub.office.example'] },
    'https://hub.office.example:8443',
    false,
  ],
])('a proof made for %s is judged rightly', (_, place, origin, accepted) => {
  expect(originPolicy(place)(origin)).toBe(accepted);
});
