import pino, { type DestinationStream, type LevelWithSilent } from 'pino';

/** Fields of people and of what lets them in; wherever they stand in what is logged, their values do not. */
const SECRET = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'current_password',
  'new_password',
  'one_time_password',
  'token',
  'email',
  'phone',
  'name',
  'first_name',
  'last_name',
  'full_name',
  'body',
  'payload',
  'query',
  'params',
  'parameters',
  'values',
];
/** Also in objects within objects, as deep as anything is logged. */
const DEPTHS = ['', '*', '*.*', '*.*.*'];
const REMOVED = '[removed]';

/**
 * The log, one JSON object a line. What people have sent or the database holds of them is not in it: of an error the
 * kind, the code, the place, and the message without what stands in quotes; of a request the route.
 */
export function createLog(level: LevelWithSilent, destination: DestinationStream) {
  return pino(
    {
      level,
      redact: {
        paths: DEPTHS.flatMap((depth) => SECRET.map((name) => `${depth}["${name}"]`)),
        censor: REMOVED,
      },
      serializers: { err: errorFacts, error: errorFacts, req: requestFacts, res: responseFacts },
      hooks: {
        // An error without words of its own would be logged with its message as it is.
        logMethod([first, ...rest], method) {
          const error = errorIn(first);
          if (error === undefined || rest.length > 0) return method.apply(this, [first, ...rest]);
          const facts = first instanceof Error ? { err: first } : first;
          return method.apply(this, [facts, withoutQuoted(error.message)]);
        },
      },
    },
    destination,
  );
}

function errorIn(logged: unknown): Error | undefined {
  if (logged instanceof Error) return logged;
  const { err } = (logged ?? {}) as { err?: unknown };
  return err instanceof Error ? err : undefined;
}

/** What errors of the database tell of the schema. Its detail, hint and where hold values. */
const OF_SCHEMA = ['severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const facts = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    ...(facts.code === undefined ? {} : { code: facts.code }),
    message: withoutQuoted(error.message),
    stack: placesOf(error),
    ...Object.fromEntries(
      OF_SCHEMA.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]),
    ),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}

/** Parsers and the database quote what they could not read. */
function withoutQuoted(message: string): string {
  return message.replace(/["'`].*["'`]/s, '"…"');
}

/** The lines of a stack that name places, without the message above them. */
function placesOf({ message, stack = '' }: Error): string[] {
  return stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => /^ +at (.*)$/.exec(line)?.[1] ?? []);
}

function requestFacts({ id, method, routeOptions }: Record<string, unknown>): object {
  return { id, method, route: (routeOptions as { url?: string } | undefined)?.url };
}

function responseFacts({ statusCode }: { statusCode: number }): object {
  return { statusCode };
}
