import { expect, it } from 'vitest';
import { isForRole } from './forRole.ts';

it.each([
  ['Sr. Java Developer - C2C OK', 'java_developer', true],
  ['Java Backend Developer', 'java_developer', true],
  ['Developer, Java', 'java_developer', true],
  ['Java Engineer', 'java_developer', true],
  ['JavaScript Developer', 'java_developer', false],
  ['Data Engineer', 'java_developer', false],
  ['Systems Engineer / Java Developer', 'java_developer', true],
])('%s for %s: %s', (title, role, isOne) => {
  expect(isForRole(title, role)).toBe(isOne);
});
