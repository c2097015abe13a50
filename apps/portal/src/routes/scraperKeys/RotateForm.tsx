import { Button, Modal, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/problems.ts';
import { type NewScraperKey, rotateScraperKey, type ScraperKey } from '../../data/scraping.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

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
    <Modal opened onClose={onClose} title={`Replace “${name}”`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        <p>A new key takes its place, with the same boards and the same limit.</p>
        <Select
          label="The old one stays good for"
          data={OVERLAPS}
          value={overlap}
          onChange={(value) => setOverlap(value ?? overlap)}
          allowDeselect={false}
          data-autofocus
        />
        <Button loading={isPending} onClick={() => mutate()}>
          Make the new key
        </Button>
      </Stack>
    </Modal>
  );
}
