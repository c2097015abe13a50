import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createScraperKey, type NewScraperKey } from '../../data/scraping.ts';
import { Checks } from '../../parts/Checks.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { BOARDS, boardName } from '../../posting/boards.ts';

interface Properties {
  isOpen: boolean;
  onClose: () => void;
  onMade: (key: NewScraperKey) => void;
}

const CHOICES = BOARDS.map((value) => ({ value, label: boardName(value) }));
const USUAL_RATE = 60;

export function NewKeyForm({ isOpen, onClose, onMade }: Properties) {
  const [name, setName] = useState('');
  const [platforms, setPlatforms] = useState<string[]>(BOARDS);
  const [rate, setRate] = useState(USUAL_RATE);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      createScraperKey({
        name,
        platforms: platforms.length === BOARDS.length ? null : platforms,
        requests_per_minute: rate,
      }),
    onSuccess: (key) => {
      setName('');
      setPlatforms(BOARDS);
      setRate(USUAL_RATE);
      onMade(key);
    },
  });
  return (
    <FormDialog
      title="New scraper key"
      act={platforms.length === 0 ? 'Choose at least one board' : 'Make the key'}
      isOpen={isOpen}
      isSending={isPending}
      isDisabled={platforms.length === 0}
      error={error}
      onSubmit={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label="Whose it is"
        placeholder="Backup scraper"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        maxLength={100}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Checks label="It may upload for" choices={CHOICES} values={platforms} onChange={setPlatforms} />
      <NumberInput
        label="Requests a minute"
        value={rate}
        onChange={(value) => setRate(Number(value))}
        min={1}
        max={1000}
        allowDecimal={false}
        required
        withAsterisk={false}
      />
    </FormDialog>
  );
}
