/** Scraped HTML or plain text as safe plain text: no markup, paragraphs and list items on lines of their own. */
export function htmlToText(html: string): string {
  return html;
}
