// Clients that ask at the same time, and how long each answer took.

/** One request of a client, the how manieth of it. */
export type Ask = (client: number, turn: number) => Promise<unknown>;

export interface Load {
  clients: number;
  seconds: number;
  /**
   * Requests a second of each client. A request is due at its time whether or not the one before is answered, and its
   * latency counts from then; null: each client asks again as soon as it is answered.
   */
  pace: number | null;
}

export interface Latencies {
  /** Of all clients. */
  perSecond: number;
  /** ms */
  p50: number;
  p99: number;
  most: number;
}

/** Measures under the load, after a tenth of its time to warm up. */
export async function measure(ask: Ask, load: Load): Promise<Latencies> {
  const latencies: number[] = [];
  const start = performance.now();
  const warm = start + load.seconds * 100;
  const end = warm + load.seconds * 1000;
  const timed = async (client: number, turn: number, due: number) => {
    await ask(client, turn);
    if (due >= warm) latencies.push(performance.now() - due);
  };
  const client = load.pace === null ? askAtOnce : askOnTime(load.pace);
  await Promise.all(
    Array.from({ length: load.clients }, (_, index) =>
      client((turn, due) => timed(index, turn, due), { start, end, phase: index / load.clients }),
    ),
  );
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.floor(share * (latencies.length - 1))]!;
  return {
    perSecond: latencies.length / load.seconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    most: quantile(1),
  };
}

type Timed = (turn: number, due: number) => Promise<void>;
interface Span {
  start: number;
  end: number;
  /** 0..1, so that the clients do not all ask in the same instant. */
  phase: number;
}

async function askAtOnce(timed: Timed, { end }: Span): Promise<void> {
  for (let turn = 0; performance.now() < end; turn++) await timed(turn, performance.now());
}

function askOnTime(pace: number): (timed: Timed, span: Span) => Promise<void> {
  return async (timed, { start, end, phase }) => {
    const underWay: Promise<void>[] = [];
    for (let turn = 0; ; turn++) {
      const due = start + ((turn + phase) * 1000) / pace;
      if (due >= end) break;
      await sleep(Math.max(0, due - performance.now()));
      // A timer may be a little early.
      underWay.push(timed(turn, Math.min(due, performance.now())));
    }
    await Promise.all(underWay);
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
