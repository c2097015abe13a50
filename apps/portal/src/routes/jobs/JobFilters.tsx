import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { BOARDS, boardName } from '../../posting/boards.ts';
import type { JobSearch } from './search.ts';

const PLATFORMS = BOARDS.map((value) => ({ value, label: boardName(value) }));
const WORKPLACES = [
  { value: 'true', label: 'Remote' },
  { value: 'false', label: 'On site' },
];
const PAYS = [80, 100, 120, 140, 160, 180].map((thousands) => ({
  value: String(thousands * 1000),
  label: `$${thousands}K or more`,
}));
const STATUSES = [
  { value: 'EXPIRED', label: 'Expired' },
  { value: 'FILLED', label: 'Filled' },
  { value: 'CLOSED', label: 'Closed' },
] as const;
const NONE = {
  q: undefined,
  skills: undefined,
  location: undefined,
  is_remote: undefined,
  platform: undefined,
  salary_min: undefined,
  status: undefined,
};

interface Properties {
  search: JobSearch;
  onChange: (changes: Partial<JobSearch>) => void;
}

export function JobFilters({ search, onChange }: Properties) {
  const { is_remote, salary_min, status } = search;
  const isFiltered = Object.keys(NONE).some((name) => search[name as keyof typeof NONE] !== undefined);
  return (
    <FilterBar onClear={isFiltered ? () => onChange(NONE) : undefined}>
      <SearchField
        isSearch
        label="Title, company, keyword"
        width={220}
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <SearchField
        label="Skills: Java, AWS"
        width={150}
        value={search.skills}
        onChange={(skills) => onChange({ skills })}
      />
      <SearchField
        label="Place"
        width={130}
        value={search.location}
        onChange={(location) => onChange({ location })}
      />
      <Choice
        label="Workplace"
        width={120}
        value={is_remote === undefined ? undefined : String(is_remote)}
        choices={WORKPLACES}
        onChange={(value) => onChange({ is_remote: value === undefined ? undefined : value === 'true' })}
      />
      <Choice
        label="Board"
        width={120}
        value={search.platform}
        choices={PLATFORMS}
        onChange={(platform) => onChange({ platform })}
      />
      <Choice
        label="Pay a year"
        width={135}
        value={salary_min === undefined ? undefined : String(salary_min)}
        choices={PAYS}
        onChange={(value) => onChange({ salary_min: value === undefined ? undefined : Number(value) })}
      />
      <Choice
        label="Open"
        width={105}
        value={status === 'ACTIVE' ? undefined : status}
        choices={STATUSES}
        onChange={(status) => onChange({ status })}
      />
    </FilterBar>
  );
}
