/** Which methods the paths of an application answer to. */
export class AllowedMethods {
  readonly #methods = new Map<string, { path: RegExp; methods: Set<string> }>();

  /** `path` as routes are written: "/api/job-postings/:id". */
  add(path: string, methods: string | readonly string[]): void {
    const known = this.#methods.get(path) ?? { path: matching(path), methods: new Set() };
    for (const method of [methods].flat()) known.methods.add(method);
    this.#methods.set(path, known);
  }

  /** In alphabetical order; none for a path that does not exist. */
  of(path: string): string[] {
    const methods = [...this.#methods.values()]
      .filter((known) => known.path.test(path))
      .flatMap((known) => [...known.methods]);
    return [...new Set(methods)].sort();
  }
}

function matching(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/\W/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
