import { Checkbox, NumberInput, TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../../api/client.ts';
import { fieldErrorsOf } from '../../api/problems.ts';
import { useMe } from '../../data/session.ts';
import { type JobPreferences, jobPreferencesQuery, setJobPreferences } from '../../data/settings.ts';
import { useDraft } from '../../data/useDraft.ts';
import { Checks } from '../../parts/Checks.tsx';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { say } from '../../parts/toastState.ts';
import { BOARDS, boardName } from '../../posting/boards.ts';
import { Group } from './Group.tsx';
import classes from './Settings.module.css';

const LABELS: Record<keyof JobPreferences, string> = {
  preferred_platforms: 'Boards',
  required_remote: 'Only remote jobs',
  min_salary_floor: 'Least pay a year',
  blocked_companies: 'Companies left out',
  excluded_locations: 'Places left out',
  target_job_titles: 'Titles looked for',
  target_locations: 'Places looked in',
  target_industries: 'Industries looked in',
};

const PLATFORMS = BOARDS.map((value) => ({ value, label: boardName(value) }));

type ListField = {
  [F in keyof JobPreferences]: JobPreferences[F] extends string[] ? F : never;
}[keyof JobPreferences];

export function JobPreferencesForm({ preferences }: { preferences: Tagged<JobPreferences> }) {
  const queryClient = useQueryClient();
  const isReadOnly = useMe().role !== 'TENANT_ADMIN';
  const draft = useDraft({
    current: preferences,
    send: ({ values, tag }) => setJobPreferences(values, tag),
    reread: () => queryClient.fetchQuery({ ...jobPreferencesQuery, staleTime: 0 }),
    onSaved: () => say('The preferences are saved. The next matching heeds them.'),
  });
  const { values, set, error } = draft;
  const faults = fieldErrorsOf(error);
  const list = (field: ListField) => ({
    label: LABELS[field],
    value: values[field],
    onChange: (value: string[]) => set(field, value),
    splitChars: [';'],
    acceptValueOnBlur: true,
    disabled: isReadOnly,
    error: faults[field],
  });
  return (
    <DraftForm
      draft={draft}
      what="the preferences"
      labels={LABELS}
      className={classes.page}
      notice={
        isReadOnly && (
          <p className={classes.facts}>An administrator of the firm sets these; you see what is in use.</p>
        )
      }
    >
      <Group
        title="What is left out"
        about="No candidate is offered such a job, from the next matching on. What is empty leaves nothing out."
      >
        <div className={`${classes.wide} ${classes.content}`}>
          <Checks
            label="Only jobs of these boards"
            choices={PLATFORMS}
            values={values.preferred_platforms}
            onChange={(chosen) => set('preferred_platforms', chosen)}
            isDisabled={isReadOnly}
          />
          <Checkbox
            size="xs"
            label={LABELS.required_remote}
            checked={values.required_remote}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => set('required_remote', currentTarget.checked)}
          />
          <NumberInput
            label={LABELS.min_salary_floor}
            description="Jobs that are known to pay less; those that say nothing stay"
            value={values.min_salary_floor ?? ''}
            onChange={(value) => set('min_salary_floor', typeof value === 'number' ? value : null)}
            prefix="$"
            thousandSeparator=","
            allowDecimal={false}
            hideControls
            min={0}
            max={10_000_000}
            disabled={isReadOnly}
            error={faults.min_salary_floor}
          />
          <TagsInput {...list('blocked_companies')} description="In whatever spelling" />
          <TagsInput
            {...list('excluded_locations')}
            description="Cities, states, Remote or Overseas; jobs that are only there"
          />
        </div>
      </Group>
      <Group title="Where you look first" about="Kept for you and your programs; it leaves nothing out.">
        <div className={`${classes.wide} ${classes.content}`}>
          <TagsInput {...list('target_job_titles')} />
          <TagsInput {...list('target_locations')} />
          <TagsInput {...list('target_industries')} />
        </div>
      </Group>
    </DraftForm>
  );
}
