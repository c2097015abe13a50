/** "Java, Spring Boot" → its items: keeps long lists of data on one line. */
export function list(commaText: string): string[] {
  return commaText.split(', ');
}

/** `{name}` replaced by the value of that name; a name without a value is a mistake in the data. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return value;
  });
}

/** ISO date of the day `days` after an ISO date (before it when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
