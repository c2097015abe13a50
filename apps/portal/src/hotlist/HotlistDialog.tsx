import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Candidate } from '../data/candidates.ts';
import { say } from '../parts/toastState.ts';
import { countWords } from '../words.ts';
import { copyHotlist, saveCsv, savePdf } from './give.ts';
import classes from './HotlistDialog.module.css';
import { hotlistOf } from './hotlist.ts';

interface Properties {
  candidates: readonly Candidate[];
  onClose: () => void;
}

/** Shows what goes out before it does. */
export default function HotlistDialog({ candidates, onClose }: Properties) {
  const [hasContacts, setHasContacts] = useState(false);
  const [hasInitials, setHasInitials] = useState(false);
  const hotlist = hotlistOf(candidates, { hasContacts, hasInitials });
  const copy = () =>
    copyHotlist(hotlist).then(
      () => say('The hotlist is copied: paste it into a mail.'),
      () => say('The browser does not let this page copy. Select the table and copy it, or take the CSV.'),
    );
  const pdf = useMutation({
    mutationFn: () => savePdf(hotlist),
    onSuccess: (unreadable) => {
      if (unreadable === 0) return;
      const cells = countWords(unreadable, 'cell has', 'cells have');
      say(`${cells} letters that a PDF cannot show, they stand as “?”. The mail and the CSV have them all.`);
    },
    onError: () => say('The PDF could not be made. Reload the page and try again, or take the CSV.'),
  });
  return (
    <Modal opened onClose={onClose} size="auto" title={hotlist.title}>
      <div className={classes.controls}>
        <Checkbox
          size="xs"
          label="Contact details"
          checked={hasContacts}
          onChange={({ currentTarget }) => setHasContacts(currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label="Initials only"
          checked={hasInitials}
          onChange={({ currentTarget }) => setHasInitials(currentTarget.checked)}
        />
        <div className={classes.actions}>
          <Button size="xs" variant="default" onClick={() => saveCsv(hotlist)}>
            CSV
          </Button>
          <Button size="xs" variant="default" loading={pdf.isPending} onClick={() => pdf.mutate()}>
            PDF
          </Button>
          <Button size="xs" data-autofocus onClick={copy}>
            Copy for a mail
          </Button>
        </div>
      </div>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label="Preview">
        <table className={classes.table}>
          <thead>
            <tr>
              {hotlist.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hotlist.rows.map((cells, row) => (
              <tr key={candidates[row]!.id}>
                {cells.map((cell, column) => (
                  <td key={hotlist.heads[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
