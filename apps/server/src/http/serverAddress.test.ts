import { expect, it } from 'vitest';
import { isLocalHost } from './serverAddress.ts';

it.each(['localhost', 'localhost:3000', 'LocalHost:80', '127.0.0.1', '127.0.0.1:65535', '[::1]:3000'])(
  'takes %s for this machine',
  (host) => expect(isLocalHost(host)).toBe(true),
);

it.each([
  '',
  'example.com',
  'localhost.example.com',
  'localhost:3000.example.com',
  'example.com:3000@localhost',
  'localhost@example.com',
  '127.0.0.1.example.com',
  '0.0.0.0',
  '127.0.0.2',
  ' localhost',
  'localhost:',
  'localhost:x',
])('takes %j for another', (host) => expect(isLocalHost(host)).toBe(false));
