import { configFromProcess } from '../config.ts';
import { examine } from '../doctor/doctor.ts';
import { printable, styled } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

export const DOCTOR_USAGE = `blacklight doctor [--json]

Checks the settings, the database, the keys and the machine, says what is wrong and how to mend it, and changes
nothing. The exit code is 1 when something has to be mended.

  --json    print the findings as JSON`;

const STYLES = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** `blacklight doctor`; gives the exit code. */
export async function doctor(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0) {
    throw new UsageError(`What is "${positionals[0]}"? See blacklight doctor --help.`);
  }
  const findings = await examine(process.versions.node, configFromProcess);
  const isWell = findings.every(({ status }) => status !== 'fail');
  if (values.json) console.log(JSON.stringify({ ok: isWell, checks: findings }, null, 2));
  else {
    for (const finding of findings) {
      const { status, name, found } = finding;
      const mend = finding.status === 'ok' ? '' : ` ${finding.mend}`;
      const sentence = printable(`${found}.${mend}`);
      console.log(`${styled(STYLES[status], status.padEnd(4))}  ${name.padEnd(12)}  ${sentence}`);
    }
  }
  return isWell ? 0 : 1;
}
