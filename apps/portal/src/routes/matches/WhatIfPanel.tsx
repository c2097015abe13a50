import { Button, TagsInput } from '@mantine/core';
import type { Weights } from '../../data/settings.ts';
import type { Factor } from '../../match/factors.ts';
import { WeightSliders } from '../../match/WeightSliders.tsx';
import { Complaint } from '../../parts/Complaint.tsx';
import classes from './WhatIf.module.css';
import type { Outcome } from './WhatIf.tsx';

interface Properties {
  amounts: Weights;
  usual: Weights;
  /** No factor counts any more. */
  isNothing: boolean;
  onWeigh: (factor: Factor, amount: number) => void;
  skills: string[];
  /** To be chosen from. */
  missing: string[];
  onSkills: (skills: string[]) => void;
  outcome: Outcome;
  onReset: () => void;
  onLeave: () => void;
}

/** What is assumed, and what comes of it. */
export function WhatIfPanel({
  amounts,
  usual,
  isNothing,
  onWeigh,
  skills,
  missing,
  onSkills,
  outcome,
  onReset,
  onLeave,
}: Properties) {
  const { recommended, recommendedNow, isNew, gone } = outcome;
  return (
    <section className={classes.panel} aria-label="What if">
      <div className={classes.outcome}>
        <p>
          <strong>Nothing is saved.</strong> {recommended} recommended, {recommendedNow} as it is; {isNew}{' '}
          come in, {gone} go.
        </p>
        <Button size="xs" variant="subtle" color="gray" onClick={onReset}>
          Reset
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          Back to the list as it is
        </Button>
      </div>
      <WeightSliders amounts={amounts} usual={usual} usualName="Now" onChange={onWeigh} />
      <TagsInput
        className={classes.skills}
        size="xs"
        label="And with these skills"
        placeholder={skills.length === 0 ? (missing[0] ?? 'A skill') : ''}
        data={missing.slice(0, 50)}
        value={skills}
        onChange={onSkills}
        splitChars={[',', ';']}
        maxTags={20}
        maxDropdownHeight={220}
      />
      {isNothing && <Complaint>At least one factor must count.</Complaint>}
    </section>
  );
}
