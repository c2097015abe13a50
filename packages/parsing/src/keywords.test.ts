import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractKeywords } from './keywords.ts';

const POSTING = `Kafka Streaming Engineer
We are looking for a Kafka Streaming engineer to join our team. You will build event pipelines with Kafka Streams,
Flink and Scala. Event pipelines feed our fraud detection models; fraud detection runs on Kubernetes.
Requirements: 5+ years of experience with Kafka, 3 years of Scala. Strong communication skills, C++ is a plus.
We offer competitive salary and benefits. Equal opportunity employer. Apply at https://example.com/jobs/kubernetes-42`;

describe('extractKeywords', () => {
  const keywords = extractKeywords(POSTING);

  it('tells what the posting is about', () => {
    for (const word of [
      'kafka streaming',
      'kafka',
      'scala',
      'fraud detection',
      'event pipelines',
      'c++',
      'flink',
    ]) {
      expect(keywords).toContain(word);
    }
  });

  it('puts what comes often and early before what is mentioned once at the end', () => {
    expect(keywords.indexOf('kafka')).toBeLessThan(keywords.indexOf('kubernetes'));
    expect(keywords.indexOf('kafka streaming')).toBeLessThan(keywords.indexOf('c++'));
  });

  it('leaves out glue, boilerplate, numbers and addresses', () => {
    for (const word of [
      'the',
      'team',
      'experience',
      'years',
      'competitive',
      'salary',
      'benefits',
      'equal',
      'apply',
      'strong',
    ]) {
      expect(keywords).not.toContain(word);
    }
    expect(keywords.filter((word) => /^\d|example|http/.test(word))).toEqual([]);
  });

  it('does not tell a word again that stands only within a told pair', () => {
    expect(keywords).not.toContain('detection');
    expect(keywords).not.toContain('pipelines');
  });

  it('joins no words across a full stop', () => {
    expect(extractKeywords('Flink. Scala. Flink. Scala.')).not.toContain('flink scala');
  });

  it.each([['C#'], ['.NET'], ['Node.js'], ['J2EE'], ['front-end'], ['C++']])('keeps %s whole', (word) => {
    expect(extractKeywords(`${word} and ${word}`)).toContain(word.toLowerCase());
  });

  it.each(['', ' ', '12 34', 'the and of', '!!!'])('has nothing to tell of %j', (text) => {
    expect(extractKeywords(text)).toEqual([]);
  });

  it('is lower case, without repetition, at most 30, and the same every time', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 300 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        (words, noise) => {
          const found = extractKeywords(`${words} ${noise}`);
          expect(found.length).toBeLessThanOrEqual(30);
          expect(new Set(found).size).toBe(found.length);
          expect(found).toEqual(found.map((word) => word.toLowerCase()));
          expect(extractKeywords(`${words} ${noise}`)).toEqual(found);
        },
      ),
    );
  });

  it.each(['a@', 'ab-', 'x.', 'word ', 'http://', '@', 'é'])('reads a megabyte of %j', (piece) => {
    expect(extractKeywords(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(30);
  });
});
