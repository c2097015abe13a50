// A process of its own for processingPause.test.ts: competes on the database of its first argument.
import { openDatabase } from '../../../database/database.ts';
import { compete } from './competitor.ts';

const [url, delaySeconds] = process.argv.slice(2);
const database = await openDatabase({ url: url!, dataFolder: '' });
process.send!('ready');
process.once('message', async () => {
  const works = await compete(database, Number(delaySeconds));
  await database.close();
  process.send!(works, () => process.exit());
});
