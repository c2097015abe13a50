import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type NewScraperKey, rotateScraperKey, type ScraperKey } from '../../data/scraping.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';

interface Properties {
  scraperKey: ScraperKey;
  onClose: () => void;
  onMade: (key: NewScraperKey) => void;
}

/** In minutes. */
const OVERLAPS = [
  { value: '0', label: 'Not at all' },
  { value: '60', label: 'An hour' },
  { value: '1440', label: 'A day' },
  { value: '10080', label: 'A week' },
];

export function RotateForm({ scraperKey: { id, name }, onClose, onMade }: Properties) {
  const [overlap, setOverlap] = useState('1440');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => rotateScraperKey(id, Number(overlap)),
    onSuccess: onMade,
  });
  return (
    <FormDialog
      title={`Replace “${name}”`}
      act="Make the new key"
      isSending={isPending}
      error={error}
      onSubmit={() => mutate()}
      onClose={onClose}
    >
      <p>A new key takes its place, with the same boards and the same limit.</p>
      <Select
        label="The old one stays good for"
        data={OVERLAPS}
        value={overlap}
        onChange={(value) => setOverlap(value ?? overlap)}
        allowDeselect={false}
        data-autofocus
      />
    </FormDialog>
  );
}
