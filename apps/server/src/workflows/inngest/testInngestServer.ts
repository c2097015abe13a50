import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from '../../http/serverAddress.ts';

/** As Inngest is told of a function (SDK_SPEC.md 4.3.2). */
interface RegisteredFunction {
  id: string;
  triggers: ({ event: string; expression?: string } | { cron: string })[];
  steps: { step: { runtime: { url: string }; retries?: { attempts: number } } };
}

interface InngestEvent {
  id?: string;
  name: string;
  data: Record<string, unknown>;
  ts?: number;
}

/** An answer for a step (SDK_SPEC.md 5.1.1). */
interface Op {
  id: string;
  op: string;
  name?: string;
  data?: unknown;
  error?: unknown;
}

const RETRY_MS = 20;

/**
 * A server of Inngest's for tests: takes events and functions in, and calls for the steps of runs one after the other,
 * again after failures. It speaks the protocol of the SDK (github.com/inngest/inngest, docs/SDK_SPEC.md), signed.
 */
export class TestInngestServer {
  readonly signingKey = 'signkey-test-6d2f0c';
  readonly events: InngestEvent[] = [];
  functions: RegisteredFunction[] = [];
  /** Whether it refuses events for now. */
  isDown = false;
  readonly #seen = new Set<string>();
  readonly #underWay = new Map<symbol, AbortController>();
  readonly #server = createServer((request, response) => {
    this.#receive(request).then(
      ({ status, body }) => response.writeHead(status).end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });

  async start(): Promise<string> {
    this.#server.listen(0, LOOPBACK);
    await once(this.#server, 'listening');
    return `http://${LOOPBACK}:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Begins anew, with no functions: runs that are under way are forgotten. */
  forget(): void {
    this.functions = [];
    this.events.length = 0;
  }

  /** Gives up on the call under way, and calls again. */
  giveUpCall(): void {
    for (const call of this.#underWay.values()) call.abort();
  }

  /** As if somebody had sent an event from elsewhere. */
  send(event: InngestEvent): void {
    this.#take(event);
  }

  tick(functionId: string): void {
    const called = this.functions.find(({ id }) => id === functionId)!;
    void this.#run(called, { name: 'inngest/scheduled.timer', data: {}, id: randomUUID() });
  }

  /** What the SDK is to be sent with, for a body that is signed at this moment. */
  signatureOf(body: unknown, at = Math.floor(Date.now() / 1000)): string {
    const key = this.signingKey.replace(/^signkey-\w+-/, '');
    return `t=${at}&s=${createHmac('sha256', key)
      .update(`${canonical(body)}${at}`)
      .digest('hex')}`;
  }

  async #receive(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    if (request.url === '/fn/register') {
      this.functions = body.functions;
      return { status: 200, body: { ok: true, modified: true } };
    }
    if (this.isDown) return { status: 503, body: { error: 'down', status: 503 } };
    const ids = [body].flat().map((event: InngestEvent) => this.#take(event));
    return { status: 200, body: { ids, status: 200 } };
  }

  /** An event that comes again starts nothing. */
  #take(event: InngestEvent): string {
    const id = event.id ?? randomUUID();
    if (this.#seen.has(id)) return id;
    this.#seen.add(id);
    this.events.push(event);
    for (const registered of this.functions) {
      if (registered.triggers.some((trigger) => isFor(trigger, event))) void this.#run(registered, event);
    }
    return id;
  }

  async #run(called: RegisteredFunction, event: InngestEvent): Promise<void> {
    const runId = `01${randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}`;
    const steps: Record<string, unknown> = {};
    const stack: string[] = [];
    const most = (called.steps.step.retries?.attempts ?? 3) + 1;
    for (let attempt = 0; ; ) {
      const answer = await this.#call(called, { runId, event, steps, stack, attempt, most });
      if (!this.functions.includes(called)) return;
      if (answer?.status === 200) return;
      const [op] = answer?.status === 206 ? (answer.body as Op[]) : [];
      if (op?.op === 'StepRun' || op?.op === 'Step') {
        steps[op.id] = { type: 'data', data: op.data };
        stack.push(op.id);
        attempt = 0;
        continue;
      }
      if (op?.op === 'Sleep') {
        await sleep(new Date(op.name!).getTime() - Date.now());
        steps[op.id] = null;
        stack.push(op.id);
        attempt = 0;
        continue;
      }
      attempt++;
      const isFinal = attempt >= most || op?.op === 'StepFailed' || answer?.noRetry;
      if (!isFinal) {
        await sleep(RETRY_MS);
        continue;
      }
      if (op === undefined) {
        this.#fail(called, { runId, event, error: answer?.body ?? { message: 'no answer' } });
        return;
      }
      steps[op.id] = { type: 'error', error: op.error };
      stack.push(op.id);
      attempt = 0;
    }
  }

  async #call(
    { id, steps: { step } }: RegisteredFunction,
    { runId, event, steps, stack, attempt, most }: Call,
  ): Promise<{ status: number; noRetry: boolean; body: unknown } | null> {
    const body = {
      event,
      events: [event],
      steps,
      version: 2,
      ctx: {
        fn_id: id,
        run_id: runId,
        attempt,
        max_attempts: most,
        disable_immediate_execution: false,
        use_api: false,
        stack: { stack, current: stack.length },
      },
    };
    const call = Symbol();
    const stop = new AbortController();
    this.#underWay.set(call, stop);
    try {
      const response = await fetch(step.runtime.url, {
        method: 'POST',
        signal: stop.signal,
        headers: { 'content-type': 'application/json', 'x-inngest-signature': this.signatureOf(body) },
        body: JSON.stringify(body),
      });
      const noRetry = response.headers.get('x-inngest-no-retry') === 'true';
      return { status: response.status, noRetry, body: await response.json() };
    } catch {
      return null;
    } finally {
      this.#underWay.delete(call);
    }
  }

  #fail(
    called: RegisteredFunction,
    { runId, event, error }: Pick<Call, 'runId' | 'event'> & { error: unknown },
  ) {
    const data = { function_id: called.id, run_id: runId, event, error };
    this.#take({ id: randomUUID(), name: 'inngest/function.failed', data, ts: Date.now() });
  }
}

interface Call {
  runId: string;
  event: InngestEvent;
  steps: Record<string, unknown>;
  stack: string[];
  attempt: number;
  most: number;
}

function isFor(trigger: RegisteredFunction['triggers'][number], { name, data }: InngestEvent): boolean {
  if (!('event' in trigger) || trigger.event !== name) return false;
  const functionId = trigger.expression?.match(/^event\.data\.function_id == '(.+)'$/)?.[1];
  return functionId === undefined || functionId === data.function_id;
}

/** RFC 8785, for what is sent here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
