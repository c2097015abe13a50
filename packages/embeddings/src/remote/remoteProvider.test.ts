import { afterEach, describe, expect, it } from 'vitest';
import { DIMENSIONS, EmbeddingError, type EmbeddingProvider } from '../provider.ts';
import { type Answer, answerVector, type FakeServer, type Received, startFakeServer } from './fakeServer.ts';
import { geminiProvider } from './gemini.ts';
import { openAiProvider } from './openAi.ts';

const API_KEY = 'k-0123456789';

/** The two wire formats: how a provider is made, which texts it asks for, how vectors are answered. */
const FORMATS = [
  {
    name: 'gemini',
    model: 'gemini:gemini-embedding-001@768',
    make: (baseUrl: string, sleep: (ms: number) => Promise<void>) =>
      geminiProvider({ apiKey: API_KEY, baseUrl, sleep }),
    textsOf: ({ body }: Received): string[] =>
      body.requests.map(({ content }: { content: { parts: { text: string }[] } }) => content.parts[0]!.text),
    bodyOf: (vectors: unknown[]) => ({ embeddings: vectors.map((values) => ({ values })) }),
  },
  {
    name: 'openai',
    model: 'openai:nomic-embed-text@768',
    make: (baseUrl: string, sleep: (ms: number) => Promise<void>) =>
      openAiProvider({ apiKey: API_KEY, baseUrl: `${baseUrl}/v1/`, model: 'nomic-embed-text', sleep }),
    textsOf: ({ body }: Received): string[] => body.input,
    bodyOf: (vectors: unknown[]) => ({ data: vectors.map((embedding, index) => ({ index, embedding })) }),
  },
] as const;

let server: FakeServer;
afterEach(() => server.close());

/** The number in "text 17". */
const numberOf = (text: string) => Number(text.split(' ')[1]);
const texts = (count: number) => Array.from({ length: count }, (_, i) => `text ${i}`);

async function failure(embedding: Promise<unknown>): Promise<EmbeddingError> {
  const error = await embedding.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddingError);
  return error as EmbeddingError;
}

describe.each(FORMATS)('$name', ({ model, make, textsOf, bodyOf }) => {
  async function start(answer: (request: Received, attempt: number) => Answer) {
    const waits: number[] = [];
    server = await startFakeServer(answer);
    const provider: EmbeddingProvider = make(server.baseUrl, async (ms) => void waits.push(ms));
    return { provider, waits };
  }

  const echo = (request: Received): Answer => ({
    status: 200,
    body: bodyOf(textsOf(request).map((text) => answerVector(numberOf(text)))),
  });

  it('names provider, model and dimensions', async () => {
    const { provider } = await start(echo);
    expect(provider.model).toBe(model);
  });

  it('embeds 250 texts in three requests, 0.1 s apart, in their order and of length 1', async () => {
    const { provider, waits } = await start(echo);
    const vectors = await provider.embed(texts(250), 'posting');
    expect(server.received.map((request) => textsOf(request).length)).toEqual([100, 100, 50]);
    expect(waits).toEqual([100, 100]);
    for (const [i, vector] of vectors.entries()) {
      expect(vector).toHaveLength(DIMENSIONS);
      expect([vector[0], vector[1 + i]]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    }
  });

  it('asks nothing for texts that say nothing, whose vectors are zero', async () => {
    const { provider } = await start(echo);
    const [blank, said, empty] = await provider.embed([' \n', 'text 4', ''], 'candidate');
    expect(server.received.flatMap(textsOf)).toEqual(['text 4']);
    expect([blank, empty]).toEqual([new Float32Array(DIMENSIONS), new Float32Array(DIMENSIONS)]);
    expect(said![5]).toBeCloseTo(0.8);
    expect(await provider.embed([], 'posting')).toEqual([]);
  });

  it.each([429, 500, 503])('tries again after %i, waiting twice as long each time', async (status) => {
    const { provider, waits } = await start((request, attempt) =>
      attempt <= 3 ? { status, body: { error: { message: 'busy' } } } : echo(request),
    );
    const [vector] = await provider.embed(['text 0'], 'posting');
    expect(vector![0]).toBeCloseTo(0.6);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('tries again after a connection that breaks', async () => {
    const { provider, waits } = await start((request, attempt) =>
      attempt === 1 ? 'hang up' : echo(request),
    );
    await provider.embed(['text 0'], 'posting');
    expect(waits).toEqual([1000]);
  });

  it('gives up after three retries', async () => {
    const { provider } = await start(() => ({ status: 503, body: { error: { message: 'overloaded' } } }));
    const error = await failure(provider.embed(['text 0'], 'posting'));
    expect(error.code).toBe('embedding_unavailable');
    expect(error.message).toContain('503');
    expect(error.message).toContain('overloaded');
    expect(server.received).toHaveLength(4);
  });

  it('says that a server cannot be reached', async () => {
    const { provider } = await start(echo);
    await server.close();
    const error = await failure(provider.embed(['text 0'], 'posting'));
    expect(error).toMatchObject({
      code: 'embedding_unavailable',
      message: `${model} could not be reached: ECONNREFUSED.`,
    });
  });

  it.each([400, 401, 403, 404])('does not repeat a request that was refused with %i', async (status) => {
    const { provider } = await start(() => ({ status, body: { error: { message: 'no' } } }));
    const error = await failure(provider.embed(['text 0'], 'posting'));
    expect(error.code).toBe('embedding_rejected');
    expect(server.received).toHaveLength(1);
  });

  it('keeps the key out of what it says', async () => {
    const { provider } = await start(() => ({ status: 400, body: { error: { message: `bad ${API_KEY}` } } }));
    const error = await failure(provider.embed(['text 0'], 'posting'));
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(API_KEY);
  });

  it.each([
    ['too few vectors', bodyOf([answerVector(0)])],
    ['too many vectors', bodyOf([answerVector(0), answerVector(1), answerVector(2)])],
    ['a short vector', bodyOf([answerVector(0), [1, 2, 3]])],
    ['a value that is no number', bodyOf([answerVector(0), [...answerVector(1).slice(1), 'x']])],
    ['a missing vector', bodyOf([answerVector(0), null])],
    ['no list', {}],
    ['null', null],
  ])('refuses an answer with %s', async (_, body) => {
    const { provider } = await start(() => ({ status: 200, body }));
    const error = await failure(provider.embed(['text 0', 'text 1'], 'posting'));
    expect(error.code).toBe('embedding_bad_answer');
    expect(server.received).toHaveLength(1);
  });
});

describe('geminiProvider', () => {
  it.each([
    ['posting', 'RETRIEVAL_DOCUMENT'],
    ['candidate', 'RETRIEVAL_QUERY'],
  ] as const)('asks for 768 dimensions of a %s as %s', async (kind, taskType) => {
    server = await startFakeServer(() => ({
      status: 200,
      body: { embeddings: [{ values: answerVector(0) }] },
    }));
    const provider = geminiProvider({ apiKey: API_KEY, baseUrl: server.baseUrl, sleep: async () => {} });
    await provider.embed(['text 0'], kind);
    const [{ url, headers, body }] = server.received as [Received];
    expect(url).toMatch(/\/models\/gemini-embedding-001:batchEmbedContents$/);
    expect(headers['x-goog-api-key']).toBe(API_KEY);
    expect(body.requests).toEqual([
      {
        model: 'models/gemini-embedding-001',
        content: { parts: [{ text: 'text 0' }] },
        taskType,
        outputDimensionality: 768,
      },
    ]);
  });
});

describe('openAiProvider', () => {
  const make = (apiKey: string) =>
    openAiProvider({ baseUrl: server.baseUrl, apiKey, model: 'm', sleep: async () => {} });

  it('puts vectors that arrive in another order where they belong', async () => {
    const data = [1, 0].map((index) => ({ index, embedding: answerVector(index) }));
    server = await startFakeServer(() => ({ status: 200, body: { data } }));
    const [first, second] = await make(API_KEY).embed(['a', 'b'], 'posting');
    expect([first![1], second![2]]).toEqual([Math.fround(0.8), Math.fround(0.8)]);
    const [{ url, headers, body }] = server.received as [Received];
    expect(url).toBe('/embeddings');
    expect(headers.authorization).toBe(`Bearer ${API_KEY}`);
    expect(body).toEqual({ model: 'm', input: ['a', 'b'], dimensions: 768, encoding_format: 'float' });
  });

  it('refuses an answer that gives one text twice', async () => {
    const data = [0, 0].map((index) => ({ index, embedding: answerVector(index) }));
    server = await startFakeServer(() => ({ status: 200, body: { data } }));
    expect((await failure(make(API_KEY).embed(['a', 'b'], 'posting'))).code).toBe('embedding_bad_answer');
  });

  it('sends no key to a server that asks for none', async () => {
    const data = [{ index: 0, embedding: answerVector(0) }];
    server = await startFakeServer(() => ({ status: 200, body: { data } }));
    await make('').embed(['a'], 'posting');
    expect(server.received[0]!.headers.authorization).toBeUndefined();
  });
});
