import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import {
  type NewScraperKey,
  revokeScraperKey,
  type ScraperKey,
  useScraperKeys,
} from '../../data/scraping.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { Empty } from '../../parts/States.tsx';
import { say } from '../../parts/toastState.ts';
import { countWords } from '../../words.ts';
import { KeyTable } from './KeyTable.tsx';
import { NewKeyForm } from './NewKeyForm.tsx';
import { RotateForm } from './RotateForm.tsx';

/** By what scrapers are known. */
export default function ScraperKeysPage() {
  const rows = useScraperKeys();
  const [isMaking, making] = useDisclosure();
  const [made, setMade] = useState<NewScraperKey | null>(null);
  const [rotated, setRotated] = useState<ScraperKey | null>(null);
  const [revoked, setRevoked] = useState<ScraperKey | null>(null);
  const show = (key: NewScraperKey) => {
    making.close();
    setRotated(null);
    setMade(key);
  };
  return (
    <PageFrame
      title="Scraper keys"
      aside={rows.total === undefined ? null : countWords(rows.total, 'key')}
      actions={
        <Button size="xs" onClick={making.open}>
          New key
        </Button>
      }
    >
      <LoadedRows
        rows={rows}
        empty={
          <Empty title="There is no key yet">
            A bot needs one to take roles and to upload what it found.
          </Empty>
        }
      >
        {() => <KeyTable rows={rows} onRotate={setRotated} onRevoke={setRevoked} />}
      </LoadedRows>
      <NewKeyForm isOpen={isMaking} onClose={making.close} onMade={show} />
      {rotated !== null && <RotateForm scraperKey={rotated} onClose={() => setRotated(null)} onMade={show} />}
      {made !== null && (
        <Secret title={`The key “${made.name}”`} secret={made.api_key} onClose={() => setMade(null)}>
          The bot sends it in the header <code>X-Scraper-API-Key</code>.
        </Secret>
      )}
      {revoked !== null && (
        <Confirm
          title={`Revoke “${revoked.name}”?`}
          act="Revoke"
          onConfirm={async () => {
            await revokeScraperKey(revoked.id);
            say(`“${revoked.name}” is revoked.`);
          }}
          onClose={() => setRevoked(null)}
        >
          A bot that uses it is refused from the next request on, and each try raises an alert. It cannot be
          brought back.
        </Confirm>
      )}
    </PageFrame>
  );
}
