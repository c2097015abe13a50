import { describe, expect, it } from 'vitest';
import { skillMentionsOf } from './skillMentions.ts';

describe('where a posting names skills', () => {
  it('tells text, place and canonical spelling of every mention', () => {
    const posting = {
      title: 'Java Developer 🚀 K8s',
      requirements: null,
      description: 'We run k8s. Five years of Java; Cobol not required.',
    };
    const found = skillMentionsOf(posting).map(({ skill, in: name, start, end }) => [
      skill,
      name,
      posting[name]!.slice(start, end),
    ]);
    expect(found).toEqual([
      ['Java', 'title', 'Java'],
      ['Kubernetes', 'title', 'K8s'],
      ['Kubernetes', 'description', 'k8s'],
      ['Java', 'description', 'Java'],
    ]);
  });
});
