import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Candidate } from '../../data/candidates.ts';
import { Checks } from '../../parts/Checks.tsx';
import { EMPLOYMENT_TYPES, type EmploymentType, WORK_AUTHORIZATIONS } from '../../words.ts';
import classes from './ProfileForm.module.css';
import { FIELD_LABELS, type Field } from './profileFieldLabels.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

type FieldsOf<T> = { [F in Field]: Candidate[F] extends T ? F : never }[Field];

interface Properties {
  draft: Pick<ProfileDraft, 'values' | 'set'>;
  /** By field what is wrong with it. */
  faults: Record<string, string>;
}

const YES_OR_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

export function ProfileFields({ draft: { values, set }, faults }: Properties) {
  const common = (field: Field) =>
    ({ size: 'sm', label: FIELD_LABELS[field], error: faults[field] }) as const;
  const text = (field: FieldsOf<string | null>) => ({
    ...common(field),
    value: values[field] ?? '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set(field, currentTarget.value === '' ? null : currentTarget.value),
  });
  const number = (field: FieldsOf<number | null>) => ({
    ...common(field),
    value: values[field] ?? '',
    onChange: (value: string | number) => set(field, typeof value === 'number' ? value : null),
    hideControls: true,
    min: 0,
  });
  const tags = (field: FieldsOf<string[]>) => ({
    ...common(field),
    value: values[field],
    onChange: (value: string[]) => set(field, value),
    splitChars: [',', ';'],
    acceptValueOnBlur: true,
  });
  return (
    <>
      <section className={classes.group} aria-labelledby="of-person">
        <h2 id="of-person">Person</h2>
        <div className={classes.fields}>
          <TextInput {...text('first_name')} />
          <TextInput {...text('last_name')} />
          <TextInput {...text('email')} type="email" />
          <TextInput {...text('phone')} type="tel" />
          <TextInput {...text('location')} placeholder="Plano, TX" />
          <Select
            {...common('work_authorization')}
            data={[...WORK_AUTHORIZATIONS]}
            value={values.work_authorization}
            onChange={(value) => set('work_authorization', value)}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear work authorization' }}
          />
        </div>
      </section>
      <section className={classes.group} aria-labelledby="of-work">
        <h2 id="of-work">Work</h2>
        <div className={classes.fields}>
          <TextInput {...text('current_title')} />
          <NumberInput {...number('total_experience_years')} max={70} decimalScale={1} />
          <TagsInput {...tags('skills')} className={classes.wide} />
          <Textarea
            {...text('professional_summary')}
            className={classes.wide}
            autosize
            minRows={3}
            maxRows={12}
          />
        </div>
      </section>
      <section className={classes.group} aria-labelledby="of-wishes">
        <h2 id="of-wishes">Wishes</h2>
        <div className={classes.fields}>
          <TagsInput
            {...tags('preferred_roles')}
            description="The most wanted first; bots look for these"
            className={classes.wide}
          />
          <TagsInput
            {...tags('preferred_locations')}
            description="Cities, states or Remote"
            className={classes.wide}
          />
          <Checks
            label={FIELD_LABELS.employment_types}
            choices={Object.entries(EMPLOYMENT_TYPES).map(([value, label]) => ({
              value: value as EmploymentType,
              label,
            }))}
            values={values.employment_types}
            onChange={(chosen) => set('employment_types', chosen)}
          />
          <NumberInput {...number('target_hourly_rate')} prefix="$" suffix=" /hr" decimalScale={2} />
          <TextInput {...text('expected_salary')} placeholder="$120K, $70/hr C2C" />
          <TextInput {...text('availability_date')} type="date" />
          <Select
            {...common('willing_to_relocate')}
            data={YES_OR_NO}
            value={values.willing_to_relocate === null ? null : String(values.willing_to_relocate)}
            onChange={(value) => set('willing_to_relocate', value === null ? null : value === 'true')}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear would relocate' }}
          />
        </div>
      </section>
    </>
  );
}
