import { useId } from 'react';
import type { Weights } from '../data/settings.ts';
import { FACTOR_NAMES, FACTORS, type Factor, sharesOf } from './factors.ts';
import classes from './WeightSliders.module.css';

interface Properties {
  /** Of any sum: their proportion counts. */
  amounts: Weights;
  /** The same of the defaults, to be compared with. */
  usual: Weights;
  /** How the usual ones are called. */
  usualName: string;
  /** What each factor looks at; without it the sliders stand in a line where there is room. */
  meanings?: Record<Factor, string>;
  isReadOnly?: boolean;
  onChange?: (factor: Factor, amount: number) => void;
}

/** How much each factor counts: a slider each, and what of the whole that makes. */
export function WeightSliders({ amounts, usual, usualName, meanings, isReadOnly, onChange }: Properties) {
  const id = useId();
  const shares = sharesOf(amounts);
  const before = sharesOf(usual);
  return (
    <div className={classes.sliders} data-in-line={meanings === undefined || undefined}>
      {FACTORS.map((factor) => (
        <div key={factor} className={classes.slider}>
          <label className={classes.name} htmlFor={`${id}-${factor}`}>
            {FACTOR_NAMES[factor]}
          </label>
          <output className={classes.share} htmlFor={`${id}-${factor}`}>
            {percent(shares[factor])}
          </output>
          <input
            id={`${id}-${factor}`}
            className={classes.range}
            type="range"
            min={0}
            max={100}
            value={amounts[factor]}
            aria-valuetext={percent(shares[factor])}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => onChange?.(factor, currentTarget.valueAsNumber)}
          />
          {meanings !== undefined && <span className={classes.meaning}>{meanings[factor]}</span>}
          <span className={classes.usual} data-differs={percent(shares[factor]) !== percent(before[factor])}>
            {usualName} {percent(before[factor])}
          </span>
        </div>
      ))}
    </div>
  );
}

function percent(share: number): string {
  return `${Number(share.toFixed(1))} %`;
}
