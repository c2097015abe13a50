import type { CandidateStatus } from '../../data/candidates.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { CANDIDATE_STATUSES, WORK_AUTHORIZATIONS } from '../../words.ts';
import type { CandidateSearch } from './search.ts';

const STATUSES = Object.entries(CANDIDATE_STATUSES).map(([value, label]) => ({
  value: value as CandidateStatus,
  label,
}));
const AUTHORIZATIONS = WORK_AUTHORIZATIONS.map((value) => ({ value, label: value }));

const NONE = {
  q: undefined,
  status: undefined,
  skill: undefined,
  location: undefined,
  work_authorization: undefined,
};

interface Properties {
  search: CandidateSearch;
  onChange: (changes: { [K in keyof CandidateSearch]?: CandidateSearch[K] | undefined }) => void;
}

export function CandidateFilters({ search, onChange }: Properties) {
  const isFiltered = Object.keys(NONE).some((name) => search[name as keyof typeof NONE] !== undefined);
  return (
    <FilterBar onClear={isFiltered ? () => onChange(NONE) : undefined}>
      <SearchField
        isSearch
        label="Name, title, skill, e-mail"
        width={240}
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <Choice
        label="Status"
        width={130}
        value={search.status}
        choices={STATUSES}
        onChange={(status) => onChange({ status })}
      />
      <SearchField
        label="Skills: Java, AWS"
        width={150}
        value={search.skill}
        onChange={(skill) => onChange({ skill })}
      />
      <SearchField
        label="Place or Remote"
        width={150}
        value={search.location}
        onChange={(location) => onChange({ location })}
      />
      <Choice
        label="Authorization"
        width={130}
        value={search.work_authorization}
        choices={AUTHORIZATIONS}
        onChange={(work_authorization) => onChange({ work_authorization })}
      />
    </FilterBar>
  );
}
