import { Type } from 'typebox';

/** Percentages, shares of one or points: only their proportion counts. */
const Share = (example: number) => Type.Number({ minimum: 0, maximum: 1_000_000, examples: [example] });

export const Weights = Type.Object(
  {
    skills: Share(0.4),
    experience: Share(0.25),
    location: Share(0.15),
    salary: Share(0.1),
    semantic: Share(0.1),
  },
  { additionalProperties: false, title: 'MatchWeights', description: 'How much each factor counts.' },
);

export const WEIGHTS_INVALID = { weights_all_zero: 'At least one factor must have a share.' };
