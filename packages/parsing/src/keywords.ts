/** The telling words and word pairs of a text, lower case, most telling first, at most 30. */
export function extractKeywords(_text: string): string[] {
  return [];
}
