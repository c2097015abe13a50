import { Button, SegmentedControl } from '@mantine/core';
import type { Match } from '../../data/matches.ts';
import { placesOf, STAGE_OF, type Stage } from '../../match/filterMatches.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { EMPLOYMENT_TYPES, type EmploymentType, WORK_AUTHORIZATIONS } from '../../words.ts';
import classes from './MatchFilters.module.css';
import type { MatchSearch } from './search.ts';

const STAGES: readonly [Stage | 'all', string][] = [
  ['all', 'All'],
  ['open', 'To decide'],
  ['shortlisted', 'Shortlisted'],
  ['applied', 'Applied'],
  ['rejected', 'Rejected'],
];
const GRADES = [
  { value: 'A+', label: 'A+' },
  { value: 'A+,A', label: 'A or better' },
  { value: 'A+,A,B', label: 'B or better' },
];
const WORKPLACES = [
  { value: 'true', label: 'Remote' },
  { value: 'false', label: 'On site' },
];
const TYPES = Object.entries(EMPLOYMENT_TYPES).map(([value, label]) => ({
  value: value as EmploymentType,
  label,
}));
const PAYS = [80, 100, 120, 140, 160, 180].map((thousands) => ({
  value: String(thousands * 1000),
  label: `$${thousands}K or more`,
}));
const VISAS = WORK_AUTHORIZATIONS.map((value) => ({ value, label: `${value} not refused` }));
const NONE = {
  grade: undefined,
  remote: undefined,
  type: undefined,
  pay: undefined,
  visa: undefined,
  place: undefined,
};

interface Properties {
  matches: readonly Match[];
  search: MatchSearch;
  onChange: (changes: Partial<MatchSearch>) => void;
  isWondering: boolean;
  /** Begins to ask what if. */
  onWonder: () => void;
}

export function MatchFilters({ matches, search, onChange, isWondering, onWonder }: Properties) {
  const { stage, grade, remote, type, pay, visa, place } = search;
  const isFiltered = Object.keys(NONE).some((name) => search[name as keyof typeof NONE] !== undefined);
  const count = (wanted: Stage | 'all') =>
    matches.filter(({ status }) => wanted === 'all' || STAGE_OF[status] === wanted).length;
  return (
    <FilterBar onClear={isFiltered ? () => onChange(NONE) : undefined}>
      <SegmentedControl
        size="xs"
        aria-label="Stage"
        value={stage ?? 'all'}
        onChange={(value) => onChange({ stage: value === 'all' ? undefined : (value as Stage) })}
        data={STAGES.map(([value, label]) => ({
          value,
          label: (
            <>
              {label} <span className={classes.count}>{count(value)}</span>
            </>
          ),
        }))}
      />
      <Choice
        label="Grade"
        width={120}
        value={grade}
        choices={GRADES}
        onChange={(grade) => onChange({ grade })}
      />
      <Choice
        label="Workplace"
        width={120}
        value={remote === undefined ? undefined : String(remote)}
        choices={WORKPLACES}
        onChange={(value) => onChange({ remote: value === undefined ? undefined : value === 'true' })}
      />
      <Choice
        label="Terms"
        width={130}
        value={type}
        choices={TYPES}
        onChange={(type) => onChange({ type })}
      />
      <Choice
        label="Pay a year"
        width={135}
        value={pay === undefined ? undefined : String(pay)}
        choices={PAYS}
        onChange={(value) => onChange({ pay: value === undefined ? undefined : Number(value) })}
      />
      <Choice label="Visa" width={120} value={visa} choices={VISAS} onChange={(visa) => onChange({ visa })} />
      <Choice
        label="Place"
        width={100}
        value={place}
        choices={placeChoices(matches, place)}
        onChange={(place) => onChange({ place })}
      />
      {!isWondering && (
        <Button size="xs" variant="default" onClick={onWonder}>
          What if…
        </Button>
      )}
    </FilterBar>
  );
}

/** Where the jobs are, the most frequent first, with how many; and what is chosen, also where it is none of them. */
function placeChoices(matches: readonly Match[], chosen: string | undefined) {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const match of matches) {
    for (const place of placesOf(match)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([value, count]) => ({ value, label: `${value} · ${count}` }));
}
