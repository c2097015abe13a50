import { hotlistCsv, hotlistHtml, hotlistText } from './formats.ts';
import type { Hotlist } from './hotlist.ts';

/** Puts it into the clipboard: a table for programs that take one, else its text. @throws where the browser refuses. */
export async function copyHotlist(hotlist: Hotlist): Promise<void> {
  const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  await navigator.clipboard.write([
    new ClipboardItem({
      ...part('text/html', hotlistHtml(hotlist)),
      ...part('text/plain', hotlistText(hotlist)),
    }),
  ]);
}

export function saveCsv(hotlist: Hotlist): void {
  save(new Blob([hotlistCsv(hotlist)], { type: 'text/csv;charset=utf-8' }), `${hotlist.title}.csv`);
}

/** Gives how many cells have letters that a PDF cannot show. */
export async function savePdf(hotlist: Hotlist): Promise<number> {
  const { hotlistPdf } = await import('./pdf.ts');
  const { bytes, unreadable } = await hotlistPdf(hotlist);
  save(new Blob([bytes], { type: 'application/pdf' }), `${hotlist.title}.pdf`);
  return unreadable;
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
