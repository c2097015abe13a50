import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { useMe } from '../../data/session.ts';
import { resetWeights, setWeights, type WeightsInForce, weightsQuery } from '../../data/settings.ts';
import { useDraft } from '../../data/useDraft.ts';
import { FACTOR_NAMES, FACTORS, type Factor, pointsOf } from '../../match/factors.ts';
import { WeightSliders } from '../../match/WeightSliders.tsx';
import { Complaint } from '../../parts/Complaint.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { say } from '../../parts/toastState.ts';
import { Group } from './Group.tsx';
import classes from './Settings.module.css';

const MEANINGS: Record<Factor, string> = {
  skills: 'How many of the required skills the candidate has',
  experience: 'Years against those asked for',
  location: 'Where the candidate is and wants to work, against where the job is',
  salary: 'What the posting pays against what is expected',
  semantic: 'How alike profile and posting read',
};

const ABOUT =
  'A score adds up five factors. What you give one is taken from the others: only the proportion counts.';

/** Scores stay as they are until a candidate is matched the next time, at the latest at night. */
const WHEN =
  'They count from the next matching on. Lists that stand now are ranked by them tonight, or at once where you match again.';

export function WeightsForm({ weights }: { weights: Tagged<WeightsInForce> }) {
  const queryClient = useQueryClient();
  const isReadOnly = useMe().role !== 'TENANT_ADMIN';
  const [isResetting, setResetting] = useState(false);
  const draft = useDraft({
    current: inPoints(weights),
    send: async ({ values, tag }) => inPoints(await setWeights(values, tag)),
    reread: () => queryClient.fetchQuery({ ...weightsQuery, staleTime: 0 }),
    onSaved: () => say('The weights are saved. The next matching ranks by them.'),
  });
  const { values } = draft;
  const isNothing = FACTORS.every((factor) => values[factor] === 0);
  return (
    <DraftForm
      draft={draft}
      what="the weights"
      labels={FACTOR_NAMES}
      className={classes.page}
      notice={
        isReadOnly && (
          <p className={classes.facts}>An administrator of the firm sets these; you see what is in use.</p>
        )
      }
    >
      <Group title="What counts how much" about={ABOUT}>
        <div className={classes.wide}>
          <WeightSliders
            amounts={values}
            usual={pointsOf(weights.value.defaults)}
            usualName="Default"
            meanings={MEANINGS}
            isReadOnly={isReadOnly}
            onChange={(factor, amount) => draft.set(factor, amount)}
          />
        </div>
        {isNothing && <Complaint>At least one factor must count.</Complaint>}
        <p className={classes.facts}>
          {weights.value.is_default ? 'These are the defaults. ' : ''}
          {WHEN}
        </p>
        {!isReadOnly && !weights.value.is_default && (
          <div>
            <Button size="xs" variant="default" onClick={() => setResetting(true)}>
              Reset to the defaults
            </Button>
          </div>
        )}
      </Group>
      {isResetting && (
        <Confirm
          title="Reset to the defaults?"
          act="Reset"
          onConfirm={async () => {
            await resetWeights(weights.tag);
            draft.discard();
            say('The weights are the defaults again. The next matching ranks by them.');
          }}
          onClose={() => setResetting(false)}
        >
          The firm’s own weights go. The next matching ranks everybody by the defaults.
        </Confirm>
      )}
    </DraftForm>
  );
}

function inPoints({ value, tag }: Tagged<WeightsInForce>) {
  return { value: pointsOf(value.weights), tag };
}
