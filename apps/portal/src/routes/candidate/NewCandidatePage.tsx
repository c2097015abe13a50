import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import { addCandidate, type Candidate } from '../../data/candidates.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import classes from './ProfileForm.module.css';

type Fields = Omit<
  Candidate,
  'id' | 'status' | 'version' | 'created_at' | 'updated_at' | 'sent_back_at' | 'sent_back_reason'
>;

const NOTHING: Omit<Fields, 'expected_salary_min' | 'skill_years'> = {
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
  current_title: null,
  professional_summary: null,
  skills: [],
  total_experience_years: null,
  expected_salary: null,
  target_hourly_rate: null,
  location: null,
  preferred_locations: [],
  willing_to_relocate: null,
  work_authorization: null,
  employment_types: [],
  availability_date: null,
  preferred_roles: [],
};

/** Adds somebody to the bench, who is to be reviewed then. */
export default function NewCandidatePage() {
  const [values, setValues] = useState(NOTHING);
  const navigate = useNavigate();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => addCandidate({ ...values, first_name: values.first_name ?? '' }),
    onSuccess: ({ id }) => navigate({ to: '/candidates/$candidateId', params: { candidateId: id } }),
  });
  const submit = () => mutate();
  return (
    <PageFrame
      title="New candidate"
      actions={
        <Button size="xs" loading={isPending} onClick={submit}>
          Add
        </Button>
      }
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={classes.notices}>{error !== null && <Complaint>{messageOf(error)}</Complaint>}</div>
        <ProfileFields
          draft={{
            values: values as Candidate,
            set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
          }}
          faults={fieldErrorsOf(error)}
        />
        <button type="submit" hidden>
          Add
        </button>
      </form>
    </PageFrame>
  );
}
