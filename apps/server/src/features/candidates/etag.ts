/** The entity tag (RFC 9110, 8.8.3) of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Which versions an If-Match header allows: those it lists, or any (RFC 9110, 13.1.1); weak tags never match. */
export function versionTest(ifMatch: string | undefined): (version: number) => boolean {
  if (ifMatch === undefined || ifMatch.trim() === '*') return () => true;
  const tags = new Set(ifMatch.split(',').map((tag) => tag.trim()));
  return (version) => tags.has(etagOf(version));
}
